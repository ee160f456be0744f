//! Places that indicators speak of.

use crate::language::Label;

/// Ids of the three provinces of Northeast China.
pub const NORTHEAST: [&str; 3] = ["heilongjiang", "jilin", "liaoning"];

/// A country, a region, a province or a city.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Slug, such as `liaoning`; `northeast` is the three provinces together.
    pub id: &'static str,
    /// What the place is.
    pub kind: PlaceKind,
    /// The name.
    pub label: Label,
    /// Id of the province that a city lies in; none for other places.
    pub province: Option<&'static str>,
    /// What a reader should know about the name.
    pub note: Option<Label>,
}

/// The administrative level of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// The whole of China, for totals and averages.
    Country,
    /// Several provinces.
    Region,
    /// A province.
    Province,
    /// A city with the rank of a province.
    Municipality,
    /// A city inside a province.
    City,
}

impl Place {
    /// Whether the place is the Northeast, one of its provinces or one of their cities.
    pub fn is_northeast(&self) -> bool {
        let province = self.province.unwrap_or(self.id);
        self.id == "northeast" || NORTHEAST.contains(&province)
    }
}

/// All places, in the order of the table.
pub fn places() -> &'static [Place] {
    PLACES
}

/// The place with this id.
pub fn place(id: &str) -> Option<&'static Place> {
    PLACES.iter().find(|place| place.id == id)
}

pub(super) static PLACES: &[Place] = include!(concat!(env!("OUT_DIR"), "/places.rs"));
