//! The cities that the texts name.

use std::collections::BTreeSet;

use super::decimal::Decimal;
use super::discrepancy::remark;
use super::error::DatasetError;
use super::table::{self, Row};
use super::{Label, Source};

pub const FILE: &str = "cities.csv";

const COLUMNS: [&str; 14] = [
    "id",
    "en",
    "zh_hant",
    "zh_hans",
    "province",
    LATITUDE,
    LONGITUDE,
    "roles",
    "source_file",
    "source_line",
    "source_quote",
    NOTES[0],
    NOTES[1],
    NOTES[2],
];
const NOTES: [&str; 3] = ["note", "note_zh_hant", "note_zh_hans"];
const LATITUDE: &str = "lat_wgs84_not_from_source";
const LONGITUDE: &str = "lon_wgs84_not_from_source";
const ROLES: [&str; 12] = [
    "metropolitan_circle",
    "axis_end",
    "group_equipment",
    "group_petrochemical",
    "group_automobile",
    "equipment_figures",
    "case_study",
    "sea_port",
    "border_port",
    "regional_financial_centre",
    "partner_financial_centre",
    "high_tech_table",
];

/// A city. Latitude and longitude are degrees of WGS 84, not from the texts.
pub struct City {
    pub id: String,
    pub label: Label,
    pub province: String,
    pub latitude: Decimal,
    pub longitude: Decimal,
    pub roles: Vec<String>,
    pub source: Source,
    pub note: Option<Label>,
    pub discrepancies: BTreeSet<String>,
}

pub fn read(bytes: &[u8], places: &[Row], discrepancies: &[&str]) -> Result<Vec<City>, DatasetError> {
    let mut cities: Vec<City> = Vec::new();
    for row in &table::read(FILE, bytes, &COLUMNS)? {
        let (note, discrepancies) = remark(row, NOTES, discrepancies)?;
        let city = City {
            id: row.new_slug("id", cities.iter().map(|earlier| earlier.id.as_str()))?.to_owned(),
            label: row.label("en", "zh_hant", "zh_hans")?,
            province: province(row, places)?,
            latitude: degrees(row, LATITUDE, 90.0)?,
            longitude: degrees(row, LONGITUDE, 180.0)?,
            roles: roles(row)?,
            source: row.source()?,
            note,
            discrepancies,
        };
        cities.push(city);
    }
    Ok(cities)
}

fn province(row: &Row, places: &[Row]) -> Result<String, DatasetError> {
    let provinces = places.iter().filter(|place| matches!(place.optional("kind"), Some("province" | "municipality")));
    let ids = provinces.filter_map(|place| place.optional("id"));
    row.position("province", "a province or municipality of places.csv", ids)?;
    row.slug("province").map(str::to_owned)
}

fn degrees(row: &Row, column: &'static str, limit: f64) -> Result<Decimal, DatasetError> {
    let degrees = row.decimal(column)?;
    let is_on_earth = degrees.value().abs() <= limit;
    if is_on_earth && degrees.decimals() == 2 {
        Ok(degrees)
    } else {
        Err(row.expected(column, format!("degrees up to {limit} with two decimals")))
    }
}

fn roles(row: &Row) -> Result<Vec<String>, DatasetError> {
    row.text("roles")?;
    match row.list("roles").find(|role| !ROLES.contains(role)) {
        Some(unknown) => Err(row.expected("roles", format!("{} instead of {unknown:?}", ROLES.join(", ")))),
        None => Ok(row.list("roles").map(str::to_owned).collect()),
    }
}
