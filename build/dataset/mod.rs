//! The strict reader of the dataset: seven files become one checked [`Dataset`], or the first fault
//! is named with file, line and column.
//!
//! What holds after reading: ids are unique, every reference leads to a row, a value in the standard
//! unit is its printed number times the factor of its unit, and nothing that must be said is empty.
//! It knows nothing of the source texts themselves; that the quotes stand there is for the tests.

mod city;
mod comparison;
mod decimal;
mod derived;
mod discrepancy;
pub mod error;
mod filling;
mod formula;
mod indicator;
mod numbers;
mod place;
mod statement;
mod table;
mod unit;

use std::{fs, io, path::Path};

pub use city::City;
pub use comparison::Comparison;
pub use derived::Derived;
pub use discrepancy::{Block, Discrepancy};
pub use error::DatasetError;
pub use indicator::Indicator;
use numbers::Numbers;
pub use place::Place;
pub use statement::Node;
pub use unit::Unit;

/// The two texts that every quote comes from: the paper and the abstract of the thesis.
pub const SOURCE_FILES: [&str; 2] = ["000_5c0a3f77d7ea7d45.txt", "004_52ccc9c252666ddf.txt"];

/// The topics of the indicators.
pub const TOPICS: [&str; 10] = [
    "high_tech",
    "industrial_share",
    "heilongjiang_industries",
    "soe",
    "equipment",
    "resource_cities",
    "unemployment",
    "private_sector",
    "investment",
    "targets",
];

/// The files as they lie on the disk.
#[derive(Clone)]
pub struct Files {
    pub units: Vec<u8>,
    pub places: Vec<u8>,
    pub cities: Vec<u8>,
    pub indicators: Vec<u8>,
    pub derived: Vec<u8>,
    pub discrepancies: Vec<u8>,
    pub qualitative: Vec<u8>,
}

impl Files {
    /// Loads the files from their folder.
    pub fn load(folder: &Path) -> io::Result<Self> {
        let load = |name| fs::read(folder.join(name));
        Ok(Self {
            units: load(unit::FILE)?,
            places: load(place::FILE)?,
            cities: load(city::FILE)?,
            indicators: load(indicator::FILE)?,
            derived: load(derived::FILE)?,
            discrepancies: load(discrepancy::FILE)?,
            qualitative: load(statement::FILE)?,
        })
    }
}

/// Everything the files say. Rows refer to one another by position.
pub struct Dataset {
    pub units: Vec<Unit>,
    pub places: Vec<Place>,
    pub cities: Vec<City>,
    pub discrepancies: Vec<Discrepancy>,
    pub indicators: Vec<Indicator>,
    pub comparisons: Vec<Comparison>,
    pub derived: Vec<Derived>,
    pub qualitative: Node,
}

/// A name in the three languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub en: String,
    pub zh_hant: String,
    pub zh_hans: String,
}

/// A verbatim excerpt of a text and the line it stands on.
#[derive(Default)]
pub struct Source {
    pub file: &'static str,
    pub line: u32,
    pub quote: String,
}

/// Reads and checks all files.
pub fn read(files: &Files) -> Result<Dataset, DatasetError> {
    let units = unit::read(&files.units)?;
    let place_rows = place::rows(&files.places)?;
    let draft = discrepancy::Draft::parse(&files.discrepancies)?;
    let cities = city::read(&files.cities, &place_rows, &draft.ids())?;
    let places = place::read(&place_rows, &cities, &draft.ids())?;
    let mut indicators = indicator::read(&files.indicators, &units, &places, &draft.ids())?;
    let mut derived = derived::read(&files.derived, &units, &places, &indicators, &draft.ids())?;
    let qualitative = statement::read(&files.qualitative, &places, &cities)?;
    let numbers = Numbers { units: &units, places: &places, indicators: &indicators, derived: &derived };
    let mut discrepancies = draft.complete(&numbers, &qualitative)?;
    refer(&mut discrepancies, &mut indicators, &mut derived);
    let comparisons = comparison::group(&indicators);
    Ok(Dataset { units, places, cities, discrepancies, indicators, comparisons, derived, qualitative })
}

/// A number and a discrepancy that touches it know each other, whichever of them names the other in its row.
fn refer(discrepancies: &mut [Discrepancy], indicators: &mut [Indicator], derived: &mut [Derived]) {
    let printed = indicators.iter_mut().map(|row| (&row.id, &mut row.discrepancies));
    for (id, known) in printed.chain(derived.iter_mut().map(|row| (&row.id, &mut row.discrepancies))) {
        for discrepancy in &mut *discrepancies {
            if discrepancy.numbers.contains(id) {
                known.insert(discrepancy.id.clone());
            } else if known.contains(&discrepancy.id) {
                discrepancy.numbers.insert(id.clone());
            }
        }
    }
}
