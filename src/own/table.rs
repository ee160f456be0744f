//! The table: its rows, gathered by series and year.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::fault::{Fault, FaultCode, Position};
use super::header::{COLUMNS, Header};
use super::isolated::isolated;
use super::quantity::Quantity;
use super::records::{Field, Records, decode};
use super::{MAX_DIGITS, MAX_NAME, MAX_PLACES, MAX_ROWS, id};
use crate::language::{Label, Language};

/// An author's table.
#[derive(Clone, Debug)]
pub struct Table {
    /// All rows, in the order of the file.
    pub rows: Vec<Rc<Row>>,
    /// The series of each year, in the order of their first rows.
    pub series: Vec<Rc<Series>>,
}

/// One measure of one year.
#[derive(Clone, Debug)]
pub struct Series {
    /// Series and year as attributes write them: `mills_1831`.
    pub id: String,
    /// Its rows, one per place.
    pub rows: Vec<Rc<Row>>,
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// `row.12` for the twelfth row.
    pub id: &'static str,
    /// The line of the file, counted from 1.
    pub line: usize,
    /// The place as attributes write it.
    pub place_id: String,
    /// The value.
    pub quantity: Quantity,
    /// The year, if one is given.
    pub year: Option<u16>,
    /// The cells in the order of [`COLUMNS`], empty where there is none.
    pub cells: [String; COLUMNS.len()],
    /// For some columns what readers are shown instead of the cell, so that it does not turn what stands beside it.
    shown: Vec<(&'static str, String)>,
}

impl Row {
    /// The cell of a column; empty for a name that is no column.
    pub fn cell(&self, column: &str) -> &str {
        COLUMNS.iter().zip(&self.cells).find(|(name, _)| **name == column).map_or("", |(_, cell)| cell)
    }

    /// The cell of a column as readers are shown it among other texts.
    pub fn shown(&self, column: &str) -> &str {
        let isolated = self.shown.iter().find(|(name, _)| *name == column);
        isolated.map_or_else(|| self.cell(column), |(_, text)| text)
    }

    /// The name of the place.
    pub fn place(&self, language: Language) -> &str {
        self.named("place", PLACE_NAMES.get(language))
    }

    /// The name of the series.
    pub fn series(&self, language: Language) -> &str {
        self.named("series", SERIES_NAMES.get(language))
    }

    /// The name in a language, or the common one where that is empty.
    fn named(&self, common: &str, own: &str) -> &str {
        let own = self.shown(own);
        if own.is_empty() { self.shown(common) } else { own }
    }
}

const PLACE_NAMES: Label = Label { en: "place_en", zh_hant: "place_zh_hant", zh_hans: "place_zh_hans" };

const SERIES_NAMES: Label = Label { en: "series_en", zh_hant: "series_zh_hant", zh_hans: "series_zh_hans" };

/// The columns that say the same in every row of a place.
const ABOUT_PLACE: [&str; 4] = ["place", "place_en", "place_zh_hant", "place_zh_hans"];

/// The columns that say the same in every row of a series.
const ABOUT_SERIES: [&str; 5] = ["series", "unit", "series_en", "series_zh_hant", "series_zh_hans"];

impl Table {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// The first fault, with its line and column.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let mut records = Records::new(decode(bytes)?);
        const START: Position = Position { line: 1, column: 1 };
        let mut head = records.next()?.ok_or(START.fault(FaultCode::Empty, "", None))?;
        // The first line of some spreadsheet programs says what divides the fields.
        if matches!(head.as_slice(), [first, rest @ ..] if first.text == "sep=" && rest.iter().all(|field| field.text.is_empty()))
        {
            head = records.next()?.ok_or(START.fault(FaultCode::Empty, "", None))?;
        }
        let header = Header::read(&head)?;
        let mut gathering = Gathering::default();
        while let Some(record) = records.next()? {
            gathering.add(&header.fields(&record)?)?;
        }
        let end = head.first().map_or(START, |field| field.at);
        gathering.finish(end)
    }
}

/// A table on the way.
#[derive(Default)]
struct Gathering {
    rows: Vec<Rc<Row>>,
    series: Vec<Series>,
    /// Where each series and year stands in `series`.
    known: BTreeMap<String, usize>,
    /// For a column and the place or the series that it is about: which row says so first.
    said: BTreeMap<String, usize>,
}

