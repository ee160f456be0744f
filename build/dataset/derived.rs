//! The derived indicators: numbers computed from printed ones.

use std::collections::BTreeSet;

use super::decimal::Decimal;
use super::discrepancy::remark;
use super::error::DatasetError;
use super::table::{self, Row};
use super::{Indicator, Label, Place, Unit};

pub const FILE: &str = "derived.csv";

const COLUMNS: [&str; 16] = [
    "id",
    "group",
    "place",
    "label_en",
    "label_zh_hant",
    "label_zh_hans",
    "formula",
    "inputs",
    "result_unrounded",
    "result_rounded",
    "unit",
    "range_low",
    "range_high",
    CAUTIONS[0],
    CAUTIONS[1],
    CAUTIONS[2],
];
const CAUTIONS: [&str; 3] = ["caution", "caution_zh_hant", "caution_zh_hans"];
const GROUPS: [&str; 13] = [
    "high_tech",
    "high_tech_gap",
    "industrial_share",
    "heilongjiang_industries",
    "cross_check",
    "soe",
    "equipment",
    "resource_cities",
    "unemployment",
    "private_sector",
    "investment",
    "targets",
    "model",
];
const FUNCTIONS: [&str; 2] = ["ceil", "floor"];

/// A computed number, the formula and its inputs, and the bounds that rounding of the print allows.
pub struct Derived {
    pub id: String,
    pub group: &'static str,
    pub place: Option<usize>,
    pub label: Label,
    pub formula: String,
    pub inputs: Vec<String>,
    pub result: Decimal,
    pub rounded: Decimal,
    pub unit: usize,
    pub range: Option<(Decimal, Decimal)>,
    pub caution: Option<Label>,
    pub discrepancies: BTreeSet<String>,
}

pub fn read(
    bytes: &[u8],
    units: &[Unit],
    places: &[Place],
    indicators: &[Indicator],
    discrepancies: &[&str],
) -> Result<Vec<Derived>, DatasetError> {
    let mut all: Vec<Derived> = Vec::new();
    for row in &table::read(FILE, bytes, &COLUMNS)? {
        let printed = indicators.iter().map(|indicator| indicator.id.as_str());
        let known: Vec<&str> = printed.chain(all.iter().map(|earlier| earlier.id.as_str())).collect();
        let (caution, discrepancies) = remark(row, CAUTIONS, discrepancies)?;
        let derived = Derived {
            id: row.new_slug("id", known.iter().copied())?.to_owned(),
            group: row.choice("group", &GROUPS)?,
            place: place(row, places)?,
            label: row.label("label_en", "label_zh_hant", "label_zh_hans")?,
            formula: row.text("formula")?.to_owned(),
            inputs: inputs(row, &known)?,
            result: row.decimal("result_unrounded")?,
            rounded: row.decimal("result_rounded")?,
            unit: unit(row, units)?,
            range: range(row)?,
            caution,
            discrepancies,
        };
        all.push(derived);
    }
    Ok(all)
}

fn place(row: &Row, places: &[Place]) -> Result<Option<usize>, DatasetError> {
    let ids = places.iter().map(|place| place.id.as_str());
    row.optional("place").map(|_| row.position("place", "an id of places.csv", ids)).transpose()
}

fn unit(row: &Row, units: &[Unit]) -> Result<usize, DatasetError> {
    let unit = row.position("unit", "a unit of units.csv", units.iter().map(Unit::id))?;
    let is_standard = ["indicators.value_std", "derived.result"].iter().any(|column| units[unit].serves(column));
    if is_standard { Ok(unit) } else { Err(row.expected("unit", "a standard unit")) }
}

/// The inputs, each known and each in the formula, which has no others.
fn inputs(row: &Row, known: &[&str]) -> Result<Vec<String>, DatasetError> {
    let inputs: Vec<&str> = row.list("inputs").collect();
    if let Some(unknown) = inputs.iter().find(|input| !known.contains(input)) {
        return Err(row.expected("inputs", format!("ids of rows above instead of {unknown:?}")));
    }
    let is_name = |word: &&str| word.starts_with(|first: char| first.is_ascii_lowercase());
    let names: Vec<&str> = row
        .text("formula")?
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .filter(is_name)
        .filter(|name| !FUNCTIONS.contains(name))
        .collect();
    if let Some(unlisted) = names.iter().find(|name| !inputs.contains(name)) {
        return Err(row.expected("formula", format!("only listed inputs instead of {unlisted:?}")));
    }
    if let Some(unused) = inputs.iter().find(|input| !names.contains(input)) {
        return Err(row.expected("inputs", format!("ids of the formula instead of {unused:?}")));
    }
    Ok(inputs.into_iter().map(str::to_owned).collect())
}

fn range(row: &Row) -> Result<Option<(Decimal, Decimal)>, DatasetError> {
    if row.optional("range_low").is_none() && row.optional("range_high").is_none() {
        return Ok(None);
    }
    Ok(Some((row.decimal("range_low")?, row.decimal("range_high")?)))
}
