//! Derived indicators: numbers computed from printed ones.

use super::place::{PLACES, Place};
use super::unit::{UNITS, Unit};
use crate::language::Label;

/// A number that the paper does not print but that follows from what it prints.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Derived {
    /// Slug, such as `hlj_hhi`.
    pub id: &'static str,
    /// Slug of the subject area. Those of `cross_check` are contradictions, not findings.
    pub group: &'static str,
    /// The place that the number is about, where there is one.
    pub place: Option<&'static Place>,
    /// The name.
    pub label: Label,
    /// The computation, over the values of `inputs` in their standard units.
    pub formula: &'static str,
    /// Ids of the indicators and derived indicators in the formula.
    pub inputs: &'static [&'static str],
    /// The result, in `unit`, to 12 digits.
    pub result: f64,
    /// The result rounded half up to the digits that the inputs support.
    pub rounded: f64,
    /// The rounded result with all its decimal places: `9.50`.
    pub printed: &'static str,
    /// The unit of the result.
    pub unit: &'static Unit,
    /// Smallest and largest result if each printed number was rounded to its last digit.
    pub range: Option<(f64, f64)>,
    /// What a reader must know before using the number.
    pub caution: Option<Label>,
    /// Ids of the discrepancies that touch the number, sorted.
    pub discrepancies: &'static [&'static str],
}

/// All derived indicators, in the order of the table.
pub fn derived() -> &'static [Derived] {
    DERIVED
}

static DERIVED: &[Derived] = include!(concat!(env!("OUT_DIR"), "/derived.rs"));
