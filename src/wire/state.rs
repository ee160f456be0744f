//! A state as links, attributes and events write it, and the chart that it means.

use serde::Deserialize;

use super::lenient::OneOrMany;
use super::refusal::Refusal;
use super::vocabulary::{CHOICES, DEFAULT_INDICATOR, Parameter, VIEWS};
use crate::chart::{Chart, Price, Provinces};
use crate::data::{self, Comparison};
use crate::language::Language;
use crate::model::{Chain, ChainParameters, ErrorCode, MAX_STAGES, ParameterError};

/// A state. Keys that are absent have their defaults, keys that are unknown are ignored.
///
/// `n`, `c`, `f` and `lambda` hold one value for all stages or one for each.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct State {
    view: OneOrMany<String>,
    k: OneOrMany<f64>,
    n: OneOrMany<f64>,
    a: OneOrMany<f64>,
    b: OneOrMany<f64>,
    c: OneOrMany<f64>,
    lambda: OneOrMany<f64>,
    f: OneOrMany<f64>,
    ff: OneOrMany<f64>,
    nmax: OneOrMany<f64>,
    places: OneOrMany<String>,
    indicator: OneOrMany<String>,
    lang: OneOrMany<String>,
    theme: OneOrMany<String>,
    controls: OneOrMany<String>,
}

impl State {
    /// The chart that the state means.
    ///
    /// # Errors
    ///
    /// The first key that is not as the vocabulary or the model demands.
    pub fn chart(&self) -> Result<Chart, Refusal> {
        let words = [&self.view, &self.lang, &self.theme, &self.controls];
        for (choice, given) in CHOICES.iter().zip(words) {
            if given
                .0
                .iter()
                .any(|word| !choice.values.contains(&word.as_str()))
            {
                return Err(Refusal::unknown(choice.key, None));
            }
        }
        match self.view.0.first().map_or(VIEWS.values[0], String::as_str) {
            "provinces" => self.provinces().map(Chart::Provinces),
            _ => self.price().map(Chart::Price),
        }
    }

    /// The language of the state, English if it has none that is known.
    pub fn language(&self) -> Language {
        self.lang
            .0
            .first()
            .and_then(|tag| Language::from_tag(tag))
            .unwrap_or_default()
    }

    /// Whether the state asks for the dark theme.
    pub fn is_dark(&self) -> bool {
        self.theme.0.first().is_some_and(|theme| theme == "dark")
    }

    fn price(&self) -> Result<Price, Refusal> {
        let chain = self.chain()?;
        let nmax = one("nmax", &self.nmax);
        let parameter = Parameter::of("nmax");
        let [min, max] = [
            parameter.and_then(|nmax| nmax.min),
            parameter.and_then(|nmax| nmax.max),
        ];
        let (min, max) = (min.unwrap_or(nmax), max.unwrap_or(nmax));
        if !nmax.is_finite() {
            return Err(not_finite("nmax").into());
        }
        if nmax < min || nmax.fract() != 0.0 {
            return Err(Refusal::out_of_range("nmax", nmax, min));
        }
        if nmax > max {
            return Err(Refusal::out_of_range("nmax", nmax, max));
        }
        Ok(Price::new(chain, nmax as u64))
    }

    fn chain(&self) -> Result<Chain, Refusal> {
        let stages = self.stages()?;
        let [n, c, lambda, f] = [
            ("n", &self.n),
            ("c", &self.c),
            ("lambda", &self.lambda),
            ("f", &self.f),
        ]
        .map(|(key, given)| each(key, given, stages));
        let chain = Chain::new(&ChainParameters {
            intercept: one("a", &self.a),
            slope: one("b", &self.b),
            unit_cost: &c?,
            n_firms: &n?,
            fixed_cost: &f?,
            integrated_fixed_cost: one("ff", &self.ff),
            conjectural_variation: &lambda?,
        });
        let chain = chain.map_err(Refusal::from);
        // The state has a shorter name for the integrated firm's fixed cost.
        chain.map_err(|refusal| {
            if refusal.field == "fIntegrated" {
                Refusal {
                    field: "ff",
                    ..refusal
                }
            } else {
                refusal
            }
        })
    }

    fn stages(&self) -> Result<usize, ParameterError> {
        let k = one("k", &self.k);
        let fault = |code, limit| ParameterError {
            code,
            field: "k",
            index: None,
            value: Some(k),
            limit,
        };
        match k {
            k if !k.is_finite() => Err(not_finite("k")),
            k if k < 1.0 => Err(fault(ErrorCode::EmptyChain, Some(1.0))),
            k if k > MAX_STAGES as f64 => {
                Err(fault(ErrorCode::TooManyStages, Some(MAX_STAGES as f64)))
            }
            k if k.fract() != 0.0 => Err(fault(ErrorCode::KNotInteger, None)),
            k => Ok(k as usize),
        }
    }

    fn provinces(&self) -> Result<Provinces, Refusal> {
        let given = self.indicator.0.iter().enumerate();
        let chosen = given
            .map(|(index, id)| comparison(id).ok_or(Refusal::unknown("indicator", Some(index))));
        let chosen = chosen.collect::<Result<Vec<_>, _>>()?;
        let (first, second) = match chosen.as_slice() {
            [] => (
                comparison(DEFAULT_INDICATOR).ok_or(Refusal::unknown("indicator", None))?,
                None,
            ),
            [first] => (*first, None),
            [first, second] => (*first, Some(*second)),
            [_, _, ..] => return Err(Refusal::unknown("indicator", Some(2))),
        };
        if let Some(index) = self
            .places
            .0
            .iter()
            .position(|id| data::place(id).is_none())
        {
            return Err(Refusal::unknown("places", Some(index)));
        }
        let shows = |place: &data::Place| {
            self.places.0.is_empty() || self.places.0.iter().any(|id| id == place.id)
        };
        Provinces::new(first, second, shows).ok_or_else(Refusal::no_places)
    }
}

fn comparison(id: &str) -> Option<&'static Comparison> {
    Provinces::indicators().find(|comparison| comparison.id == id)
}

/// The value of a key that holds one: its default if it is absent, NaN if there are several.
fn one(key: &str, given: &OneOrMany<f64>) -> f64 {
    match given.0.as_slice() {
        [] => Parameter::of(key).map_or(f64::NAN, |parameter| parameter.default),
        [value] => *value,
        _ => f64::NAN,
    }
}

/// The values of a key that each stage has.
fn each(
    key: &'static str,
    given: &OneOrMany<f64>,
    stages: usize,
) -> Result<Vec<f64>, ParameterError> {
    match given.0.as_slice() {
        [] | [_] => Ok(vec![one(key, given); stages]),
        values if values.len() == stages => Ok(values.to_vec()),
        values => Err(ParameterError {
            code: ErrorCode::LengthMismatch,
            field: key,
            index: None,
            value: Some(values.len() as f64),
            limit: Some(stages as f64),
        }),
    }
}

fn not_finite(field: &'static str) -> ParameterError {
    ParameterError {
        code: ErrorCode::NotFinite,
        field,
        index: None,
        value: None,
        limit: None,
    }
}
