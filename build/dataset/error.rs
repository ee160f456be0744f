//! Where a file of the dataset is wrong, and what was expected there.

use std::fmt;

/// A refused file. Its text is `file:line:column: message`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatasetError {
    /// File name inside the dataset's folder.
    pub file: &'static str,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in that line.
    pub column: Column,
    /// What was expected and what was found.
    pub message: String,
}

/// A column: a named cell of a table, or a place in the line counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The cell under this head.
    Named(&'static str),
    /// The cell of a table's head, or the character of a line.
    Numbered(usize),
}

impl std::error::Error for DatasetError {}

impl fmt::Display for DatasetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:", self.file, self.line)?;
        match self.column {
            Column::Named(name) => write!(f, "{name}")?,
            Column::Numbered(number) => write!(f, "{number}")?,
        }
        write!(f, ": {}", self.message)
    }
}

/// The text of a file, which must be UTF-8 and end with a line feed.
pub fn utf8<'a>(file: &'static str, bytes: &'a [u8]) -> Result<&'a str, DatasetError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        after(file, &valid, "expected UTF-8")
    })?;
    if text.ends_with('\n') { Ok(text) } else { Err(after(file, text, "expected a line feed at the end")) }
}

/// The fault in what stands behind `before`.
pub fn after(file: &'static str, before: &str, message: &str) -> DatasetError {
    let last_line = before.rsplit('\n').next().unwrap_or_default();
    DatasetError {
        file,
        line: before.matches('\n').count() + 1,
        column: Column::Numbered(last_line.chars().count() + 1),
        message: message.to_owned(),
    }
}

/// The fault that a reader of JSON names.
pub fn json(file: &'static str, error: &serde_json::Error) -> DatasetError {
    let text = error.to_string();
    DatasetError {
        file,
        line: error.line(),
        column: Column::Numbered(error.column()),
        message: text.split(" at line ").next().unwrap_or(&text).to_owned(),
    }
}
