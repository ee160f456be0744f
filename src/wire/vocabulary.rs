//! The vocabulary as a page reads it.

use serde::Serialize;

use crate::data::{self, Comparison};
use crate::language::Language;
use crate::state::vocabulary::{CHOICES, Choice, DEFAULT_INDICATOR, DEFAULT_LAYERS, MOST_KEPT, PARAMETERS, Parameter};
use crate::view::provinces::{Provinces, Series};
use crate::view::{REGISTRY, Registered, VIEWS};

/// Everything a page needs to offer controls and to read a state.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Vocabulary {
    parameters: &'static [Parameter],
    /// View, key, value.
    view_defaults: Vec<(&'static str, &'static str, f64)>,
    /// Views, keys that all of them read.
    reads: Vec<(Vec<&'static str>, Vec<&'static str>)>,
    /// View, keys with a slider, further keys.
    controls: Vec<(&'static str, &'static [&'static str], &'static [&'static str])>,
    choices: Vec<Choice>,
    default_indicator: &'static str,
    default_layers: [&'static str; 4],
    most_kept: usize,
    indicators: Vec<Comparable>,
    /// Ids of all places.
    places: Vec<&'static str>,
}

/// An indicator of two or more places.
#[derive(Clone, Debug, Serialize)]
struct Comparable {
    id: &'static str,
    /// Ids of its places.
    places: Vec<&'static str>,
}

/// The vocabulary.
pub fn vocabulary() -> Vocabulary {
    let comparable = |comparison: &'static Comparison| Comparable {
        id: comparison.id,
        places: comparison.rows.iter().map(|indicator| indicator.place.id).collect(),
    };
    Vocabulary {
        parameters: &PARAMETERS,
        view_defaults: REGISTRY.iter().flat_map(defaults).collect(),
        reads: reads(),
        controls: REGISTRY.iter().filter_map(controls).collect(),
        choices: [VIEWS].into_iter().chain(CHOICES).collect(),
        default_indicator: DEFAULT_INDICATOR,
        default_layers: DEFAULT_LAYERS,
        most_kept: MOST_KEPT,
        indicators: Provinces::indicators().map(comparable).collect(),
        places: data::places().iter().map(|place| place.id).collect(),
    }
}

fn defaults(view: &Registered) -> impl Iterator<Item = (&'static str, &'static str, f64)> {
    let name = view.name;
    view.keys.defaults.iter().map(move |&(key, value)| (name, key, value))
}

fn controls(view: &Registered) -> Option<(&'static str, &'static [&'static str], &'static [&'static str])> {
    view.keys.controls.map(|controls| (view.name, controls.first, controls.more))
}

/// The keys that views read, together where the same views read them.
fn reads() -> Vec<(Vec<&'static str>, Vec<&'static str>)> {
    let mut reads: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
    for &key in REGISTRY.iter().flat_map(|view| view.keys.read).copied().flatten() {
        if reads.iter().any(|(_, keys)| keys.contains(&key)) {
            continue;
        }
        let views = REGISTRY.iter().filter(|view| view.keys.contains(key)).map(|view| view.name).collect();
        match reads.iter_mut().find(|(same, _)| *same == views) {
            Some((_, keys)) => keys.push(key),
            None => reads.push((views, vec![key])),
        }
    }
    reads
}

/// The names of the indicators and then of the places, each followed by a line feed, in the order of the vocabulary.
pub fn names(language: Language) -> String {
    let mut names = String::new();
    for comparison in Provinces::indicators() {
        names.push_str(&comparison.name(language));
        names.push('\n');
    }
    for place in data::places() {
        names.push_str(place.label.get(language));
        names.push('\n');
    }
    names
}
