//! The indicators: one row per printed number.

use std::collections::BTreeSet;

use super::decimal::Decimal;
use super::discrepancy::remark;
use super::error::DatasetError;
use super::table::{self, Row};
use super::{Label, Place, Source, TOPICS, Unit};

pub const FILE: &str = "indicators.csv";

const COLUMNS: [&str; 30] = [
    "id",
    "topic",
    "place",
    "place_printed",
    "series",
    "item",
    "label_en",
    "label_zh_hant",
    "label_zh_hans",
    "item_en",
    "item_zh_hant",
    "item_zh_hans",
    "printed_label",
    "year",
    "period",
    "value_printed",
    "value",
    "qualifier",
    "unit",
    "value_std",
    "unit_std",
    "source_file",
    "source_line",
    "source_quote",
    "quote_token",
    "table",
    "table_column",
    NOTES[0],
    NOTES[1],
    NOTES[2],
];
const NOTES: [&str; 3] = ["note", "note_zh_hant", "note_zh_hans"];
const DATED_PERIODS: [&str; 3] = ["year", "year_end", "period_start"];
const PERIODS: [&str; 8] =
    ["year", "year_end", "period_start", "period_end", "period_change", "period", "undated", "target"];
const QUALIFIERS: [&str; 5] = ["exact", "approx", "more_than", "less_than", "at_least"];
const TABLES: [&str; 3] = ["t1_high_tech", "t2_share", "t3_heilongjiang"];