impl Gathering {
    fn add(&mut self, fields: &[Option<Field>; COLUMNS.len()]) -> Result<(), Fault> {
        let [Some(place), Some(series), Some(year), Some(value), ..] = fields else { return Ok(()) };
        let number = self.rows.len() + 1;
        if number > MAX_ROWS {
            return Err(place.at.fault(FaultCode::TooManyRows, number.to_string(), Some(MAX_ROWS)));
        }
        for (column, field) in COLUMNS.iter().zip(fields) {
            field.as_ref().map_or(Ok(()), |field| check(column, field))?;
        }
        let quantity = Quantity::read(&value.text).map_err(|code| {
            value.at.fault(code, &value.text, (code == FaultCode::TooManyDigits).then_some(MAX_DIGITS))
        })?;
        let cell =
            |field: &Option<Field>| field.as_ref().map_or_else(String::new, |field| unguarded(&field.text).to_owned());
        let cells = fields.each_ref().map(cell);
        let (place_id, series_id) = (id::slug(&place.text), id::slug(&series.text));
        let year = year_of(year)?;
        let names = COLUMNS.iter().zip(&cells).filter(|(column, _)| !is_long(column));
        let shown = names.filter_map(|(column, cell)| Some((*column, isolated(cell)?))).collect();
        let row = Row { id: id::row(number), line: place.at.line, place_id, quantity, year, cells, shown };
        self.agree(&row, &row.place_id, fields, &ABOUT_PLACE)?;
        self.agree(&row, &series_id, fields, &ABOUT_SERIES)?;
        let id = year.map_or(series_id.clone(), |year| format!("{series_id}_{year}"));
        self.gather(id, Rc::new(row), place.at)
    }

    /// Puts a row to its series and year.
    fn gather(&mut self, id: String, row: Rc<Row>, at: Position) -> Result<(), Fault> {
        let index = *self.known.entry(id.clone()).or_insert(self.series.len());
        if index == self.series.len() {
            self.series.push(Series { id, rows: Vec::new() });
        }
        if let Some(series) = self.series.get_mut(index) {
            // A series whose name ends in a year, beside the same without it.
            if let Some(first) = series.rows.first().filter(|first| first.year != row.year) {
                return Err(at.fault(FaultCode::SameWord, &series.id, Some(first.line)));
            }
            if let Some(first) = series.rows.iter().find(|first| first.place_id == row.place_id) {
                return Err(at.fault(FaultCode::DuplicateRow, row.cell("place"), Some(first.line)));
            }
            if series.rows.len() == MAX_PLACES {
                return Err(at.fault(FaultCode::TooManyPlaces, &series.id, Some(MAX_PLACES)));
            }
            series.rows.push(row.clone());
        }
        self.rows.push(row);
        Ok(())
    }

    /// What is said of a place or a series is the same in all of its rows.
    fn agree(&mut self, row: &Row, about: &str, fields: &[Option<Field>], columns: &[&str]) -> Result<(), Fault> {
        for (column, field) in COLUMNS.iter().zip(fields).filter(|(column, _)| columns.contains(column)) {
            let first = *self.said.entry(format!("{column} {about}")).or_insert(self.rows.len());
            if let (Some(first), Some(field)) = (self.rows.get(first), field)
                && !id::are_alike(first.cell(column), row.cell(column))
            {
                let is_name = ["place", "series"].contains(column);
                let code = if is_name { FaultCode::SameWord } else { FaultCode::Differs };
                return Err(field.at.fault(code, &field.text, Some(first.line)));
            }
        }
        Ok(())
    }

    fn finish(self, end: Position) -> Result<Table, Fault> {
        if self.rows.is_empty() {
            return Err(end.fault(FaultCode::NoRows, "", None));
        }
        Ok(Table { rows: self.rows, series: self.series.into_iter().map(Rc::new).collect() })
    }
}

/// Whether the cells of a column stand alone, and may have several lines.
fn is_long(column: &str) -> bool {
    ["source", "note"].contains(&column)
}

/// Names are short and have one line; place, series and value are not empty.
fn check(column: &str, Field { text, at }: &Field) -> Result<(), Fault> {
    let is_long = is_long(column);
    if text.is_empty() && ["place", "series", "value"].contains(&column) {
        Err(at.fault(FaultCode::EmptyField, column, None))
    } else if !is_long && text.contains(['\n', '\r', '\t']) {
        Err(at.fault(FaultCode::ControlCharacter, column, None))
    } else if !is_long && text.chars().count() > MAX_NAME {
        Err(at.fault(FaultCode::TooLong, column, Some(MAX_NAME)))
    } else {
        Ok(())
    }
}

fn year_of(Field { text, at }: &Field) -> Result<Option<u16>, Fault> {
    if text.is_empty() {
        return Ok(None);
    }
    let year =
        text.parse().ok().filter(|year| (1..=9999).contains(year) && text.bytes().all(|byte| byte.is_ascii_digit()));
    year.map(Some).ok_or_else(|| at.fault(FaultCode::BadYear, text, None))
}

/// How a text begins that spreadsheet programs run; some of them read the wide signs of Chinese texts like the others.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A text without the apostrophe that keeps spreadsheet programs from running it.
fn unguarded(text: &str) -> &str {
    let guarded = text.trim_start_matches('\'').starts_with(FORMULA);
    if guarded { text.strip_prefix('\'').unwrap_or(text) } else { text }
}
