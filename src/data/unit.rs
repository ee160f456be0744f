//! Units of the indicators.

use crate::language::Label;

/// A unit and its standard unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// The name; the English one identifies the unit.
    pub label: Label,
    /// English name of the standard unit.
    pub standard: &'static str,
    /// Number of standard units in this unit, a power of ten.
    pub factor: f64,
}

impl Unit {
    /// The English name, which identifies the unit: `percent`, `100 million CNY`.
    pub const fn id(&self) -> &'static str {
        self.label.en
    }
}

/// All units, in the order of the table.
pub fn units() -> &'static [Unit] {
    UNITS
}

pub(super) static UNITS: &[Unit] = include!(concat!(env!("OUT_DIR"), "/units.rs"));
