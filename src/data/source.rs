//! Where a number stands in the texts.

use super::unit::Unit;
use crate::language::Label;

/// A verbatim excerpt and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Name of the file that holds the text.
    pub file: &'static str,
    /// Line of the file, counted from 1.
    pub line: u32,
    /// The excerpt, which occurs once in the file. Cells of a printed table are divided by tabs.
    pub quote: &'static str,
}

/// An indicator as the paper prints it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Printed {
    /// The number in the printed unit.
    pub value: f64,
    /// The number as it is written, in digits or in words.
    pub text: &'static str,
    /// The printed unit.
    pub unit: &'static Unit,
    /// The words for the place.
    pub place: &'static str,
    /// The words for what is measured.
    pub label: &'static str,
    /// The sentence or the row of a table.
    pub source: Source,
    /// Which number of the quote this is, counted from 1.
    pub quote_token: u32,
    /// The cell, where the number stands in a table.
    pub cell: Option<Cell>,
    /// How the print is read.
    pub note: Option<Label>,
    /// Ids of the discrepancies that touch the number, sorted.
    pub discrepancies: &'static [&'static str],
}

/// A cell of a printed table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Slug of the table, such as `t2_share`.
    pub table: &'static str,
    /// The printed head of the column.
    pub column: &'static str,
}
