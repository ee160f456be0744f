//! The vocabulary of the state: every key with its default and what it allows. Its one home.

use serde::Serialize;

use super::refusal::Refusal;
use crate::chart::{Provinces, Series};
use crate::data::{self, Comparison};
use crate::language::{Label, Language};
use crate::model::{MAX_FIRMS, MAX_STAGES};

/// A number of the state.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Parameter {
    /// Key in attributes, links and events.
    pub key: &'static str,
    /// Value of a figure without a state.
    pub default: f64,
    /// Least value allowed; none if the model decides.
    pub min: Option<f64>,
    /// Largest value allowed; none if the model decides.
    pub max: Option<f64>,
    /// The values a slider offers: first, last and step. A field takes every value allowed.
    pub slider: Option<[f64; 3]>,
    /// Whether only whole numbers are allowed.
    pub whole: bool,
    /// Whether each stage can have its own value.
    pub per_stage: bool,
    /// Key of the unit's name.
    pub unit: &'static str,
}

impl Parameter {
    const fn new(key: &'static str, default: f64, unit: &'static str) -> Self {
        Parameter { key, default, min: None, max: None, slider: None, whole: false, per_stage: false, unit }
    }

    const fn whole(self, min: f64, max: f64) -> Self {
        Parameter { min: Some(min), max: Some(max), whole: true, ..self }
    }

    const fn at_least(self, min: f64) -> Self {
        Parameter { min: Some(min), ..self }
    }

    const fn slider(self, first: f64, last: f64, step: f64) -> Self {
        Parameter { slider: Some([first, last, step]), ..self }
    }

    const fn per_stage(self) -> Self {
        Parameter { per_stage: true, ..self }
    }

    /// A value that the range of the parameter admits.
    ///
    /// # Errors
    ///
    /// `NOT_FINITE`, and `OUT_OF_RANGE` with the bound that is violated; a fraction within the range violates none.
    pub fn check(&self, value: f64) -> Result<f64, Refusal> {
        let (min, max) = (self.min.unwrap_or(f64::MIN), self.max.unwrap_or(f64::MAX));
        let limit = value.max(min).min(max);
        if !value.is_finite() {
            Err(Refusal::not_finite(self.key))
        } else if value != limit {
            Err(Refusal::out_of_range(self.key, value, Some(limit)))
        } else if self.whole && value.fract() != 0.0 {
            Err(Refusal::out_of_range(self.key, value, None))
        } else {
            Ok(value)
        }
    }

    /// The parameter with this key.
    pub fn of(key: &str) -> Option<&'static Parameter> {
        PARAMETERS.iter().find(|parameter| parameter.key == key)
    }
}

/// The number of firms at which the axes of firms end.
pub const NMAX: Parameter = Parameter::new("nmax", 30.0, "firms").whole(2.0, 1e6);

/// The parameter table, in the order of the controls.
pub static PARAMETERS: [Parameter; 10] = [
    Parameter::new("k", 4.0, "stages").whole(1.0, MAX_STAGES as f64).slider(1.0, 8.0, 1.0),
    Parameter::new("n", 9.0, "firms").whole(1.0, MAX_FIRMS as f64).slider(1.0, 30.0, 1.0).per_stage(),
    Parameter::new("a", 100.0, "price").slider(0.0, 200.0, 1.0),
    Parameter::new("b", 1.0, "slope").slider(0.1, 5.0, 0.1),
    Parameter::new("c", 7.0, "price").at_least(0.0).slider(0.0, 30.0, 0.5).per_stage(),
    Parameter::new("lambda", 0.0, "pure").at_least(-1.0).per_stage(),
    Parameter::new("theta", 0.0, "pure").at_least(0.0).slider(0.0, 0.2, 0.01).per_stage(),
    Parameter::new("f", 0.0, "money").at_least(0.0).slider(0.0, 100.0, 1.0).per_stage(),
    Parameter::new("ff", 0.0, "money").at_least(0.0),
    NMAX,
];

/// Defaults that a view has of its own, because with the common ones it would have nothing to show.
pub static VIEW_DEFAULTS: [(&str, &str, f64); 5] = [
    ("duel", "k", 2.0),
    ("duel", "nmax", 12.0),
    ("startup", "c", 0.0),
    ("externality", "theta", 0.05),
    ("entry", "f", 20.0),
];

/// The default of a parameter in a view.
pub fn default_in(view: &str, key: &str) -> f64 {
    let own = VIEW_DEFAULTS.iter().find(|(in_view, of, _)| *in_view == view && *of == key);
    let common = || Parameter::of(key).map_or(f64::NAN, |parameter| parameter.default);
    own.map_or_else(common, |(.., value)| *value)
}

/// A key of the state that takes one of a few words.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Choice {
    /// Key in attributes, links and events.
    pub key: &'static str,
    /// The words allowed; the first is the default.
    pub values: &'static [&'static str],
}

/// The views.
pub const VIEWS: Choice = Choice {
    key: "view",
    values: &[
        "price",
        "build-up",
        "welfare",
        "startup",
        "duel",
        "spread",
        "length",
        "externality",
        "entry",
        "iteration",
        "provinces",
    ],
};

/// What the horizontal axis counts: the firms of each stage, or those of all stages together.
pub const AXIS: Choice = Choice { key: "axis", values: &["stage", "total"] };

/// The scale of the horizontal axis; `auto` is logarithmic where the axis reaches far.
pub const SCALE: Choice = Choice { key: "scale", values: &["auto", "linear", "log"] };

/// The keys that take a word.
pub static CHOICES: [Choice; 6] = [
    VIEWS,
    AXIS,
    SCALE,
    Choice { key: "lang", values: &["en", "zh-Hant", "zh-Hans"] },
    Choice { key: "theme", values: &["auto", "light", "dark"] },
    Choice { key: "controls", values: &["auto", "none"] },
];

/// The indicator that a figure without a state compares.
pub const DEFAULT_INDICATOR: &str = "high_tech_share_2006";

/// The most runs that are kept to compare.
pub const MOST_KEPT: usize = 3;

/// Everything a page needs to offer controls and to read a state.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Vocabulary {
    parameters: &'static [Parameter],
    /// View, key, value.
    view_defaults: &'static [(&'static str, &'static str, f64)],
    choices: &'static [Choice],
    default_indicator: &'static str,
    most_kept: usize,
    indicators: Vec<Named>,
}

/// An indicator of two or more places, with its name and its places.
#[derive(Clone, Debug, Serialize)]
struct Named {
    id: &'static str,
    /// In the order of the choice `lang`.
    names: [String; 3],
    places: Vec<Place>,
}

#[derive(Clone, Debug, Serialize)]
struct Place {
    id: &'static str,
    /// In the order of the choice `lang`.
    names: [&'static str; 3],
}

/// The vocabulary.
pub fn vocabulary() -> Vocabulary {
    Vocabulary {
        parameters: &PARAMETERS,
        view_defaults: &VIEW_DEFAULTS,
        choices: &CHOICES,
        default_indicator: DEFAULT_INDICATOR,
        most_kept: MOST_KEPT,
        indicators: Provinces::indicators().map(named).collect(),
    }
}

fn named(comparison: &'static Comparison) -> Named {
    let place = |indicator: &&data::Indicator| {
        let Label { en, zh_hant, zh_hans } = indicator.place.label;
        Place { id: indicator.place.id, names: [en, zh_hant, zh_hans] }
    };
    let names = Language::ALL.map(|language| comparison.name(language));
    Named { id: comparison.id, names, places: comparison.rows.iter().map(place).collect() }
}
