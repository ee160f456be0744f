//! Comparisons: the same indicator of two or more places.

use super::indicator::{INDICATORS, Indicator, LABELS};
use super::unit::{UNITS, Unit};
use crate::language::Label;

/// Indicators of the same series, item and year that differ in their place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// Series, item and year joined, such as `high_tech_share_2006`.
    pub id: &'static str,
    /// Slug of what is compared.
    pub series: &'static str,
    /// Slug of the part of the series.
    pub item: Option<&'static str>,
    /// The year, where one is printed.
    pub year: Option<u16>,
    /// Name of the series.
    pub label: &'static Label,
    /// Name of the item.
    pub item_label: Option<&'static Label>,
    /// The standard unit of every row.
    pub unit: &'static Unit,
    /// The indicators, one per place, at least two, in the order of the table.
    pub rows: &'static [&'static Indicator],
}

/// All comparisons, in the order of their first rows.
pub fn comparables() -> &'static [Comparison] {
    COMPARISONS
}

/// The comparison with this id.
pub fn comparable(id: &str) -> Option<&'static Comparison> {
    COMPARISONS.iter().find(|comparison| comparison.id == id)
}

static COMPARISONS: &[Comparison] = include!(concat!(env!("OUT_DIR"), "/comparisons.rs"));
