//! Objects as JavaScript hands them over, read leniently: what is wrong in them becomes a value that the model or the
//! figure can name, never a failure to read.

use crate::model::Number;

/// A value under a key, or in a list under a key.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// A number, which need not be finite.
    Number(f64),
    /// A text.
    Text(String),
    /// Anything else.
    Other,
}

impl Given {
    /// The number: a double as it is, the decimal of a text. What is not a number is not finite.
    pub fn number(self) -> Number {
        match self {
            Given::Number(number) => number.into(),
            Given::Text(text) => Number::read(&text),
            Given::Other => f64::NAN.into(),
        }
    }
}

impl From<f64> for Given {
    fn from(number: f64) -> Self {
        Given::Number(number)
    }
}

impl From<&str> for Given {
    fn from(text: &str) -> Self {
        Given::Text(text.to_owned())
    }
}

/// An object with values under keys.
pub trait Fields {
    /// The values under `key`: those of a list, or the one value that is no list. None if the key is absent, undefined or null.
    fn values(&self, key: &str) -> Vec<Given>;

    /// The values as numbers; what is not a number is not finite.
    fn numbers(&self, key: &str) -> Vec<Number> {
        self.values(key).into_iter().map(Given::number).collect()
    }

    /// The values as doubles; NaN for what is not a number.
    fn doubles(&self, key: &str) -> Vec<f64> {
        self.numbers(key).into_iter().map(Number::value).collect()
    }

    /// The one number under `key`, `absent` if there is none; not finite for anything else.
    fn number(&self, key: &str, absent: f64) -> Number {
        match self.numbers(key).as_slice() {
            [] => absent.into(),
            [number] => *number,
            _ => f64::NAN.into(),
        }
    }
}

impl dyn Fields + '_ {
    /// The values as texts; an empty text for what is not a text.
    pub fn texts(&self, key: &str) -> Vec<String> {
        let text = |value| {
            if let Given::Text(text) = value { text } else { String::new() }
        };
        self.values(key).into_iter().map(text).collect()
    }
}

/// Pairs of key and value; a key may occur several times, which makes a list.
impl Fields for [(&str, Given)] {
    fn values(&self, key: &str) -> Vec<Given> {
        self.iter().filter(|(name, _)| *name == key).map(|(_, value)| value.clone()).collect()
    }
}

impl<const N: usize> Fields for [(&str, Given); N] {
    fn values(&self, key: &str) -> Vec<Given> {
        self.as_slice().values(key)
    }
}
