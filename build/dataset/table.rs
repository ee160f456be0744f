//! Tables in comma-separated values: every cell is asked for by name and refused by name.

use std::fmt::Display;

use csv::{ReaderBuilder, StringRecord, Terminator};

use super::decimal::Decimal;
use super::error::{Column, DatasetError, utf8};
use super::{Label, SOURCE_FILES, Source};

/// The rows of the file `bytes`, whose head must be `columns`.
pub fn read(file: &'static str, bytes: &[u8], columns: &'static [&'static str]) -> Result<Vec<Row>, DatasetError> {
    let mut lines = utf8(file, bytes)?.split_terminator('\n');
    check_head(file, columns, lines.next().unwrap_or_default())?;
    lines.zip(2..).map(|(text, line)| Row::read(file, columns, line, text)).collect()
}

/// One line of a table.
pub struct Row {
    file: &'static str,
    columns: &'static [&'static str],
    line: usize,
    cells: StringRecord,
}

impl Row {
    fn read(
        file: &'static str,
        columns: &'static [&'static str],
        line: usize,
        text: &str,
    ) -> Result<Self, DatasetError> {
        let row = Self { file, columns, line, cells: split(text) };
        if row.cells.len() == columns.len() {
            row.check_spelling(text)?;
            return Ok(row);
        }
        let (expected, found) = (columns.len(), row.cells.len());
        let column = match columns.get(found) {
            Some(first_missing) => Column::Named(first_missing),
            None => Column::Numbered(expected + 1),
        };
        Err(row.error(column, format!("expected {expected} cells, found {found}")))
    }

    /// Refuses quotation marks where they are not needed, torn ones, and other line ends.
    fn check_spelling(&self, text: &str) -> Result<(), DatasetError> {
        let mut rest = text;
        for (number, (cell, &column)) in self.cells.iter().zip(self.columns).enumerate() {
            let separator = if number == 0 { "" } else { "," };
            rest = rest
                .strip_prefix(separator)
                .and_then(|rest| rest.strip_prefix(quoted(cell).as_str()))
                .ok_or_else(|| self.expected(column, "a cell quoted only where it must be"))?;
        }
        Ok(())
    }

    /// The cell under the head `column`, which may be empty.
    fn cell(&self, column: &str) -> &str {
        let number = self.columns.iter().position(|&known| known == column);
        number.and_then(|number| self.cells.get(number)).expect("a column of the table's head")
    }

    /// The cell, unless it is empty.
    pub fn optional(&self, column: &'static str) -> Option<&str> {
        Some(self.cell(column)).filter(|cell| !cell.is_empty())
    }

    /// The cell, which must not be empty.
    pub fn text(&self, column: &'static str) -> Result<&str, DatasetError> {
        self.optional(column).ok_or_else(|| self.expected(column, "a text"))
    }

    /// The cell, which must be an id: lower-case letters, digits and underscores.
    pub fn slug(&self, column: &'static str) -> Result<&str, DatasetError> {
        let cell = self.text(column)?;
        let is_slug = cell.starts_with(|first: char| first.is_ascii_lowercase())
            && cell.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
        if is_slug { Ok(cell) } else { Err(self.expected(column, "a slug such as high_tech_2006")) }
    }

    /// The slug in `column`, which none of `taken` may have.
    pub fn new_slug<'a>(
        &self,
        column: &'static str,
        mut taken: impl Iterator<Item = &'a str>,
    ) -> Result<&str, DatasetError> {
        let id = self.slug(column)?;
        match taken.any(|other| other == id) {
            true => Err(self.expected(column, "an id that no other row has")),
            false => Ok(id),
        }
    }

    /// The position among `known` of the cell.
    pub fn position<'a>(
        &self,
        column: &'static str,
        what: &str,
        mut known: impl Iterator<Item = &'a str>,
    ) -> Result<usize, DatasetError> {
        let cell = self.cell(column);
        known.position(|id| id == cell).ok_or_else(|| self.expected(column, what))
    }

    /// The cell, which must be one of `allowed`.
    pub fn choice(&self, column: &'static str, allowed: &[&'static str]) -> Result<&'static str, DatasetError> {
        let what = format!("one of {}", allowed.join(", "));
        let position = self.position(column, &what, allowed.iter().copied())?;
        Ok(allowed[position])
    }

    /// The cell as a decimal number.
    pub fn decimal(&self, column: &'static str) -> Result<Decimal, DatasetError> {
        Decimal::parse(self.cell(column)).ok_or_else(|| self.expected(column, "a number"))
    }

    /// The cell as a whole number from 1 upwards.
    pub fn count(&self, column: &'static str) -> Result<u32, DatasetError> {
        let number = self.cell(column).parse().ok().filter(|&number: &u32| number > 0);
        number
            .filter(|number| number.to_string() == self.cell(column))
            .ok_or_else(|| self.expected(column, "a whole number from 1 upwards"))
    }

    /// The parts of a list written with semicolons.
    pub fn list(&self, column: &'static str) -> impl Iterator<Item = &str> {
        self.optional(column).into_iter().flat_map(|cell| cell.split("; "))
    }

    /// The name in three languages under the heads `en`, `zh_hant` and `zh_hans`.
    pub fn label(&self, en: &'static str, zh_hant: &'static str, zh_hans: &'static str) -> Result<Label, DatasetError> {
        Ok(Label {
            en: self.text(en)?.to_owned(),
            zh_hant: self.text(zh_hant)?.to_owned(),
            zh_hans: self.text(zh_hans)?.to_owned(),
        })
    }

    /// The place in the sources under `source_file`, `source_line` and `source_quote`.
    pub fn source(&self) -> Result<Source, DatasetError> {
        Ok(Source {
            file: self.choice("source_file", &SOURCE_FILES)?,
            line: self.count("source_line")?,
            quote: self.text("source_quote")?.to_owned(),
        })
    }

    /// The error that `column` does not hold `what`.
    pub fn expected(&self, column: &'static str, what: impl Display) -> DatasetError {
        let message = format!("expected {what}, found {:?}", self.cell(column));
        self.error(Column::Named(column), message)
    }

    fn error(&self, column: Column, message: String) -> DatasetError {
        DatasetError { file: self.file, line: self.line, column, message }
    }
}

fn check_head(file: &'static str, columns: &'static [&'static str], text: &str) -> Result<(), DatasetError> {
    if text == columns.join(",") {
        return Ok(());
    }
    let head = StringRecord::from_iter(text.split(','));
    let differs = |&number: &usize| head.get(number) != columns.get(number).copied();
    let number = (0..columns.len()).find(differs).unwrap_or(columns.len());
    let message = match (columns.get(number), head.get(number)) {
        (_, Some(found)) if head.iter().take(number).any(|earlier| earlier == found) => {
            format!("duplicate column {found:?}")
        }
        (Some(expected), found) => format!("expected column {expected:?}, found {found:?}"),
        (None, found) => format!("expected no further column, found {found:?}"),
    };
    Err(DatasetError { file, line: 1, column: Column::Numbered(number + 1), message })
}

fn split(line: &str) -> StringRecord {
    let mut reader =
        ReaderBuilder::new().has_headers(false).terminator(Terminator::Any(b'\n')).from_reader(line.as_bytes());
    let mut cells = StringRecord::new();
    let is_read = reader.read_record(&mut cells);
    is_read.expect("a line of UTF-8 in memory");
    cells
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
