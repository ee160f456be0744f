//! The vocabulary of the state: every key with its default and what it allows. Its one home.

use serde::Serialize;

use super::refusal::Refusal;
use crate::chart::{Provinces, Series};
use crate::data::{self, Comparison};
use crate::language::Language;
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

/// The version of the state. A link or an embedding of an older one is rewritten as this one says it before it gets here.
pub const VERSION: Parameter = Parameter::new("v", 1.0, "pure").whole(1.0, 1.0);

/// The parameter table, in the order of the controls.
pub static PARAMETERS: [Parameter; 11] = [
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
    VERSION,
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

/// A key of the state that takes one of a few words or, for `layers`, several.
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
        "decline",
        "industries",
        "burden",
        "cities",
        "consistency",
        "chains",
        "history",
    ],
};

/// What the horizontal axis counts: the firms of each stage, or those of all stages together.
pub const AXIS: Choice = Choice { key: "axis", values: &["stage", "total"] };

/// The scale of the horizontal axis; `auto` is logarithmic where the axis reaches far.
pub const SCALE: Choice = Choice { key: "scale", values: &["auto", "linear", "log"] };

/// The order of places: the largest value first, the smallest first, or as the source lists them.
pub const SORT: Choice = Choice { key: "sort", values: &["falling", "rising", "printed"] };

/// The group of industries that is marked: what follows `hlj_group_` in the id of its share.
pub const GROUP: Choice = Choice {
    key: "group",
    values: &[
        "resource_narrow",
        "resource_wide",
        "oil_chain",
        "paper_list",
        "food",
        "machinery",
        "machinery_with_row12",
    ],
};

/// What a map of cities shows.
pub const LAYERS: Choice = Choice { key: "layers", values: &["axes", "circles", "ports", "groups", "finance"] };

/// The layers of a figure without a state: those of the Northeast alone.
pub const DEFAULT_LAYERS: [&str; 4] = ["axes", "circles", "ports", "groups"];

/// The printed chain whose number of stages a model view took over.
pub const CHAIN: Choice =
    Choice { key: "chain", values: &["none", "chain_oil", "chain_farm", "chain_metal", "chain_auto"] };

/// The keys that take words.
pub static CHOICES: [Choice; 10] = [
    VIEWS,
    AXIS,
    SCALE,
    SORT,
    GROUP,
    LAYERS,
    CHAIN,
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
        view_defaults: &VIEW_DEFAULTS,
        choices: &CHOICES,
        default_indicator: DEFAULT_INDICATOR,
        default_layers: DEFAULT_LAYERS,
        most_kept: MOST_KEPT,
        indicators: Provinces::indicators().map(comparable).collect(),
        places: data::places().iter().map(|place| place.id).collect(),
    }
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
