//! Between which numbers values lie, and what that leaves open: "more than 50" may be less than 230, or more.

use std::cmp::Ordering;

use super::{Group, Measurement, Provinces, Series, value_text};
use crate::chart::fact::{Amount, Facts};
use crate::chart::theme::Theme;
use crate::data::Qualifier;

/// The least and the most that a number can be.
pub type Bounds = (f64, f64);

/// Between which numbers a value lies.
pub fn bounds(measurement: &impl Measurement) -> Bounds {
    let value = measurement.value();
    match measurement.qualifier() {
        Qualifier::Exact | Qualifier::Approx => (value, value),
        Qualifier::MoreThan | Qualifier::AtLeast => (value, f64::INFINITY),
        Qualifier::LessThan => (f64::NEG_INFINITY, value),
    }
}

/// Which of two numbers is the larger; nothing where their bounds leave it open.
pub fn compared(one: Bounds, other: Bounds) -> Option<Ordering> {
    if one.1 < other.0 {
        Some(Ordering::Less)
    } else if one.0 > other.1 {
        Some(Ordering::Greater)
    } else {
        (one.0 == other.1 && one.1 == other.0).then_some(Ordering::Equal)
    }
}

/// Whether all values are known and the same.
pub fn is_level<M: Measurement>(rows: &[M]) -> bool {
    rows.first().is_none_or(|first| rows.iter().all(|row| bounds(row) == (first.value(), first.value())))
}

/// The places with the highest and with the lowest value, each where no bound leaves open which it is.
pub fn extremes<M: Measurement>(rows: &[M]) -> [Option<&M>; 2] {
    let (mut top, mut bottom) = (0, 0);
    for (index, row) in rows.iter().enumerate() {
        top = if rows.get(top).is_some_and(|top| row.value() > top.value()) { index } else { top };
        bottom = if rows.get(bottom).is_some_and(|bottom| row.value() < bottom.value()) { index } else { bottom };
    }
    let decided = |at: usize, is_beyond: fn(Bounds, Bounds) -> bool| {
        let found = rows.get(at)?;
        let mut others = rows.iter().enumerate().filter(|(index, _)| *index != at);
        others.all(|(_, other)| is_beyond(bounds(found), bounds(other))).then_some(found)
    };
    [decided(top, |top, other| other.1 <= top.0), decided(bottom, |bottom, other| other.0 >= bottom.1)]
}

impl<S: Series> Provinces<S> {
    /// Between which numbers the mean of a group lies; nothing if none of it is shown.
    pub(super) fn mean_bounds(&self, group: Group) -> Option<Bounds> {
        let (mut least, mut most, mut count) = (0.0, 0.0, 0.0);
        for (low, high) in self.averaged(group).map(bounds) {
            (least, most, count) = (least + low, most + high, count + 1.0);
        }
        (count > 0.0).then(|| (least / count, most / count))
    }

    /// The highest and the lowest place, as far as they are known, of two or more. The whole country is none beside its parts.
    pub(super) fn write_extremes(&self, facts: &mut Facts, theme: &Theme) {
        let ranked: Vec<S::Measurement> = self.firsts().filter(|one| one.group() != Group::Nation).cloned().collect();
        if ranked.len() < 2 {
            return;
        }
        let mut add = |name, measurement: &S::Measurement| facts.amount(name, self.printed(measurement, theme));
        if is_level(&ranked) {
            ranked.first().into_iter().for_each(|first| add("level", first));
            return;
        }
        let [top, bottom] = extremes(&ranked);
        top.into_iter().for_each(|top| add("highest", top));
        bottom.into_iter().for_each(|bottom| add("lowest", bottom));
        facts.word(
            "extremes",
            match (top, bottom) {
                (Some(_), Some(_)) => "both",
                (Some(_), None) => "top",
                (None, Some(_)) => "bottom",
                (None, None) => "open",
            },
        );
        for (name, found) in [("highestPlace", top), ("lowestPlace", bottom)] {
            found.into_iter().for_each(|found| facts.word(name, found.place(theme.language)));
        }
    }

    /// A value as printed, which opens its source.
    pub(super) fn printed(&self, measurement: &S::Measurement, theme: &Theme) -> Amount {
        let text = value_text(measurement, theme.words());
        Amount { value: Some(measurement.value()), text, indicators: vec![measurement.id()] }
    }
}
