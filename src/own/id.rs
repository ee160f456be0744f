//! Names of rows and of what is chosen.

use std::cell::RefCell;

use super::MAX_ROWS;

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

/// A name as attributes write it: small letters, digits and what is beyond ASCII, all else an underscore; one if there is
/// nothing else.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for character in name.chars() {
        if character.is_ascii_alphanumeric() || !character.is_ascii() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.ends_with('_') {
            slug.push('_');
        }
    }
    let trimmed = slug.trim_matches('_');
    if trimmed.is_empty() { "_".to_owned() } else { trimmed.to_owned() }
}
