//! The places that indicators speak of.

use super::discrepancy::remark;
use super::error::DatasetError;
use super::table::{self, Row};
use super::{City, Label};

pub const FILE: &str = "places.csv";

const COLUMNS: [&str; 8] = ["id", "kind", "en", "zh_hant", "zh_hans", NOTES[0], NOTES[1], NOTES[2]];
const NOTES: [&str; 3] = ["note", "note_zh_hant", "note_zh_hans"];
const KINDS: [&str; 5] = ["country", "region", "province", "municipality", "city"];

/// A place; a city knows its province.
pub struct Place {
    pub id: String,
    pub kind: &'static str,
    pub label: Label,
    pub province: Option<String>,
    pub note: Option<Label>,
}

pub fn rows(bytes: &[u8]) -> Result<Vec<Row>, DatasetError> {
    table::read(FILE, bytes, &COLUMNS)
}

/// Reads the rows. A place of the kind city must be one of `cities`, with the same names.
pub fn read(rows: &[Row], cities: &[City], discrepancies: &[&str]) -> Result<Vec<Place>, DatasetError> {
    let mut places: Vec<Place> = Vec::new();
    for row in rows {
        let mut place = Place {
            id: row.new_slug("id", places.iter().map(|earlier| earlier.id.as_str()))?.to_owned(),
            kind: row.choice("kind", &KINDS)?,
            label: row.label("en", "zh_hant", "zh_hans")?,
            province: None,
            note: remark(row, NOTES, discrepancies)?.0,
        };
        if place.kind == "city" {
            let city = cities
                .iter()
                .find(|city| city.id == place.id && city.label == place.label)
                .ok_or_else(|| row.expected("id", "a city of cities.csv with the same names"))?;
            place.province = Some(city.province.clone());
        }
        places.push(place);
    }
    Ok(places)
}
