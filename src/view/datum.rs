//! A number of the dataset, printed or derived, as charts, tables and sentences show it.

use super::provinces::value_text;
use crate::chart::fact::Amount;
use crate::chart::mark::Mark;
use crate::chart::number::{Format, power_of_ten};
use crate::chart::reading::Cell;
use crate::chart::theme::Theme;
use crate::chart::words::{Words, fill};
use crate::data::{self, Derived, Indicator, Unit};

/// A number that leads to its sentence, if it is printed, or to its formula.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Datum {
    /// It stands in the text.
    Printed(&'static Indicator),
    /// It follows from numbers that stand there.
    Derived(&'static Derived),
}

impl Datum {
    /// The number with this id, if the dataset has it.
    pub fn of(id: &str) -> Option<Self> {
        let derived = || data::derived().iter().find(|derived| derived.id == id).map(Datum::Derived);
        data::indicator(id).map(Datum::Printed).or_else(derived)
    }

    /// The number, no more exact than it is shown, in [`Datum::unit`].
    pub fn value(&self) -> f64 {
        match self {
            Datum::Printed(indicator) => indicator.value,
            Datum::Derived(derived) => derived.rounded,
        }
    }

    /// The number as it is written: a bound and an approximation say what they are, a derived number shows its rounding.
    pub fn text(&self, words: &Words) -> String {
        match self {
            Datum::Printed(indicator) => value_text(indicator, words),
            Datum::Derived(derived) => {
                let decimals = derived.printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
                Format::Fixed(decimals as u8).write(derived.rounded)
            }
        }
    }

    /// The unit, the standard one.
    pub fn unit(&self) -> &'static Unit {
        match self {
            Datum::Printed(indicator) => indicator.unit,
            Datum::Derived(derived) => derived.unit,
        }
    }

    /// The number as it is written, with its unit.
    pub fn measured(&self, theme: &Theme) -> String {
        let (value, unit) = (self.text(theme.words()), self.unit());
        // What is counted, the name of the number says.
        if unit.id() == "count" {
            return value;
        }
        fill(theme.words().indicator_unit, &[("indicator", &value), ("unit", unit.label.get(theme.language))])
    }

    /// The least and the largest number that is rounded to this one.
    pub fn range(&self) -> (f64, f64) {
        match self {
            Datum::Printed(indicator) => {
                let half = 0.5 / power_of_ten(i32::from(indicator.decimals));
                (indicator.value - half, indicator.value + half)
            }
            Datum::Derived(derived) => derived.range.unwrap_or((derived.result, derived.result)),
        }
    }

    /// The number in a table, with its mark in the chart.
    pub fn cell(&self, mark: impl Into<Mark>, words: &Words) -> Cell {
        Cell { value: Some(self.value()), text: self.text(words), mark: mark.into(), indicator: Some(self.id()) }
    }

    /// The number in a sentence or among the key numbers.
    pub fn amount(&self, words: &Words) -> Amount {
        Amount { value: Some(self.value()), text: self.text(words), indicators: vec![self.id()] }
    }

    /// What its record is found by.
    pub fn id(&self) -> &'static str {
        match self {
            Datum::Printed(indicator) => indicator.id,
            Datum::Derived(derived) => derived.id,
        }
    }
}
