//! The numbers that the sentence and the key figures of a view are made of, by name.

use super::number::{Format, counted};
use super::words::Words;
use crate::model::Chain;

/// A number and how it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Amount {
    /// The number itself, unless it is only a word.
    pub value: Option<f64>,
    /// The number as every part of the figure writes it, or a word that chooses a sentence.
    pub text: String,
    /// The indicators it was read from, if it is data.
    pub indicators: Vec<&'static str>,
}

impl Amount {
    /// Nothing.
    const NONE: Amount = Amount { value: None, text: String::new(), indicators: Vec::new() };

    /// A number of the model as a sentence has it from a million on: counted in large units. What is printed stays.
    fn counted(&self, words: &Words) -> Option<String> {
        let is_number = self.text.bytes().all(|sign| sign.is_ascii_digit() || matches!(sign, b',' | b'.'));
        self.value.filter(|_| is_number && self.indicators.is_empty()).and_then(|value| counted(value, words))
    }

    fn speak(&mut self, words: &Words) {
        if let Some(text) = self.counted(words) {
            self.text = text;
        }
    }

    /// Whether it is exactly one, of which English speaks otherwise than of many.
    pub fn is_one(&self) -> bool {
        self.value == Some(1.0)
    }
}

/// One amount or a list of amounts.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// One.
    One(Amount),
    /// One per stage, place or the like.
    Many(Vec<Amount>),
    /// Several facts about each of several things.
    Groups(Vec<Facts>),
}

/// The facts of a view; what a view does not know of a state is absent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts(pub Vec<(&'static str, Fact)>);

impl Facts {
    /// Adds a number.
    pub fn number(&mut self, name: &'static str, value: f64, format: Format) {
        self.amount(name, Amount { value: Some(value), text: format.write(value), ..Amount::default() });
    }

    /// Adds how many there are of something, and what tells of each of them.
    pub fn count(&mut self, name: &'static str, count: usize, indicators: Vec<&'static str>) {
        let value = count as f64;
        self.amount(name, Amount { value: Some(value), text: Format::Fixed(0).write(value), indicators });
    }

    /// Adds a word: what the page calls it, it finds in its catalogue; a name is shown as it is.
    pub fn word(&mut self, name: &'static str, text: &str) {
        self.amount(name, Amount { text: text.to_owned(), ..Amount::default() });
    }

    /// Adds an amount.
    pub fn amount(&mut self, name: &'static str, amount: Amount) {
        self.0.push((name, Fact::One(amount)));
    }

    /// Adds a list of numbers.
    pub fn numbers(&mut self, name: &'static str, values: impl IntoIterator<Item = f64>, format: Format) {
        let amount = |value| Amount { value: Some(value), text: format.write(value), ..Amount::default() };
        self.0.push((name, Fact::Many(values.into_iter().map(amount).collect())));
    }

    /// Adds a list of names, if there are any.
    pub fn names<'a>(&mut self, name: &'static str, names: impl Iterator<Item = &'a str>) {
        let amounts: Vec<Amount> = names.map(|text| Amount { text: text.to_owned(), ..Amount::default() }).collect();
        if !amounts.is_empty() {
            self.0.push((name, Fact::Many(amounts)));
        }
    }

    /// Adds several facts about each of several things.
    pub fn groups_of(&mut self, name: &'static str, groups: impl IntoIterator<Item = Facts>) {
        self.0.push((name, Fact::Groups(groups.into_iter().collect())));
    }

    /// Adds whether all firms of a chain behave as Cournot's do, which is all that the paper has.
    pub fn conduct(&mut self, chain: &Chain) {
        let cournot = chain.stages().iter().all(|stage| stage.conjectural_variation.is_zero());
        self.word("conduct", if cournot { "cournot" } else { "conjectures" });
    }

    /// Writes the numbers as sentences and key numbers have them. Two that would be written alike, and are not, are written out.
    pub fn speak(&mut self, words: &Words) {
        let one = |fact: &Fact| {
            let Fact::One(amount) = fact else { return None };
            Some((amount.counted(words)?, amount.value))
        };
        let ones: Vec<(String, Option<f64>)> = self.0.iter().filter_map(|(_, fact)| one(fact)).collect();
        for (_, fact) in &mut self.0 {
            match fact {
                Fact::One(amount) => {
                    let text = amount.counted(words).unwrap_or_default();
                    if ones.iter().all(|(other, value)| *other != text || *value == amount.value) {
                        amount.speak(words);
                    }
                }
                Fact::Many(amounts) => amounts.iter_mut().for_each(|amount| amount.speak(words)),
                Fact::Groups(groups) => groups.iter_mut().for_each(|group| group.speak(words)),
            }
        }
    }

    /// The amount of this name, or the first of a list, if the view knows it.
    pub fn get(&self, name: &str) -> Option<&Amount> {
        self.0.iter().find_map(|(known, fact)| match fact {
            Fact::One(amount) if *known == name => Some(amount),
            Fact::Many(amounts) if *known == name => amounts.first(),
            _ => None,
        })
    }

    /// The amount of this name, which the view always has.
    pub fn one(&self, name: &str) -> &Amount {
        let found = self.get(name);
        debug_assert!(found.is_some(), "there is no {name}");
        found.unwrap_or(const { &Amount::NONE })
    }

    /// The list of this name; empty if the view has none.
    pub fn many(&self, name: &str) -> &[Amount] {
        let found = self.0.iter().find_map(|(known, fact)| match fact {
            Fact::Many(amounts) if *known == name => Some(amounts.as_slice()),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// The groups of this name; none if the view has none.
    pub fn groups(&self, name: &str) -> &[Facts] {
        let found = self.0.iter().find_map(|(known, fact)| match fact {
            Fact::Groups(groups) if *known == name => Some(groups.as_slice()),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// Whether what the view knows under this name is `word`.
    pub fn is(&self, name: &str, word: &str) -> bool {
        self.get(name).is_some_and(|amount| amount.text == word)
    }
}
