//! What does not fit together in the sources, in three languages. No number that the dataset holds is typed into a
//! text: `{name}` stands for it, where the name is an id or one of the entry's own `numbers`, each with its formula.
//! Between grave accents stands what a source prints, verbatim.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::error::{DatasetError, after, json, utf8};
use super::filling::Filling;
use super::numbers::Numbers;
use super::table::Row;
use super::{Label, Node};

pub const FILE: &str = "discrepancies.json";

const KINDS: [&str; 6] = ["contradiction", "mismatch", "rounding", "ambiguity", "structure", "wording"];
const SCRIPTS: [&str; 2] = ["zh-Hant", "zh-Hans"];

/// A discrepancy with all its numbers filled in.
pub struct Discrepancy {
    pub id: String,
    pub kind: &'static str,
    pub section: Label,
    /// The script of the excerpts in its texts.
    pub excerpts: &'static str,
    pub subject: Label,
    /// In English, traditional and simplified Chinese.
    pub body: [Vec<Block>; 3],
    /// Ids of the indicators and derived indicators that it touches.
    pub numbers: BTreeSet<String>,
    /// Paths in the tree of statements.
    pub statements: Vec<String>,
}

/// A part of a body. The first row of a table is its head.
pub enum Block {
    Paragraph(String),
    Table(Vec<Vec<String>>),
}

/// The file before its numbers are known. Its parts are slices of `text`, so that a fault has its place.
pub struct Draft<'a> {
    text: &'a str,
    sections: Vec<Section<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Section<'a> {
    #[serde(borrow)]
    title: Texts<'a>,
    excerpts: &'a str,
    discrepancies: Vec<Entry<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry<'a> {
    id: &'a str,
    kind: &'a str,
    #[serde(borrow)]
    subject: Texts<'a>,
    #[serde(default)]
    numbers: Vec<Number<'a>>,
    #[serde(default)]
    touches: Vec<&'a str>,
    body: Texts<'a>,
}

/// A number of one entry: a formula over ids, and how many decimal places it is shown with.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Number<'a> {
    pub name: &'a str,
    pub formula: &'a str,
    pub decimals: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts<'a> {
    #[serde(borrow)]
    en: &'a RawValue,
    #[serde(rename = "zh-Hant")]
    zh_hant: &'a RawValue,
    #[serde(rename = "zh-Hans")]
    zh_hans: &'a RawValue,
}

impl<'a> Texts<'a> {
    /// The texts as they stand in the file, in the order of the languages.
    pub fn each(&self) -> [&'a str; 3] {
        [self.en.get(), self.zh_hant.get(), self.zh_hans.get()]
    }
}

impl<'a> Draft<'a> {
    /// Reads the shape of the file, whose ids must count from D01.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, DatasetError> {
        let text = utf8(FILE, bytes)?;
        let sections: Vec<Section<'a>> = serde_json::from_str(text).map_err(|error| json(FILE, &error))?;
        let draft = Self { text, sections };
        for (id, number) in draft.ids().into_iter().zip(1..) {
            if id != format!("D{number:02}") {
                return Err(draft.expected(id, &format!("D{number:02}")));
            }
        }
        Ok(draft)
    }

    pub fn ids(&self) -> Vec<&'a str> {
        self.sections.iter().flat_map(|section| &section.discrepancies).map(|entry| entry.id).collect()
    }

    /// Fills in the texts.
    pub fn complete(&self, numbers: &Numbers, statements: &Node) -> Result<Vec<Discrepancy>, DatasetError> {
        let mut discrepancies = Vec::new();
        for section in &self.sections {
            let title = Filling::new(self, numbers, &[])?.label(&section.title)?;
            let excerpts = self.choice(section.excerpts, &SCRIPTS)?;
            for entry in &section.discrepancies {
                let mut filling = Filling::new(self, numbers, &entry.numbers)?;
                let subject = filling.label(&entry.subject)?;
                let body = filling.body(&entry.body)?;
                let (touched, paths) = self.touched(entry, numbers, statements)?;
                discrepancies.push(Discrepancy {
                    id: entry.id.to_owned(),
                    kind: self.choice(entry.kind, &KINDS)?,
                    section: title.clone(),
                    excerpts,
                    subject,
                    body,
                    numbers: &filling.ids()? | &touched,
                    statements: paths,
                });
            }
        }
        Ok(discrepancies)
    }

    /// What an entry touches beyond the numbers in its texts. A name of indicators is an id, a series, a topic or a
    /// place; a path leads to a statement.
    fn touched(
        &self,
        entry: &Entry<'a>,
        numbers: &Numbers,
        statements: &Node,
    ) -> Result<(BTreeSet<String>, Vec<String>), DatasetError> {
        let (mut ids, mut paths) = (BTreeSet::new(), Vec::new());
        for &name in &entry.touches {
            let named = numbers.named(name);
            if statements.at(name).is_some() {
                paths.push(name.to_owned());
            } else if named.is_empty() {
                return Err(self.expected(name, "a name of indicators or a path of statements"));
            }
            ids.extend(named);
        }
        Ok((ids, paths))
    }

    fn choice(&self, word: &str, allowed: &[&'static str]) -> Result<&'static str, DatasetError> {
        let found = allowed.iter().find(|&&known| known == word);
        found.copied().ok_or_else(|| self.expected(word, &format!("one of {}", allowed.join(", "))))
    }

    pub fn expected(&self, part: &str, what: &str) -> DatasetError {
        self.error(part, &format!("expected {what}, found {part:?}"))
    }

    /// The fault in `part`, which is a slice of the file.
    pub fn error(&self, part: &str, message: &str) -> DatasetError {
        let start = part.as_ptr().addr() - self.text.as_ptr().addr();
        after(FILE, &self.text[..start], message)
    }
}

/// What a row of a table remarks in the cells of `columns`, one per language, and the ids of discrepancies that each of
/// them names.
pub fn remark(
    row: &Row,
    columns: [&'static str; 3],
    known: &[&str],
) -> Result<(Option<Label>, BTreeSet<String>), DatasetError> {
    let [en, zh_hant, zh_hans] = columns;
    let ids = references(row, en, known)?;
    for column in [zh_hant, zh_hans] {
        if references(row, column, known)? != ids {
            return Err(row.expected(column, format!("the ids of {en}")));
        }
    }
    let is_empty = columns.into_iter().all(|column| row.optional(column).is_none());
    Ok((if is_empty { None } else { Some(row.label(en, zh_hant, zh_hans)?) }, ids))
}

fn references(row: &Row, column: &'static str, known: &[&str]) -> Result<BTreeSet<String>, DatasetError> {
    let words = row.optional(column).unwrap_or_default();
    let words = words.split(|letter: char| !letter.is_ascii_alphanumeric());
    let is_id =
        |word: &&str| word.strip_prefix('D').is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()));
    words
        .filter(is_id)
        .map(|id| match known.contains(&id) {
            true => Ok(id.to_owned()),
            false => Err(row.expected(column, format!("ids of {FILE} instead of {id}"))),
        })
        .collect()
}
