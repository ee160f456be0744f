//! What a view says beside its chart: its sentence, its key numbers and where they come from, as words to fill in. The view
//! chooses the words and hands over the numbers; the page has the texts in its language.
//!
//! The words are types made from `words.json`, see `say!`: one that is missing or misspelt does not compile.

use crate::chart::fact::{Amount, Facts};
use crate::view::words::said::common;

/// Everything that a view says.
#[derive(Clone, Debug)]
pub struct Saying<'a> {
    /// The numbers that it is about.
    pub facts: &'a Facts,
    /// The live sentence, see [`Phrase`].
    pub sentence: String,
    /// The key numbers below it.
    pub keys: Vec<KeyNumber>,
    /// Where the numbers come from.
    pub rank: String,
    /// What is told of each run that was kept.
    pub kept: Vec<Phrase>,
}

/// A number with its name, and what is small beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyNumber {
    /// What it is.
    pub name: String,
    /// The number.
    pub text: String,
    /// Its unit or the like.
    pub detail: String,
    /// Whose it is.
    pub role: Option<Role>,
    /// What it opens.
    pub indicators: Vec<&'static str>,
}

/// What is said: numbers and names as they are written, and words with what is filled in, all in one text.
///
/// A sign opens a word, a list or a number in the color of its line, and [`sign::END`] closes it. The key of the word follows, or
/// the number; then, after [`sign::NEXT`], each value of the word in the order of their names, or each item of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase(pub String);

/// A word without values, which is known beforehand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Word(pub(super) &'static str);

/// The signs in a [`Phrase`]; no name or number has such characters.
pub mod sign {
    /// Opens a word.
    pub const WORD: char = '\u{1}';
    /// Stands before a value or an item.
    pub const NEXT: char = '\u{2}';
    /// Closes what was opened last.
    pub const END: char = '\u{3}';
    /// Opens a list, whose items get the sign of the language between them.
    pub const LIST: char = '\u{4}';
    /// Opens a number of the cluster.
    pub const CLUSTER: char = '\u{5}';
    /// Opens a number of the integrated firm.
    pub const INTEGRATED: char = '\u{6}';
}

/// Whose number it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// The cluster’s, or what the chart accents.
    Cluster,
    /// The integrated firm’s, or what the accented is held against.
    Integrated,
}

/// A number in the color of its line.
#[derive(Clone, Copy, Debug)]
pub struct Colored<'a>(Role, &'a Amount);

/// What can be said, or filled in.
pub trait Fill {
    /// Writes it behind a text; `facts` are those of the view.
    fn fill(&self, facts: &Facts, text: &mut String);
}

/// What is known without the facts of a view, and so can be filled in before there are any: the values of `say!`.
pub trait Known: Fill {}

impl Known for Amount {}
impl Known for Phrase {}
impl Known for Word {}
impl Known for Colored<'_> {}
impl Known for Count<'_> {}
impl<T: Known + ?Sized> Known for &T {}

/// Takes a value that needs no facts; what needs some does not compile here.
pub fn known<T: Known + ?Sized>(_: &T) {}

impl Fill for Amount {
    fn fill(&self, _: &Facts, text: &mut String) {
        text.push_str(&self.text);
    }
}

impl Fill for Phrase {
    fn fill(&self, _: &Facts, text: &mut String) {
        text.push_str(&self.0);
    }
}

impl Fill for Word {
    fn fill(&self, _: &Facts, text: &mut String) {
        text.push_str(self.0);
    }
}

impl Fill for Colored<'_> {
    fn fill(&self, _: &Facts, text: &mut String) {
        let Colored(role, amount) = self;
        text.push(if *role == Role::Cluster { sign::CLUSTER } else { sign::INTEGRATED });
        text.push_str(&amount.text);
        text.push(sign::END);
    }
}

impl<T: Fill + ?Sized> Fill for &T {
    fn fill(&self, facts: &Facts, text: &mut String) {
        (*self).fill(facts, text);
    }
}

