//! An author's own table as JavaScript sees it.

use super::tape::Tape;
use crate::language::Language;
use crate::own::{COLUMNS, Fault, Table};
use crate::view::provinces::Series as _;

/// A table, or why it is refused; `www/own/table.js` reads the tape.
///
/// Whether it is a table; then either the series with their names in each language and the places of their rows, and the
/// rows with their cells, or the fault.
pub fn read_table(bytes: &[u8]) -> Tape {
    let mut tape = Tape::default();
    let table = Table::read(bytes);
    tape.flag(table.is_ok());
    match table {
        Ok(table) => write_table(&mut tape, &table),
        Err(Fault { code, line, column, found, limit }) => {
            tape.text(code.as_str());
            tape.numbers([line as f64, column as f64]);
            write_lines(&mut tape, &found);
            tape.optional(limit.map(|limit| limit as f64));
        }
    }
    tape
}

fn write_table(tape: &mut Tape, table: &Table) {
    tape.list(&table.series, |tape, series| {
        tape.text(&series.id);
        Language::ALL.iter().for_each(|language| tape.text(&series.name(*language)));
        tape.list(&series.rows, |tape, row| {
            tape.text(&row.place_id);
            Language::ALL.iter().for_each(|language| tape.text(row.place(*language)));
        });
    });
    tape.list(&COLUMNS, |tape, column| tape.text(column));
    tape.list(&table.rows, |tape, row| {
        tape.number(row.line as f64);
        row.cells.iter().for_each(|cell| write_lines(tape, cell));
    });
}

/// A text of several lines as one line of the tape. No table contains the sign that stands for their breaks.
fn write_lines(tape: &mut Tape, text: &str) {
    tape.text(&text.replace('\n', "\u{c}"));
}
