//! The words that charts share, in the three languages. Their home is `www/text/`; the build script reads them in.

// What is written into it is a table in the form of functions.
#![allow(clippy::too_many_lines)]

use crate::language::Language;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// Puts values into the `{name}` places of a text.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        text.push_str(before);
        if let Some((_, value)) = values.iter().find(|(key, _)| *key == name) {
            text.push_str(value);
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

/// The form of a text for `count`: English tells one from many, Chinese does not.
pub fn plural<'a>(count: f64, one: &'a str, other: &'a str) -> &'a str {
    if count == 1.0 { one } else { other }
}
