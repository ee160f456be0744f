//! The vocabulary of the state: every key with its default and what it allows. Its one home, but for `view`, whose values
//! the registry of the views knows.

use serde::Serialize;

use super::refusal::Refusal;
use crate::model::{MAX_FIRMS, MAX_STAGES};

/// A number of the state.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Parameter {
    /// Key in attributes, links and events.
    pub key: &'static str,
    /// Value of a figure without a state; none if another key counts then.
    pub default: Option<f64>,
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
        Parameter { default: Some(default), ..Self::absent(key, unit) }
    }

    const fn absent(key: &'static str, unit: &'static str) -> Self {
        Parameter { key, default: None, min: None, max: None, slider: None, whole: false, per_stage: false, unit }
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
pub const VERSION: Parameter = Parameter::new("v", CURRENT, "pure").whole(CURRENT, CURRENT);

/// The present version. In version 1 each stage cost 7 where nothing was said, however many there were.
pub const CURRENT: f64 = 2.0;

/// The parameter table, in the order in which links have the keys.
pub static PARAMETERS: [Parameter; 12] = [
    Parameter::new("k", 4.0, "stages").whole(1.0, MAX_STAGES as f64).slider(1.0, 8.0, 1.0),
    Parameter::new("n", 9.0, "firms").whole(1.0, MAX_FIRMS as f64).slider(1.0, 30.0, 1.0).per_stage(),
    Parameter::new("a", 100.0, "price").slider(0.0, 200.0, 1.0),
    Parameter::new("b", 1.0, "slope").slider(0.1, 5.0, 0.1),
    Parameter::new("cost", 28.0, "price").at_least(0.0).slider(0.0, 100.0, 1.0),
    Parameter::absent("c", "price").at_least(0.0).per_stage(),
    Parameter::new("lambda", 0.0, "pure").at_least(-1.0).per_stage(),
    Parameter::new("theta", 0.0, "pure").at_least(0.0).slider(0.0, 0.2, 0.01).per_stage(),
    Parameter::new("f", 0.0, "money").at_least(0.0).slider(0.0, 100.0, 1.0).per_stage(),
    Parameter::new("ff", 0.0, "money").at_least(0.0),
    NMAX,
    VERSION,
];

/// A key of the state that takes one of a few words or, for `layers`, several.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Choice {
    /// Key in attributes, links and events.
    pub key: &'static str,
    /// The words allowed; the first is the default.
    pub values: &'static [&'static str],
}

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

/// The keys that take words, besides `view`.
pub static CHOICES: [Choice; 9] = [
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

/// The keys that take lists of words.
pub const LISTS: [&str; 5] = ["places", "highlight", "indicator", "kept", LAYERS.key];

/// The indicator that a figure without a state compares.
pub const DEFAULT_INDICATOR: &str = "high_tech_share_2006";

/// The most runs that are kept to compare.
pub const MOST_KEPT: usize = 3;
