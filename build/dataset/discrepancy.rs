//! What does not fit together in the sources: a table of contents, then one section per discrepancy.

use super::error::{Column, DatasetError, utf8};
use super::table::Row;

pub const FILE: &str = "discrepancies.md";

const KINDS: [&str; 6] = ["contradiction", "mismatch", "rounding", "ambiguity", "structure", "wording"];
const TABLE_HEAD: [&str; 2] = ["| id | kind | subject |", "|---|---|---|"];
const LAST_HEADING: &str = "## Checks that hold";

/// A discrepancy. `body` is its text as printed, in Markdown.
pub struct Discrepancy {
    pub id: String,
    pub kind: &'static str,
    pub section: String,
    pub subject: String,
    pub body: String,
}

pub fn read(bytes: &[u8]) -> Result<Vec<Discrepancy>, DatasetError> {
    let mut lines = Lines { all: utf8(FILE, bytes)?.lines().collect(), next: 0 };
    let contents = contents(&mut lines)?;
    let mut section = None;
    let mut discrepancies = Vec::new();
    for entry in &contents {
        lines.skip_empty();
        if let Some(heading) = lines.peek().strip_prefix("## ") {
            section = Some(heading.to_owned());
            lines.next += 1;
            lines.skip_empty();
        }
        let section = section.clone().ok_or_else(|| lines.expected(1, "a heading of level 2"))?;
        lines.take(&format!("### {} {}", entry.id, entry.subject))?;
        lines.take("")?;
        lines.take(&format!("Kind: {}.", entry.kind))?;
        lines.take("")?;
        discrepancies.push(Discrepancy {
            id: entry.id.to_owned(),
            kind: entry.kind,
            section,
            subject: entry.subject.to_owned(),
            body: lines.body()?,
        });
    }
    closing(&mut lines)?;
    Ok(discrepancies)
}

/// The ids that the cell in `column` names, each of which must exist.
pub fn references(row: &Row, column: &'static str, discrepancies: &[Discrepancy]) -> Result<Vec<String>, DatasetError> {
    let words = row.optional(column).unwrap_or_default();
    let words = words.split(|letter: char| !letter.is_ascii_alphanumeric());
    let is_id =
        |word: &&str| word.strip_prefix('D').is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()));
    words
        .filter(is_id)
        .map(|id| match discrepancies.iter().any(|known| known.id == id) {
            true => Ok(id.to_owned()),
            false => Err(row.expected(column, format!("ids of {FILE} instead of {id}"))),
        })
        .collect()
}

struct Entry<'a> {
    id: &'a str,
    kind: &'static str,
    subject: &'a str,
}

/// The rows of the table, whose ids count from D01.
fn contents<'a>(lines: &mut Lines<'a>) -> Result<Vec<Entry<'a>>, DatasetError> {
    while !lines.is_at_end() && !lines.peek().starts_with('|') {
        lines.next += 1;
    }
    TABLE_HEAD.iter().try_for_each(|head| lines.take(head))?;
    let mut entries = Vec::new();
    while !lines.peek().is_empty() {
        let id = format!("D{:02}", entries.len() + 1);
        let cells = lines.peek().strip_prefix("| ").and_then(|row| row.strip_suffix(" |"));
        let cells: Option<[&str; 3]> = cells.and_then(|row| row.split(" | ").collect::<Vec<_>>().try_into().ok());
        let [printed, kind, subject] = cells.ok_or_else(|| lines.expected(1, "three cells"))?;
        if printed != id {
            return Err(lines.expected("| ".len() + 1, &format!("the id {id}")));
        }
        let kind = KINDS.into_iter().find(|&known| known == kind);
        let kind = kind.ok_or_else(|| lines.expected("| D01 | ".len() + 1, &format!("one of {}", KINDS.join(", "))))?;
        entries.push(Entry { id: printed, kind, subject });
        lines.next += 1;
    }
    Ok(entries)
}

/// The last section: what was checked and found to hold, as a list.
fn closing(lines: &mut Lines<'_>) -> Result<(), DatasetError> {
    lines.skip_empty();
    lines.take(LAST_HEADING)?;
    lines.take("")?;
    while !lines.is_at_end() {
        if !lines.peek().starts_with("- ") {
            return Err(lines.expected(1, "an item of a list"));
        }
        lines.next += 1;
    }
    Ok(())
}

struct Lines<'a> {
    all: Vec<&'a str>,
    next: usize,
}

impl<'a> Lines<'a> {
    fn is_at_end(&self) -> bool {
        self.next >= self.all.len()
    }

    fn peek(&self) -> &'a str {
        self.all.get(self.next).copied().unwrap_or_default()
    }

    fn skip_empty(&mut self) {
        while !self.is_at_end() && self.peek().is_empty() {
            self.next += 1;
        }
    }

    fn take(&mut self, line: &str) -> Result<(), DatasetError> {
        if self.is_at_end() || self.peek() != line {
            let same = self.peek().chars().zip(line.chars()).take_while(|(a, b)| a == b);
            return Err(self.expected(same.count() + 1, &format!("{line:?}")));
        }
        self.next += 1;
        Ok(())
    }

    /// Everything up to the next heading, without the empty lines around it.
    fn body(&mut self) -> Result<String, DatasetError> {
        let start = self.next;
        while !self.is_at_end() && !self.peek().starts_with('#') {
            self.next += 1;
        }
        let body = self.all[start..self.next].join("\n").trim_end().to_owned();
        if body.is_empty() { Err(self.expected(1, "a text")) } else { Ok(body) }
    }

    /// The error that the line, from the character `column` on, is not `what`.
    fn expected(&self, column: usize, what: &str) -> DatasetError {
        DatasetError {
            file: FILE,
            line: self.next + 1,
            column: Column::Numbered(column),
            message: format!("expected {what}, found {:?}", self.peek()),
        }
    }
}
