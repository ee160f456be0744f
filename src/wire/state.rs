//! A state as links, attributes and events write it, and the view that it means.

use super::fields::Fields;
use super::refusal::Refusal;
use super::vocabulary::{AXIS, CHOICES, Choice, DEFAULT_INDICATOR, NMAX, SCALE, SORT, VERSION, VIEWS, default_in};
use crate::chart::{FirmsAxis, Order, Price, Provinces, Scale, Series, View};
use crate::data::{self, Comparison};
use crate::language::Language;
use crate::model::{Chain, ChainParameters, ErrorCode, MAX_STAGES, ParameterError};

/// A state. Keys that are absent have their defaults, keys that are unknown are ignored.
///
/// `n`, `c`, `f` and `lambda` hold one value for all stages or one for each.
pub struct State<'a>(pub &'a dyn Fields);

impl State<'_> {
    /// The view that the state means.
    ///
    /// # Errors
    ///
    /// The first key that is not as the vocabulary or the model demands.
    pub fn view(&self) -> Result<Box<dyn View>, Refusal> {
        for choice in &CHOICES {
            if self.0.texts(choice.key).iter().any(|word| !choice.values.contains(&word.as_str())) {
                return Err(Refusal::unknown(choice.key, None));
            }
        }
        VERSION.check(self.one(VERSION.key))?;
        match self.word(&VIEWS).as_str() {
            "price" => Ok(Box::new(self.price()?)),
            #[cfg(feature = "views")]
            "provinces" if self.has_table() => Ok(Box::new(self.own_table()?)),
            "provinces" => Ok(Box::new(self.provinces()?)),
            #[cfg(feature = "views")]
            name => self.other_view(name),
            #[cfg(not(feature = "views"))]
            _ => Err(Refusal::unknown(VIEWS.key, None)),
        }
    }

    /// The word that the state chooses; the first if it chooses none.
    pub(super) fn word(&self, choice: &Choice) -> String {
        self.0.texts(choice.key).into_iter().next().unwrap_or_else(|| choice.values[0].to_owned())
    }

    /// The language of the state, English if it has none that is known.
    pub fn language(&self) -> Language {
        self.0.texts("lang").first().and_then(|tag| Language::from_tag(tag)).unwrap_or_default()
    }

    /// Whether the state asks for the dark theme.
    pub fn is_dark(&self) -> bool {
        self.says("theme", "dark")
    }

    /// Whether a key has this word.
    fn says(&self, key: &str, word: &str) -> bool {
        self.0.texts(key).first().is_some_and(|said| said == word)
    }

    fn price(&self) -> Result<Price, Refusal> {
        let chain = self.chain()?;
        let axis = self.firms_axis(&chain)?;
        let axis = if self.says(AXIS.key, "total") { axis.in_total(&chain) } else { axis };
        // A state with kept runs waits for the part of the views, as other views do.
        #[cfg(feature = "views")]
        let kept = self.kept()?;
        #[cfg(not(feature = "views"))]
        let kept = Vec::new();
        Ok(Price::new(chain, kept, axis))
    }

    /// A horizontal axis of firms per stage.
    pub(super) fn firms_axis(&self, chain: &Chain) -> Result<FirmsAxis, Refusal> {
        let axis = FirmsAxis::new(chain, self.axis_end()?);
        let scales = [("linear", Scale::Linear), ("log", Scale::Logarithmic)];
        let chosen = scales.into_iter().find(|(word, _)| self.says(SCALE.key, word));
        Ok(chosen.map_or(axis, |(_, scale)| axis.on_scale(scale)))
    }

    /// The number of firms at which an axis of firms ends.
    pub(super) fn axis_end(&self) -> Result<u64, Refusal> {
        NMAX.check(self.one(NMAX.key)).map(|firms| firms as u64)
    }

    pub(super) fn chain(&self) -> Result<Chain, Refusal> {
        self.with_chain(|parameters, _| Chain::new(parameters))
    }

    /// What `model` makes of the numbers of the chain and of the strength of its external economies.
    pub(super) fn with_chain<T>(
        &self,
        model: impl FnOnce(&ChainParameters, &[f64]) -> Result<T, ParameterError>,
    ) -> Result<T, Refusal> {
        let stages = self.stages()?;
        let theta = self.theta(stages)?;
        let parameters = ChainParameters {
            intercept: self.one("a"),
            slope: self.one("b"),
            unit_cost: &self.each("c", stages)?,
            n_firms: &self.each("n", stages)?,
            fixed_cost: &self.each("f", stages)?,
            integrated_fixed_cost: self.one("ff"),
            conjectural_variation: &self.each("lambda", stages)?,
        };
        // The state has a shorter name for the integrated firm's fixed cost.
        let renamed = |error| match Refusal::from(error) {
            refusal if refusal.field == "fIntegrated" => Refusal { field: "ff", ..refusal },
            refusal => refusal,
        };
        model(&parameters, &theta).map_err(renamed)
    }

    /// The strength of external economies in each of `stages` stages. Only some views show them; all refuse a bad one.
    pub(super) fn theta(&self, stages: usize) -> Result<Vec<f64>, ParameterError> {
        let theta = self.each("theta", stages)?;
        let Some(index) = theta.iter().position(|theta| !(0.0..f64::INFINITY).contains(theta)) else {
            return Ok(theta);
        };
        let value = theta.get(index).copied().filter(|theta| theta.is_finite());
        let code = if value.is_some() { ErrorCode::NegativeTheta } else { ErrorCode::NotFinite };
        Err(ParameterError { code, field: "theta", index: Some(index), value, limit: value.map(|_| 0.0) })
    }

    pub(super) fn stages(&self) -> Result<usize, ParameterError> {
        let k = self.one("k");
        let most = MAX_STAGES as f64;
        let (code, limit) = match k {
            k if !k.is_finite() => (ErrorCode::NotFinite, None),
            k if k < 1.0 => (ErrorCode::EmptyChain, Some(1.0)),
            k if k > most => (ErrorCode::TooManyStages, Some(most)),
            k if k.fract() != 0.0 => (ErrorCode::KNotInteger, None),
            k => return Ok(k as usize),
        };
        Err(ParameterError { code, field: "k", index: None, value: k.is_finite().then_some(k), limit })
    }

    /// The value of a key that holds one: its default if it is absent.
    pub(super) fn one(&self, key: &str) -> f64 {
        match self.0.numbers(key).as_slice() {
            [] => default_in(&self.word(&VIEWS), key),
            [number] => *number,
            _ => f64::NAN,
        }
    }

    /// The values of a key that each stage has: one for all of them, or one for each.
    pub(super) fn each(&self, key: &'static str, stages: usize) -> Result<Vec<f64>, ParameterError> {
        let values = self.0.numbers(key);
        match values.len() {
            0 | 1 => Ok(vec![self.one(key); stages]),
            count if count == stages => Ok(values),
            count => Err(ParameterError {
                code: ErrorCode::LengthMismatch,
                field: key,
                index: None,
                value: Some(count as f64),
                limit: Some(stages as f64),
            }),
        }
    }

    fn provinces(&self) -> Result<Provinces, Refusal> {
        let mut chosen = Vec::new();
        for (index, id) in self.0.texts("indicator").iter().enumerate() {
            chosen.push(comparison(id).ok_or(Refusal::unknown("indicator", Some(index)))?);
        }
        let (first, second) = match chosen.as_slice() {
            [] => (comparison(DEFAULT_INDICATOR).ok_or(Refusal::unknown("indicator", None))?, None),
            [first] => (*first, None),
            [first, second] => (*first, Some(*second)),
            [_, _, ..] => return Err(Refusal::unknown("indicator", Some(2))),
        };
        let (places, highlight) = (self.places("places")?, self.places("highlight")?);
        self.compared(first, second, &places, &highlight)
    }

    /// The view of one or two series, of some places or all, in the order of the state.
    pub(super) fn compared<S: Series>(
        &self,
        first: S,
        second: Option<S>,
        places: &[String],
        highlight: &[String],
    ) -> Result<Provinces<S>, Refusal> {
        let among = |ids: &[String], place: &str| ids.iter().any(|id| id == place);
        let shows = |place: &str| places.is_empty() || among(places, place);
        let order = [("rising", Order::Rising), ("printed", Order::Printed)];
        let order =
            order.into_iter().find(|(word, _)| self.says(SORT.key, word)).map_or(Order::Falling, |(_, order)| order);
        let provinces = Provinces::new(first, second, shows, order).ok_or_else(Refusal::no_places)?;
        Ok(if highlight.is_empty() { provinces } else { provinces.accenting(|place| among(highlight, place)) })
    }

    /// The ids of places under a key.
    pub(super) fn places(&self, key: &'static str) -> Result<Vec<String>, Refusal> {
        let ids = self.0.texts(key);
        match ids.iter().position(|id| data::place(id).is_none()) {
            Some(index) => Err(Refusal::unknown(key, Some(index))),
            None => Ok(ids),
        }
    }
}

fn comparison(id: &str) -> Option<&'static Comparison> {
    Provinces::indicators().find(|comparison| comparison.id == id)
}