/// A printed number and everything said about it. `value` is in `unit`, `standard` in the standard
/// unit of `unit`, with the decimal places that the print has there.
pub struct Indicator {
    pub id: String,
    pub topic: &'static str,
    pub place: usize,
    pub place_printed: String,
    pub series: String,
    pub label: Label,
    pub item: Option<Item>,
    pub label_printed: String,
    pub year: Option<u32>,
    pub period: &'static str,
    pub value_printed: String,
    pub value: Decimal,
    pub qualifier: &'static str,
    pub unit: usize,
    pub standard: Decimal,
    pub source: Source,
    pub quote_token: u32,
    pub cell: Option<(&'static str, String)>,
    pub note: Option<Label>,
    pub discrepancies: BTreeSet<String>,
}

/// The part of a series that a number is about.
pub struct Item {
    pub id: String,
    pub label: Label,
}

impl Indicator {
    /// What the number is about, except for the place.
    pub fn subject(&self) -> (&str, Option<&str>, Option<u32>) {
        (&self.series, self.item.as_ref().map(|item| item.id.as_str()), self.year)
    }
}

pub fn read(
    bytes: &[u8],
    units: &[Unit],
    places: &[Place],
    discrepancies: &[&str],
) -> Result<Vec<Indicator>, DatasetError> {
    let mut indicators: Vec<Indicator> = Vec::new();
    for row in &table::read(FILE, bytes, &COLUMNS)? {
        let period = row.choice("period", &PERIODS)?;
        let unit = unit(row, units)?;
        let value = value(row)?;
        let (note, discrepancies) = remark(row, NOTES, discrepancies)?;
        let indicator = Indicator {
            id: row.new_slug("id", indicators.iter().map(|earlier| earlier.id.as_str()))?.to_owned(),
            topic: row.choice("topic", &TOPICS)?,
            place: row.position("place", "an id of places.csv", places.iter().map(|place| place.id.as_str()))?,
            place_printed: row.text("place_printed")?.to_owned(),
            series: row.slug("series")?.to_owned(),
            label: row.label("label_en", "label_zh_hant", "label_zh_hans")?,
            item: item(row)?,
            label_printed: row.text("printed_label")?.to_owned(),
            year: year(row, period)?,
            period,
            value_printed: row.text("value_printed")?.to_owned(),
            value,
            qualifier: row.choice("qualifier", &QUALIFIERS)?,
            unit,
            standard: standard(row, value, &units[unit])?,
            source: row.source()?,
            quote_token: row.count("quote_token")?,
            cell: cell(row)?,
            note,
            discrepancies,
        };
        agree(row, &indicator, &indicators)?;
        indicators.push(indicator);
    }
    Ok(indicators)
}

/// A series has one name, and says one thing about a place only once.
fn agree(row: &Row, new: &Indicator, earlier: &[Indicator]) -> Result<(), DatasetError> {
    for other in earlier.iter().filter(|other| other.series == new.series) {
        let names = [
            ("label_en", &new.label.en, &other.label.en),
            ("label_zh_hant", &new.label.zh_hant, &other.label.zh_hant),
            ("label_zh_hans", &new.label.zh_hans, &other.label.zh_hans),
        ];
        if let Some((column, _, name)) = names.into_iter().find(|(_, new, other)| new != other) {
            return Err(row.expected(column, format!("{name:?} as in {}", other.id)));
        }
        if other.place == new.place && other.subject() == new.subject() {
            return Err(row.expected("series", format!("another subject than that of {}", other.id)));
        }
    }
    Ok(())
}

fn item(row: &Row) -> Result<Option<Item>, DatasetError> {
    const NAMES: [&str; 3] = ["item_en", "item_zh_hant", "item_zh_hans"];
    if row.optional("item").is_some() {
        let [en, zh_hant, zh_hans] = NAMES;
        let label = row.label(en, zh_hant, zh_hans)?;
        return Ok(Some(Item { id: row.slug("item")?.to_owned(), label }));
    }
    match NAMES.into_iter().find(|name| row.optional(name).is_some()) {
        Some(name) => Err(row.expected(name, "no name without an item")),
        None => Ok(None),
    }
}

fn year(row: &Row, period: &str) -> Result<Option<u32>, DatasetError> {
    let is_dated = DATED_PERIODS.contains(&period);
    if !is_dated && row.optional("year").is_none() {
        return Ok(None);
    }
    match row.count("year") {
        Ok(year) if is_dated && (1900..2100).contains(&year) => Ok(Some(year)),
        _ if is_dated => Err(row.expected("year", format!("a year of the period {period:?}"))),
        _ => Err(row.expected("year", format!("no year for the period {period:?}"))),
    }
}

/// The printed number: digits as they are, a fraction in words as a decimal.
fn value(row: &Row) -> Result<Decimal, DatasetError> {
    let value = row.decimal("value")?;
    let printed = row.text("value_printed")?;
    let read = Decimal::parse(printed)
        .or_else(|| Decimal::parse_chinese_fraction(printed))
        .ok_or_else(|| row.expected("value_printed", "digits or a fraction in words"))?;
    if read == value { Ok(value) } else { Err(row.expected("value", format!("{read}, as printed"))) }
}

fn unit(row: &Row, units: &[Unit]) -> Result<usize, DatasetError> {
    let names = || units.iter().map(Unit::id);
    let unit = row.position("unit", "a unit of units.csv", names())?;
    let standard = row.position("unit_std", "a unit of units.csv", names())?;
    if !units[unit].serves("indicators.value") {
        return Err(row.expected("unit", "a unit used in indicators.value"));
    }
    if standard != units[unit].standard || !units[standard].serves("indicators.value_std") {
        let expected = units[units[unit].standard].id();
        return Err(row.expected("unit_std", format!("{expected:?}, the standard of the unit")));
    }
    Ok(unit)
}

fn standard(row: &Row, value: Decimal, unit: &Unit) -> Result<Decimal, DatasetError> {
    let standard = value.shifted(unit.power);
    match standard.filter(|number| number.trimmed() == row.decimal("value_std").unwrap_or(value)) {
        Some(standard) => Ok(standard),
        None => Err(row.expected("value_std", format!("{value} times 10 to the {}", unit.power))),
    }
}

fn cell(row: &Row) -> Result<Option<(&'static str, String)>, DatasetError> {
    if row.optional("table").is_none() && row.optional("table_column").is_none() {
        return Ok(None);
    }
    Ok(Some((row.choice("table", &TABLES)?, row.text("table_column")?.to_owned())))
}
