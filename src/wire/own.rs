//! An author's own table as JavaScript sees it, and the view that a state makes of it.

use std::rc::Rc;

use super::refusal::Refusal;
use super::state::State;
use super::tape::Tape;
use crate::chart::{Provinces, Series};
use crate::language::Language;
use crate::own::{self, COLUMNS, Fault, Table};

/// The key under which a state holds the text of a table.
const TABLE: &str = "table";

impl State<'_> {
    /// Whether the state brings a table of its own.
    pub(super) fn has_table(&self) -> bool {
        !self.0.texts(TABLE).is_empty()
    }

    /// The view of that table. `indicator` and `places` choose from it; without them the first series is shown.
    pub(super) fn own_table(&self) -> Result<Provinces<Rc<own::Series>>, Refusal> {
        let text = self.0.texts(TABLE).concat();
        let table = Table::read(text.as_bytes()).map_err(Refusal::from)?;
        let mut chosen = Vec::new();
        for (index, id) in self.0.texts("indicator").iter().enumerate() {
            let found = table.series.iter().find(|series| series.id == *id).filter(|_| index < 2);
            chosen.push(found.ok_or(Refusal::unknown("indicator", Some(index)))?.clone());
        }
        let mut chosen = chosen.into_iter();
        let first = chosen.next().or_else(|| table.series.first().cloned());
        let first = first.ok_or(Refusal::unknown("indicator", None))?;
        let places = |key: &'static str| {
            let ids = self.0.texts(key);
            match ids.iter().position(|id| table.rows.iter().all(|row| row.place_id != *id)) {
                Some(index) => Err(Refusal::unknown(key, Some(index))),
                None => Ok(ids),
            }
        };
        self.compared(first, chosen.next(), &places("places")?, &places("highlight")?)
    }
}

impl From<Fault> for Refusal {
    fn from(Fault { code, line, column, .. }: Fault) -> Self {
        Refusal {
            code: code.as_str(),
            field: TABLE,
            index: Some(line),
            value: Some(column as f64),
            limit: None,
            fault: None,
        }
    }
}

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
