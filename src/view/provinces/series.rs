//! What the view `provinces` compares: a number of each of several places.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::chart::number::plain;
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::data::{Comparison, Indicator, PlaceKind, Qualifier};
use crate::language::Language;
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::state::vocabulary::DEFAULT_INDICATOR;
use crate::view::words::ProvincesWords;
use crate::view::{View, places};

use super::Provinces;
use super::bounds::{Bounds, compared};
use super::heading::ranked;
use super::own;

/// One measure of several places: an indicator of the dataset, or a series of an author's table.
pub trait Series: Sized + 'static {
    /// The number of one place.
    type Measurement: Measurement;

    /// The view of what a state chooses among such measures.
    ///
    /// # Errors
    ///
    /// The first key that names no measure or no place.
    fn view(state: &State) -> Result<Box<dyn View>, Refusal>;

    /// The name, with its item and its year.
    fn name(&self, language: Language) -> String;

    /// The name of the unit; empty for a pure number.
    fn unit(&self, language: Language) -> &str;

    /// The numbers, one per place.
    fn data(&self) -> impl Iterator<Item = Self::Measurement>;

    /// The takeaway of bars: the places shown, and the means of the groups, between which numbers they lie and how they are written.
    fn heading(shown: &[Self::Measurement], mean: &dyn Fn(Group) -> Option<(Bounds, String)>, theme: &Theme) -> String;

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

/// The key under which a state names measures.
pub(super) const INDICATOR: &str = "indicator";

/// The measures that a state names: none, one, or two to compare.
///
/// # Errors
///
/// The first name that is unknown, given twice, or one too many.
pub(super) fn named<S>(state: &State, find: impl Fn(&str) -> Option<S>) -> Result<[Option<S>; 2], Refusal> {
    let mut chosen = [None, None];
    let limit = chosen.len();
    let ids = state.fields.texts(INDICATOR);
    for (index, id) in ids.iter().enumerate() {
        let found = find(id).ok_or(Refusal::unknown(INDICATOR, Some(index)))?;
        if ids.iter().take(index).any(|former| former == id) {
            return Err(Refusal::given_twice(INDICATOR, index));
        }
        *chosen.get_mut(index).ok_or(Refusal::too_many(INDICATOR, index, limit))? = Some(found);
    }
    Ok(chosen)
}

fn comparison(id: &str) -> Option<&'static Comparison> {
    Provinces::indicators().find(|comparison| comparison.id == id)
}

impl Series for &'static Comparison {
    type Measurement = &'static Indicator;

    fn view(state: &State) -> Result<Box<dyn View>, Refusal> {
        if cfg!(feature = "views") && own::has_table(state) {
            return Rc::<crate::own::Series>::view(state);
        }
        let [first, second] = named(state, comparison)?;
        let first = first.or_else(|| comparison(DEFAULT_INDICATOR)).ok_or(Refusal::unknown(INDICATOR, None))?;
        let (places, highlight) = (places::chosen(state, "places")?, places::chosen(state, "highlight")?);
        Ok(Box::new(Provinces::chosen(state, first, second, &places, &highlight)?))
    }

    fn name(&self, language: Language) -> String {
        let words = ProvincesWords::of(language);
        let label = self.label.get(language);
        let name = match self.item_label {
            Some(item) => fill(words.indicator_item, &[("indicator", label), ("item", item.get(language))]),
            None => label.to_owned(),
        };
        match self.year {
            Some(year) => fill(words.indicator_year, &[("indicator", &name), ("year", &plain(year.into()))]),
            None => fill(words.indicator_undated, &[("indicator", &name)]),
        }
    }

    fn unit(&self, language: Language) -> &str {
        self.unit.label.get(language)
    }

    fn data(&self) -> impl Iterator<Item = &'static Indicator> {
        self.rows.iter().copied()
    }

    fn heading(
        shown: &[&'static Indicator],
        mean: &dyn Fn(Group) -> Option<(Bounds, String)>,
        theme: &Theme,
    ) -> String {
        let words = ProvincesWords::of(theme.language);
        let one = |group| {
            let mut places = shown.iter().filter(|row| row.group() == group).map(|row| row.place(theme.language));
            places.next().filter(|_| places.next().is_none())
        };
        let [own, others] = [one(Group::Northeast), one(Group::Others)];
        let (means, others) = match (mean(Group::Northeast), mean(Group::Others), mean(Group::Nation)) {
            (Some(own), Some(mean), _) => ([own, mean], others.unwrap_or(words.others_mean)),
            (Some(own), None, Some(nation)) => ([own, nation], words.nation),
            _ => return ranked(shown, theme),
        };
        let [(own_bounds, own_text), (bounds, text)] = means;
        // The two means have a title of their own.
        let are_means = own.is_none() && others == words.others_mean;
        let order = compared(own_bounds, bounds);
        let (template, of_both) = match order {
            Some(Ordering::Less) => (words.pair_below, words.below),
            Some(Ordering::Equal) => (words.pair_alike, words.alike),
            Some(Ordering::Greater) => (words.pair_above, words.above),
            None => (words.pair_open, words.open),
        };
        let template = if are_means { of_both } else { template };
        let heading = fill(template, &[("own", own.unwrap_or(words.own_mean)), ("others", others)]);
        // What is written alike tells nobody which is the higher.
        if own_text == text || matches!(order, None | Some(Ordering::Equal)) {
            return heading;
        }
        heading + &fill(words.against, &[("own", &own_text), ("others", &text)])
    }

    fn reference(language: Language) -> &'static str {
        ProvincesWords::of(language).reference
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
