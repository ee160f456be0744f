//! What a chart says in numbers: one table from which the page takes its data table, its read-outs and its files.

use super::lines::Lines;
use super::mark::Mark;
use super::number::Format;

/// A table of the values a chart shows. Rows run along the horizontal axis, columns are the series.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Head of the column that names the rows.
    pub row_header: String,
    /// The series.
    pub columns: Vec<Column>,
    /// The values, one row per position.
    pub rows: Vec<Row>,
    /// The column a reader looks at first.
    pub first_column: usize,
    /// The row a reader looks at first.
    pub first_row: usize,
    /// The lines that are read together, if there are any.
    pub lines: Option<Lines>,
}

/// A series.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name, with the unit.
    pub label: String,
}

/// The values at one position.
#[derive(Clone, Debug)]
pub struct Row {
    /// The position, as the axis writes it.
    pub label: String,
    /// One cell per column.
    pub cells: Vec<Option<Cell>>,
}

/// One value.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The number itself, unless the cell holds only words.
    pub value: Option<f64>,
    /// The number, or the words, as every part of the figure writes them.
    pub text: String,
    /// Where a pointer reads it.
    pub mark: Mark,
    /// The id of what it was read from, if it is data: an indicator, a statement or a city.
    pub indicator: Option<&'static str>,
}

impl Cell {
    /// A number of the model, written in a format, with its mark.
    pub fn new(value: f64, format: Format, mark: impl Into<Mark>) -> Self {
        Cell { value: Some(value), text: format.write(value), mark: mark.into(), indicator: None }
    }
}
