//! Indicators: the numbers that the paper prints.

use super::place::{PLACES, Place};
use super::source::{Cell, Printed, Source};
use super::unit::{UNITS, Unit};
use crate::language::Label;

/// One printed number, in its standard unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Indicator {
    /// Slug, such as `ht_share_jilin_2006`.
    pub id: &'static str,
    /// Slug of the subject area, such as `high_tech`.
    pub topic: &'static str,
    /// The place that the number is about.
    pub place: &'static Place,
    /// Slug of what is measured, such as `high_tech_share`.
    pub series: &'static str,
    /// Slug of the part of the series, such as an industry.
    pub item: Option<&'static str>,
    /// Name of the series.
    pub label: &'static Label,
    /// Name of the item.
    pub item_label: Option<&'static Label>,
    /// The year, where one is printed.
    pub year: Option<u16>,
    /// What span of time the number is about.
    pub period: Period,
    /// The number in `unit`. Rank 1 is the largest.
    pub value: f64,
    /// The standard unit.
    pub unit: &'static Unit,
    /// Decimal places of `value` that the print determines: 1 for 9.0.
    pub decimals: u8,
    /// How exactly the number is stated.
    pub qualifier: Qualifier,
    /// The number as it stands in the text.
    #[cfg(feature = "full")]
    pub printed: Printed,
}

/// The span of time that an indicator is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A year.
    Year,
    /// The end of a year.
    YearEnd,
    /// The start of a period.
    PeriodStart,
    /// The end of a period.
    PeriodEnd,
    /// The change over a period.
    PeriodChange,
    /// A period without an anchor.
    Period,
    /// No date is printed.
    Undated,
    /// A goal for the future.
    Target,
}

impl Period {
    /// The slug, such as `year_end`.
    pub const fn slug(self) -> &'static str {
        match self {
            Period::Year => "year",
            Period::YearEnd => "year_end",
            Period::PeriodStart => "period_start",
            Period::PeriodEnd => "period_end",
            Period::PeriodChange => "period_change",
            Period::Period => "period",
            Period::Undated => "undated",
            Period::Target => "target",
        }
    }
}

/// How exactly a number is stated. What is not exact is a bound or an approximation and is shown so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    /// The number itself.
    Exact,
    /// About the number.
    Approx,
    /// More than the number.
    MoreThan,
    /// Less than the number.
    LessThan,
    /// The number or more.
    AtLeast,
}

impl Qualifier {
    /// The slug, such as `more_than`.
    pub const fn slug(self) -> &'static str {
        match self {
            Qualifier::Exact => "exact",
            Qualifier::Approx => "approx",
            Qualifier::MoreThan => "more_than",
            Qualifier::LessThan => "less_than",
            Qualifier::AtLeast => "at_least",
        }
    }
}

/// All indicators, in the order of the table. Without the feature `full` only those that two or more places have.
pub fn indicators() -> &'static [Indicator] {
    INDICATORS
}

/// The indicator with this id.
pub fn indicator(id: &str) -> Option<&'static Indicator> {
    INDICATORS.iter().find(|indicator| indicator.id == id)
}

/// The indicators of a topic.
pub fn in_topic(topic: &str) -> impl Iterator<Item = &'static Indicator> {
    INDICATORS.iter().filter(move |indicator| indicator.topic == topic)
}

/// The indicators of a place, without those of places inside it.
pub fn of_place(place: &str) -> impl Iterator<Item = &'static Indicator> {
    INDICATORS.iter().filter(move |indicator| indicator.place.id == place)
}

/// The indicators of a series: all places, items and years.
pub fn in_series(series: &str) -> impl Iterator<Item = &'static Indicator> {
    INDICATORS.iter().filter(move |indicator| indicator.series == series)
}

/// The one indicator of a series that is about exactly this place, item and year.
pub fn find(place: &str, series: &str, item: Option<&str>, year: Option<u16>) -> Option<&'static Indicator> {
    in_series(series).find(|indicator| indicator.place.id == place && indicator.item == item && indicator.year == year)
}

pub(super) static INDICATORS: &[Indicator] = include!(concat!(env!("OUT_DIR"), "/indicators.rs"));

pub(super) static LABELS: &[Label] = include!(concat!(env!("OUT_DIR"), "/labels.rs"));
