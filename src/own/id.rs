//! Names of rows and of what is chosen.

use std::cell::RefCell;

use super::MAX_ROWS;
use crate::typed;

thread_local! {
    static ROWS: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// The id of the row of this number, counted from 1: `row.12`. The ids of all tables are the same few, made once and kept.
pub(super) fn row(number: usize) -> &'static str {
    let known = |rows: &mut Vec<&'static str>| {
        while rows.len() < number.min(MAX_ROWS) {
            rows.push(Box::leak(format!("row.{}", rows.len() + 1).into_boxed_str()));
        }
        rows.get(number - 1).copied().unwrap_or_default()
    };
    ROWS.with_borrow_mut(known)
}

/// A text as it is shown: without signs of no width but those that join letters, and with one blank for every white space
/// between words. Line breaks and tabulators stay, to be refused.
pub(super) fn cleaned(text: &str) -> String {
    let text = text.trim_matches(typed::is_invisible);
    let shown = |character: &char| matches!(character, '\u{200c}' | '\u{200d}') || !typed::is_invisible(*character);
    let visible: String = text.chars().filter(shown).collect();
    let is_blank = |character: char| character.is_whitespace() && !matches!(character, '\n' | '\r' | '\t');
    let words: Vec<&str> = visible.split(is_blank).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Whether two names differ in nothing that is seen.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    let seen = |text: &str| text.chars().filter(|character| !typed::is_invisible(*character)).collect::<String>();
    seen(one) == seen(other)
}

/// A name as attributes write it: small letters, digits and what is seen beyond ASCII, all else an underscore; one if there
/// is nothing else.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for character in name.chars().filter(|character| !typed::is_invisible(*character)) {
        if character.is_ascii_alphanumeric() || !character.is_ascii() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.ends_with('_') {
            slug.push('_');
        }
    }
    let trimmed = slug.trim_matches('_');
    if trimmed.is_empty() { "_".to_owned() } else { trimmed.to_owned() }
}
