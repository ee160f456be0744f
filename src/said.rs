//! What a figure says in words, for programs without a page: on a page the element has the words.

use std::collections::BTreeSet;

use crate::chart::words::fill;
use crate::chart::{Theme, estimate_width};
use crate::language::Language;
use crate::state::refusal::Refusal;
use crate::view::saying::{KeyNumber, Phrase, Saying, sign};
use crate::view::{self, Title};
use crate::wire::figure::of_attributes;

include!(concat!(env!("OUT_DIR"), "/said_words.rs"));

/// Everything that a figure says beside its chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The takeaway.
    pub title: String,
    /// What is measured.
    pub subtitle: String,
    /// The live sentence.
    pub sentence: String,
    /// The key numbers: name, number, and what is small beside it.
    pub keys: Vec<[String; 3]>,
    /// Where the numbers come from.
    pub rank: String,
    /// What is told of each run that was kept.
    pub kept: Vec<String>,
}

/// The sentence below a view, in one call.
///
/// The attributes are those of [`svg`](fn@crate::svg).
///
/// ```
/// let sentence = cluster_pricing::sentence("price", &[("n", "12")])?;
/// assert!(sentence.starts_with("With 4 stages and 12 firms in each, the cluster sells at 47.7, which is 16.3 below"));
///
/// let sentence = cluster_pricing::sentence("price", &[("k", "1"), ("n", "1"), ("lang", "zh-Hant")])?;
/// assert_eq!(sentence, "單一環節有 1 家廠商時，集群售價為 64.0，與單一企業完全相同。單一環節至少要有 2 家廠商才會勝出。");
/// # Ok::<(), cluster_pricing::Refusal>(())
/// ```
///
/// # Errors
///
/// The first attribute that is not as the vocabulary or the model demands.
pub fn sentence(view: &str, attributes: &[(&str, &str)]) -> Result<String, Refusal> {
    said(view, attributes).map(|said| said.sentence)
}

/// Everything that a view says, in one call: see [`sentence`].
///
/// # Errors
///
/// The first attribute that is not as the vocabulary or the model demands.
pub fn said(view: &str, attributes: &[(&str, &str)]) -> Result<Said, Refusal> {
    of_attributes(view, attributes, |state, options, language| {
        let view = view::read(state)?;
        let theme: Theme = options.theme(language, || false, "", &estimate_width);
        let Title { heading, subtitle } = view.title(&theme);
        let mut facts = view.facts(&theme);
        facts.speak(theme.words());
        let Saying { sentence, keys, rank, kept, .. } = view.saying(&facts);
        let speaker = Speaker { language, is_own: !state.fields.texts("table").is_empty() };
        let key =
            |KeyNumber { name, text, detail, .. }: &KeyNumber| [name, text, detail].map(|text| speaker.text(text));
        Ok(Said {
            title: heading,
            subtitle,
            sentence: speaker.text(&sentence),
            keys: keys.iter().map(key).collect(),
            rank: speaker.text(&rank),
            kept: kept.iter().map(|Phrase(told)| speaker.text(told)).collect(),
        })
    })
}

/// Fills in as `www/element/said.js` does.
struct Speaker {
    language: Language,
    /// Whether an author's own table is shown, of which some is said in other words.
    is_own: bool,
}

impl Speaker {
    fn word(&self, key: &str) -> &'static str {
        let find = |key: &str| TEXTS.iter().find(|(known, _)| *known == key).map(|(_, texts)| texts);
        let own = key.strip_prefix("provinces.").filter(|_| self.is_own).and_then(|key| find(&format!("own.{key}")));
        let texts = own.or_else(|| find(key)).copied().unwrap_or_default();
        let [en, zh_hant, zh_hans] = texts;
        match self.language {
            Language::En => en,
            Language::ZhHant => zh_hant,
            Language::ZhHans => zh_hans,
        }
    }

    fn text(&self, mut said: &str) -> String {
        self.filled(&mut said)
    }

    /// Fills in what stands before the next value or the end, and goes on to there.
    fn filled(&self, rest: &mut &str) -> String {
        let mut text = String::new();
        loop {
            let sign = rest.find(|sign| (sign::WORD..=sign::INTEGRATED).contains(&sign)).unwrap_or(rest.len());
            let (before, after) = rest.split_at(sign);
            text.push_str(before);
            *rest = after;
            let mut signs = after.chars();
            match signs.next() {
                Some(sign::CLUSTER | sign::INTEGRATED) => {
                    let (number, after) = signs.as_str().split_once(sign::END).unwrap_or_default();
                    text.push_str(number);
                    *rest = after;
                }
                Some(sign::WORD) => {
                    let at = after.find([sign::NEXT, sign::END]).unwrap_or(after.len());
                    let (key, values) = after.split_at(at);
                    *rest = values;
                    text.push_str(&self.word_with(&key[1..], &self.values(rest)));
                }
                Some(sign::LIST) => {
                    *rest = signs.as_str();
                    text.push_str(&self.list(&self.values(rest)));
                }
                _ => return text,
            }
        }
    }

    /// The values of a word or the items of a list, up to behind its end.
    fn values(&self, rest: &mut &str) -> Vec<String> {
        let mut values = Vec::new();
        while let Some(value) = rest.strip_prefix(sign::NEXT) {
            *rest = value;
            values.push(self.filled(rest));
        }
        *rest = rest.strip_prefix(sign::END).unwrap_or(rest);
        values
    }

    /// A word with its values, which are in the order of their names.
    fn word_with(&self, key: &str, values: &[String]) -> String {
        let word = self.word(key);
        let names = word.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
        let names: BTreeSet<&str> = names.collect();
        let pairs: Vec<_> = names.into_iter().zip(values.iter().map(String::as_str)).collect();
        fill(word, &pairs)
    }

    /// A list. Where its numbers have commas between thousands, another sign stands between them.
    fn list(&self, texts: &[String]) -> String {
        let has_thousands = |text: &String| {
            let is_comma = |at: &[u8]| matches!(at, [b'0'..=b'9', b',', b'0'..=b'9']);
            text.as_bytes().windows(3).any(is_comma)
        };
        texts.join(self.word(if texts.iter().any(has_thousands) { "listOfThousands" } else { "list" }))
    }
}
