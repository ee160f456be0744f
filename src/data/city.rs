//! Cities that the texts name.

use super::place::NORTHEAST;
use super::source::Source;
use crate::language::Label;

/// A city and what the texts name it for.
///
/// Position and province are common geographic knowledge, not from the texts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct City {
    /// Slug. `jilin_city` is the city, `jilin` the province.
    pub id: &'static str,
    /// The id that tells the city from indicators and statements, such as `city.dalian`.
    pub reference: &'static str,
    /// The name.
    pub label: Label,
    /// Id of the province or municipality.
    pub province: &'static str,
    /// Latitude of the center in degrees north (WGS 84), to 0.01.
    pub latitude: f64,
    /// Longitude of the center in degrees east (WGS 84), to 0.01.
    pub longitude: f64,
    /// Slugs of the lists that name the city, such as `border_port`.
    pub roles: &'static [&'static str],
    /// A sentence that names the city.
    pub source: Source,
    /// What a reader should know about the name.
    pub note: Option<Label>,
    /// Ids of the discrepancies that touch the city, sorted.
    pub discrepancies: &'static [&'static str],
}

impl City {
    /// Whether the texts name the city in this list.
    pub fn has_role(&self, role: &str) -> bool {
        self.roles.contains(&role)
    }

    /// Whether the city lies in one of the three provinces.
    pub fn is_northeast(&self) -> bool {
        NORTHEAST.contains(&self.province)
    }
}

/// All cities, in the order of the table.
pub fn cities() -> &'static [City] {
    CITIES
}

/// The city with this id.
pub fn city(id: &str) -> Option<&'static City> {
    CITIES.iter().find(|city| city.id == id)
}

static CITIES: &[City] = include!(concat!(env!("OUT_DIR"), "/cities.rs"));
