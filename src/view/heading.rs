//! What titles are made of: counts in words, the firms of a chain, and by how much two prices differ.

use crate::chart::number::{Format, counted};
use crate::chart::words::{Words, fill, plural};
#[cfg(feature = "views")]
use crate::model::Verdict;

/// A title of a `template`, which may begin with a value.
pub fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let text = fill(template, values);
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// A number as a title has it: from a million on it is counted in large units.
pub fn number(value: f64, format: Format, words: &Words) -> String {
    counted(value, words).unwrap_or_else(|| format.write(value))
}

/// A count. English has words for the first twelve, Chinese writes digits.
pub fn count(value: f64, words: &Words) -> String {
    let mut named = std::iter::zip(1_u8.., words.numbers.split(' '));
    let found = named.find(|(small, _)| f64::from(*small) == value);
    found.map_or_else(|| number(value, Format::Fixed(0), words), |(_, word)| word.to_owned())
}

/// Two counts, written out where in large units they would be one.
pub fn told_apart([one, other]: [f64; 2], words: &Words) -> [String; 2] {
    let texts = [one, other].map(|value| count(value, words));
    if texts[0] == texts[1] && one != other { [one, other].map(|value| Format::Fixed(0).write(value)) } else { texts }
}

/// By what part of it a price differs from another: in whole percent, finer below one, and neither none nor all where it is not.
pub fn share(ratio: f64, words: &Words) -> String {
    let percent = 100.0 * ratio.abs();
    let (template, value, decimals) = if percent < 0.095 {
        (words.percent_below, 0.1, 1)
    } else if percent < 0.95 {
        (words.percent, percent, 1)
    } else if (99.5..100.0).contains(&percent) {
        (words.percent_nearly, 100.0, 0)
    } else {
        (words.percent, percent, 0)
    };
    fill(template, &[("value", &Format::Fixed(decimals).write(value))])
}

/// The firms of the stages of a chain.
pub fn who(firms: &[f64], words: &Words) -> String {
    let least = firms.iter().copied().fold(f64::MAX, f64::min);
    let most = firms.iter().copied().fold(0.0, f64::max);
    let text = |firms: &f64| count(*firms, words);
    match firms {
        [n] => fill(plural(*n, words.who_lone_one, words.who_lone_other), &[("n", &text(n))]),
        [n, ..] if least == most => fill(plural(*n, words.who_even_one, words.who_even_other), &[("n", &text(n))]),
        // Longer lists are not read at a glance, nor are numbers with commas of their own.
        [first @ .., last] if firms.len() <= 4 && most < 1000.0 => {
            // Words and digits do not mix.
            let text = |firms: &f64| if most > 12.0 { Format::Fixed(0).write(*firms) } else { count(*firms, words) };
            let first: Vec<String> = first.iter().map(text).collect();
            let list = [first.join(words.list_comma).as_str(), words.list_and, &text(last)].concat();
            fill(plural(*last, words.who_listed_one, words.who_listed_other), &[("list", &list)])
        }
        _ => fill(words.who_range, &[("least", &text(&least)), ("most", &text(&most))]),
    }
}

/// What comes of firms in these words, which ask a price that differs by a part of the big firm’s.
#[cfg(feature = "views")]
pub fn outcome(who: &str, verdict: Verdict, ratio: f64, words: &Words) -> String {
    let template = match verdict {
        Verdict::Cluster => words.outcome_cluster,
        Verdict::Tie => words.outcome_tie,
        Verdict::Integrated => words.outcome_integrated,
    };
    filled(template, &[("who", who), ("amount", &share(ratio, words))])
}
