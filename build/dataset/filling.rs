//! The texts of one discrepancy, filled in with their numbers.

use std::collections::BTreeSet;

use serde_json::value::RawValue;

use super::Label;
use super::discrepancy::{Block, Draft, Number, Texts};
use super::error::DatasetError;
use super::formula::evaluate;
use super::numbers::Numbers;

/// The texts of one entry and the numbers that they name.
pub struct Filling<'a> {
    draft: &'a Draft<'a>,
    numbers: &'a Numbers<'a>,
    own: Vec<(&'a Number<'a>, String)>,
    named: BTreeSet<String>,
}

impl<'a> Filling<'a> {
    pub fn new(draft: &'a Draft<'a>, numbers: &'a Numbers<'a>, own: &'a [Number<'a>]) -> Result<Self, DatasetError> {
        let mut filling = Self { draft, numbers, own: Vec::new(), named: BTreeSet::new() };
        for number in own {
            if filling.number(number.name).is_some() {
                return Err(draft.expected(number.name, "a name that no other number has"));
            }
            let value = evaluate(number.formula, &|name| numbers.value(name))
                .map_err(|message| draft.error(number.formula, &message))?;
            filling.own.push((number, format!("{value:.*}", number.decimals)));
        }
        Ok(filling)
    }

    /// The number that a placeholder stands for.
    fn number(&self, name: &str) -> Option<String> {
        let own = self.own.iter().find(|(number, _)| number.name == name);
        own.map(|(_, text)| text.clone()).or_else(|| self.numbers.printed(name))
    }

    /// The ids behind the texts. Every number of the entry's own must stand in one of them.
    pub fn ids(&self) -> Result<BTreeSet<String>, DatasetError> {
        let mut ids = self.named.clone();
        for (number, _) in &self.own {
            if !ids.remove(number.name) {
                return Err(self.draft.expected(number.name, "a number that the texts name"));
            }
            let names = number.formula.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
            ids.extend(names.flat_map(|name| self.numbers.id(name)).map(str::to_owned));
        }
        Ok(ids)
    }

    pub fn label(&mut self, texts: &Texts<'_>) -> Result<Label, DatasetError> {
        let [en, zh_hant, zh_hans] = self.texts(texts.each())?;
        Ok(Label { en, zh_hant, zh_hans })
    }

    pub fn body(&mut self, texts: &Texts<'_>) -> Result<[Vec<Block>; 3], DatasetError> {
        let mut body = [const { Vec::new() }; 3];
        for parts in self.items(texts.each())? {
            let blocks = if parts[0].starts_with('[') {
                self.table(parts)?.map(Block::Table)
            } else {
                self.texts(parts)?.map(Block::Paragraph)
            };
            body.iter_mut().zip(blocks).for_each(|(body, block)| body.push(block));
        }
        Ok(body)
    }

    fn table(&mut self, parts: [&str; 3]) -> Result<[Vec<Vec<String>>; 3], DatasetError> {
        let mut tables = [const { Vec::new() }; 3];
        for rows in self.items(parts)? {
            tables.iter_mut().for_each(|table| table.push(Vec::new()));
            for cells in self.items(rows)? {
                let rows = tables.iter_mut().filter_map(|table| table.last_mut());
                rows.zip(self.texts(cells)?).for_each(|(row, cell)| row.push(cell));
            }
        }
        Ok(tables)
    }

    /// The items of a list that is equally long in every language.
    fn items<'b>(&self, parts: [&'b str; 3]) -> Result<Vec<[&'b str; 3]>, DatasetError> {
        let mut lists = [const { Vec::new() }; 3];
        for (list, part) in lists.iter_mut().zip(parts) {
            *list =
                serde_json::from_str::<Vec<&RawValue>>(part).map_err(|_| self.draft.error(part, "expected a list"))?;
        }
        let [en, zh_hant, zh_hans] = &lists;
        for (list, part) in [zh_hant, zh_hans].into_iter().zip(&parts[1..]) {
            if list.len() != en.len() {
                return Err(self.draft.error(part, &format!("expected {} items as in en", en.len())));
            }
        }
        let rows = en.iter().zip(zh_hant).zip(zh_hans);
        Ok(rows.map(|((en, zh_hant), zh_hans)| [en.get(), zh_hant.get(), zh_hans.get()]).collect())
    }

    /// A text in every language, each with the same placeholders.
    fn texts(&mut self, parts: [&str; 3]) -> Result<[String; 3], DatasetError> {
        let mut texts = [const { String::new() }; 3];
        let mut expected = None;
        for (text, part) in texts.iter_mut().zip(parts) {
            let (filled, mut names) = self.fill(part)?;
            *text = filled;
            names.sort();
            match &expected {
                Some(expected) if *expected != names => {
                    let message = format!("expected the placeholders {expected:?} as in en, found {names:?}");
                    return Err(self.draft.error(part, &message));
                }
                _ => expected = Some(names),
            }
        }
        Ok(texts)
    }

    /// The text with its numbers, and the names of its placeholders.
    fn fill(&mut self, part: &str) -> Result<(String, Vec<String>), DatasetError> {
        let text: String = serde_json::from_str(part).map_err(|_| self.draft.error(part, "expected a text"))?;
        if text.trim().is_empty() {
            return Err(self.draft.error(part, "expected a text"));
        }
        let (mut filled, mut names) = (String::new(), Vec::new());
        for (position, piece) in text.split('`').enumerate() {
            if position > 0 {
                filled.push('`');
            }
            let is_excerpt = position % 2 == 1;
            if is_excerpt {
                filled.push_str(piece);
            } else {
                self.fill_in(piece, &mut filled, &mut names).map_err(|message| self.draft.error(part, &message))?;
            }
        }
        self.named.extend(names.iter().cloned());
        Ok((filled, names))
    }

    fn fill_in(&self, text: &str, filled: &mut String, names: &mut Vec<String>) -> Result<(), String> {
        let mut pieces = text.split('{');
        filled.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            let (name, rest) = piece.split_once('}').ok_or_else(|| format!("expected \"}}\" after {piece:?}"))?;
            let number = self.number(name).ok_or_else(|| format!("expected a known number instead of {name:?}"))?;
            filled.extend([&number, rest]);
            names.push(name.to_owned());
        }
        Ok(())
    }
}
