//! What the view `provinces` compares: a number of each of several places.

use super::words::{Words, fill};
use crate::data::{Comparison, Indicator, PlaceKind, Qualifier};
use crate::language::Language;

/// One measure of several places: an indicator of the dataset, or a series of an author's table.
pub trait Series: Sized + 'static {
    /// The number of one place.
    type Measurement: Measurement;

    /// The name, with its item and its year.
    fn name(&self, language: Language) -> String;

    /// The name of the unit; empty for a pure number.
    fn unit(&self, language: Language) -> &str;

    /// The numbers, one per place.
    fn data(&self) -> impl Iterator<Item = Self::Measurement>;

    /// The takeaway of bars: the places shown, and the means of the groups.
    fn heading(shown: &[Self::Measurement], means: &dyn Fn(Group) -> Option<f64>, language: Language) -> String;

    /// What stands above the points of two measures.
    fn pair_heading(language: Language) -> &'static str;

    /// What the line at the mean of the places outside the Northeast is called, with its `value`.
    fn reference(language: Language) -> &'static str;
}

/// The number of one place.
pub trait Measurement: Clone {
    /// What its source is found by.
    fn id(&self) -> &'static str;

    /// What the place is chosen by.
    fn place_id(&self) -> &str;

    /// The name of the place.
    fn place(&self, language: Language) -> &str;

    /// The group in which the place is averaged.
    fn group(&self) -> Group;

    /// The number.
    fn value(&self) -> f64;

    /// Its decimal places.
    fn decimals(&self) -> u8;

    /// How exactly it is stated.
    fn qualifier(&self) -> Qualifier;
}

/// Places that are averaged together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The Northeast, its provinces and its cities.
    Northeast,
    /// Other places, not the nation, which contains the Northeast.
    Others,
    /// The whole nation.
    Nation,
}

impl Series for &'static Comparison {
    type Measurement = &'static Indicator;

    fn name(&self, language: Language) -> String {
        let words = Words::of(language);
        let label = self.label.get(language);
        let name = match self.item_label {
            Some(item) => fill(words.indicator_item, &[("indicator", label), ("item", item.get(language))]),
            None => label.to_owned(),
        };
        match self.year {
            Some(year) => fill(words.indicator_year, &[("indicator", &name), ("year", &year.to_string())]),
            None => fill(words.indicator_undated, &[("indicator", &name)]),
        }
    }

    fn unit(&self, language: Language) -> &str {
        self.unit.label.get(language)
    }

    fn data(&self) -> impl Iterator<Item = &'static Indicator> {
        self.rows.iter().copied()
    }

    fn heading(_: &[&'static Indicator], means: &dyn Fn(Group) -> Option<f64>, language: Language) -> String {
        let words = Words::of(language);
        let heading = match (means(Group::Northeast), means(Group::Others), means(Group::Nation)) {
            (Some(own), Some(others), _) if own < others => words.provinces_below,
            (Some(own), Some(others), _) if own > others => words.provinces_above,
            (Some(_), Some(_), _) => words.provinces_alike,
            (Some(own), None, Some(nation)) if own < nation => words.provinces_below_nation,
            (Some(_), None, Some(_)) => words.provinces_above_nation,
            (Some(_), None, None) => words.provinces_alone,
            (None, ..) => words.provinces_others,
        };
        heading.to_owned()
    }

    fn pair_heading(language: Language) -> &'static str {
        Words::of(language).provinces_scatter
    }

    fn reference(language: Language) -> &'static str {
        Words::of(language).others_mean
    }
}

impl Measurement for &'static Indicator {
    fn id(&self) -> &'static str {
        self.id
    }

    fn place_id(&self) -> &str {
        self.place.id
    }

    fn place(&self, language: Language) -> &str {
        self.place.label.get(language)
    }

    fn group(&self) -> Group {
        match self.place.kind {
            PlaceKind::Country => Group::Nation,
            _ if self.place.is_northeast() => Group::Northeast,
            _ => Group::Others,
        }
    }

    fn value(&self) -> f64 {
        self.value
    }

    fn decimals(&self) -> u8 {
        self.decimals
    }

    fn qualifier(&self) -> Qualifier {
        self.qualifier
    }
}
