//! The words that a view says beside its chart, as types: `src/view/<view>/words.json`, section `figure`, becomes the module of
//! the view with a struct for every word that has values to fill in and a constant for every other. A word or a value that
//! is misspelt or missing does not compile.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::words::placeholders;

/// Sections of the common catalogues that views say words of.
const COMMON: [&str; 3] = ["count", "hair", "unit"];

/// A module of typed words. `keys` begin with `prefix`; sections within are said by the page alone.
pub fn module(name: &str, prefix: &str, english: &Map<String, Value>) -> String {
    let mut code = format!(
        "/// What the page says of `{name}`.\npub mod {name} {{\n    use crate::view::saying::{{Fill, Word}};
    use crate::view::saying::Phrase;\n"
    );
    for (key, text) in english {
        if let Some(text) = text.as_str() {
            code.push_str(&word(key, &format!("{prefix}{key}"), text));
        }
    }
    code + "}\n\n"
}

/// The module of what all views share; a word within a section has the name of both.
pub fn common(english: &Map<String, Value>) -> String {
    let sections = english.iter().filter(|(section, _)| COMMON.contains(&section.as_str()));
    let mut words = Vec::new();
    flatten("", sections, &mut words);
    let words: Vec<_> = words.iter().map(|(key, text)| word(&key.replace('.', "_"), key, text)).collect();
    format!(
        "/// What all views say.\npub mod common {{\n    use crate::view::saying::{{Fill, Word}};
    use crate::view::saying::Phrase;\n{}}}\n\n",
        words.concat()
    )
}

/// One word: a struct that becomes a phrase, or a phrase.
fn word(name: &str, key: &str, text: &str) -> String {
    let values = placeholders(text);
    let doc = format!("\n    /// In English: “{}”.\n", text.trim());
    if values.is_empty() {
        return format!(
            "{doc}    pub const {}: Word = Word(\"\\u{{1}}{key}\\u{{3}}\");\n",
            snake_case(name).to_uppercase()
        );
    }
    let name = camel_case(name);
    let (mut fields, mut pairs) = (String::new(), String::new());
    let count = values.len();
    for value in values {
        let field = snake_case(value);
        let _ = writeln!(fields, "        pub {field}: &'a dyn Fill,");
        let _ = write!(pairs, "self.{field}, ");
    }
    format!(
        "{doc}    pub struct {name}<'a> {{\n{fields}    }}\n    impl<'a> {name}<'a> {{\n        pub const KEY: &'static str = {key:?};\n        \
         pub const fn values(self) -> [&'a dyn Fill; {count}] {{\n            [{pairs}]\n        }}\n        \
             pub fn said(self) -> Phrase {{\n            Phrase::word(Self::KEY, &self.values())\n        }}\n    }}\n"
    )
}

/// Every text of some sections with its key, sections first: `count.firms_one`, and of lists: `hints.0`.
pub fn flatten<'a>(
    prefix: &str,
    words: impl Iterator<Item = (&'a String, &'a Value)>,
    flat: &mut Vec<(String, &'a str)>,
) {
    for (key, value) in words {
        let key = format!("{prefix}{key}");
        match value {
            Value::String(text) => flat.push((key, text)),
            Value::Object(section) => flatten(&format!("{key}."), section.iter().collect::<Vec<_>>().into_iter(), flat),
            Value::Array(texts) => {
                let texts = texts.iter().enumerate();
                flat.extend(texts.filter_map(|(at, text)| Some((format!("{key}.{at}"), text.as_str()?))));
            }
            _ => {}
        }
    }
}

/// `chainEven` and `chain_even` become `ChainEven`.
pub fn camel_case(name: &str) -> String {
    let words = name.split('_').map(|word| {
        let (first, rest) = word.split_at(1.min(word.len()));
        first.to_uppercase() + rest
    });
    words.collect()
}

/// `chainEven` becomes `chain_even`.
fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}