/// A fact of this name, or the first of a list.
pub struct One(pub &'static str);

/// The same in the color of its line.
pub struct InColor(pub Role, pub &'static str);

/// The same as a count of firms. English tells one from many.
pub struct Firms(pub &'static str);

/// The same as a count of stages.
pub struct Stages(pub &'static str);

/// What a count of firms counts.
pub struct Unit(pub &'static str);

/// A list of facts; a long one is shown by its beginning and its end.
pub struct List(pub &'static str);

/// A word with what is filled in.
pub struct Filled<'a> {
    /// The key of the word.
    pub key: &'static str,
    /// The values in the order of their names.
    pub values: &'a [&'a dyn Fill],
}

impl Fill for One {
    fn fill(&self, facts: &Facts, text: &mut String) {
        text.push_str(&facts.one(self.0).text);
    }
}

impl Fill for InColor {
    fn fill(&self, facts: &Facts, text: &mut String) {
        self.0.of(facts.one(self.1)).fill(facts, text);
    }
}

impl Fill for Firms {
    fn fill(&self, facts: &Facts, text: &mut String) {
        firms(facts.one(self.0)).fill(facts, text);
    }
}

impl Fill for Stages {
    fn fill(&self, facts: &Facts, text: &mut String) {
        stages(facts.one(self.0)).fill(facts, text);
    }
}

impl Fill for Unit {
    fn fill(&self, facts: &Facts, text: &mut String) {
        unit(facts.one(self.0)).fill(facts, text);
    }
}

impl Fill for List {
    fn fill(&self, facts: &Facts, text: &mut String) {
        let amounts = facts.many(self.0);
        text.push(sign::LIST);
        for (at, amount) in amounts.iter().enumerate() {
            if amounts.len() <= 12 || at <= 6 || at + 3 >= amounts.len() {
                text.push(sign::NEXT);
                text.push_str(if amounts.len() > 12 && at == 6 { "…" } else { &amount.text });
            }
        }
        text.push(sign::END);
    }
}

impl Fill for Filled<'_> {
    fn fill(&self, facts: &Facts, text: &mut String) {
        text.push(sign::WORD);
        text.push_str(self.key);
        for value in self.values {
            text.push(sign::NEXT);
            value.fill(facts, text);
        }
        text.push(sign::END);
    }
}

/// A word of `words.json` filled with facts by their names, all known beforehand.
macro_rules! word {
    ($($word:ident)::+ { $($value:ident: $given:expr),* $(,)? }) => {
        const {
            &$crate::view::saying::Filled {
                key: $crate::view::words::said::$($word)::+::KEY,
                values: &$crate::view::words::said::$($word)::+ { $($value: &$given),* }.values(),
            }
        }
    };
}
pub(crate) use word;

/// A word of `words.json` with its values, which are known: `say!(price::ChainLone { firms: firms(count) })`. A fact that is named
/// only, such as `One("price")`, does not compile here.
macro_rules! say {
    ($($word:ident)::+ { $($value:ident: $given:expr),* $(,)? }) => {{
        // Compiled, and never run.
        let _ = || { $($crate::view::saying::known(&$given);)* };
        $crate::view::words::said::$($word)::+ { $($value: &$given),* }.said()
    }};
}
pub(crate) use say;

impl Word {
    /// Nothing.
    pub const NONE: Word = Word("");
    /// What stands for the middle of a long list.
    pub const OMITTED: Word = Word("…");
    /// For what cannot be.
    pub const MISSING: Word = Word("—");
    /// A part of a hundred.
    pub const PERCENT: Word = Word("%");
}

impl Role {
    /// A number in the color of its line.
    pub fn of(self, amount: &Amount) -> Colored<'_> {
        Colored(self, amount)
    }
}

impl Phrase {
    /// What is said of some facts.
    pub fn of(facts: &Facts, told: &dyn Fill) -> Self {
        let mut text = String::new();
        told.fill(facts, &mut text);
        Phrase(text)
    }

    /// A word with its values in the order of their names.
    pub fn word(key: &str, values: &[&dyn Fill]) -> Self {
        Phrase::opened(sign::WORD, key, values)
    }

    /// A list.
    pub fn list(items: &[Phrase]) -> Self {
        let items: Vec<&dyn Fill> = items.iter().map(|item| item as &dyn Fill).collect();
        Phrase::opened(sign::LIST, "", &items)
    }

    fn opened(sign: char, key: &str, values: &[&dyn Fill]) -> Self {
        let mut text = String::from(sign);
        text.push_str(key);
        for value in values {
            text.push(sign::NEXT);
            value.fill(&Facts(Vec::new()), &mut text);
        }
        text.push(sign::END);
        Phrase(text)
    }
}

impl From<Word> for Phrase {
    fn from(Word(text): Word) -> Self {
        Phrase(text.to_owned())
    }
}

impl<'a> Saying<'a> {
    /// Nothing yet.
    pub fn new(facts: &'a Facts) -> Self {
        Saying { facts, sentence: String::new(), keys: Vec::new(), rank: String::new(), kept: Vec::new() }
    }

    /// Goes on with the sentence.
    pub fn say(&mut self, phrase: &dyn Fill) -> &mut Self {
        phrase.fill(self.facts, &mut self.sentence);
        self
    }

    /// Says where the numbers come from, in one sentence more.
    pub fn rank(&mut self, phrase: Word) {
        if !self.rank.is_empty() {
            self.rank.push(' ');
        }
        phrase.fill(self.facts, &mut self.rank);
    }

    /// Adds a key number with its name.
    pub fn key(&mut self, name: &dyn Fill, text: &dyn Fill) -> &mut Self {
        let mut key = KeyNumber::default();
        name.fill(self.facts, &mut key.name);
        text.fill(self.facts, &mut key.text);
        self.keys.push(key);
        self
    }

    /// Adds a number of the data, which opens its source.
    pub fn source(&mut self, name: &dyn Fill, amount: &Amount) -> &mut Self {
        self.key(name, amount).opens(&amount.indicators)
    }

    /// The last key number opens these.
    pub fn opens(&mut self, indicators: &[&'static str]) -> &mut Self {
        self.keys.last_mut().into_iter().for_each(|key| key.indicators.extend_from_slice(indicators));
        self
    }

    /// The last key number has something small beside it.
    pub fn detail(&mut self, detail: &dyn Fill) -> &mut Self {
        self.keys.last_mut().into_iter().for_each(|key| detail.fill(self.facts, &mut key.detail));
        self
    }

    /// The last key number has the color of its line.
    pub fn color(&mut self, role: Role) -> &mut Self {
        self.keys.last_mut().into_iter().for_each(|key| key.role = Some(role));
        self
    }
}

/// A count of firms. English tells one from many.
pub fn firms(amount: &Amount) -> Count<'_> {
    Count(if amount.is_one() { ONE_FIRM } else { FIRMS }, amount)
}

/// A count of stages.
pub fn stages(amount: &Amount) -> Count<'_> {
    Count(if amount.is_one() { ONE_STAGE } else { STAGES }, amount)
}

const ONE_FIRM: &str = common::CountFirmsOne::KEY;
const FIRMS: &str = common::CountFirmsOther::KEY;
const ONE_STAGE: &str = common::CountStagesOne::KEY;
const STAGES: &str = common::CountStagesOther::KEY;

/// A count, under the key of the word that counts.
#[derive(Clone, Copy)]
pub struct Count<'a>(&'static str, &'a Amount);

impl Fill for Count<'_> {
    fn fill(&self, facts: &Facts, text: &mut String) {
        Filled { key: self.0, values: &[self.1] }.fill(facts, text);
    }
}

/// What a count of firms counts.
pub fn unit(amount: &Amount) -> Word {
    if amount.is_one() { common::COUNT_UNIT_ONE } else { common::COUNT_UNIT_OTHER }
}

/// What says that two numbers differ where they are written alike.
pub fn hair(one: &Amount, other: &Amount) -> Word {
    if one.text == other.text { common::HAIR } else { Word::NONE }
}
