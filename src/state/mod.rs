//! What a figure is asked for: a state as links, attributes and events write it. It knows no view: each reads of it what it
//! shows.

pub mod attributes;
pub mod fields;
mod kept;
pub mod refusal;
pub mod vocabulary;

use fields::Fields;
use refusal::Refusal;
use vocabulary::{CHOICES, Choice, NMAX, Parameter, VERSION};

use crate::language::Language;
use crate::model::{Chain, ChainParameters, ErrorCode, MAX_STAGES, Number, ParameterError};

/// A state. Keys that are absent have their defaults, keys that are unknown are ignored.
///
/// `n`, `c`, `f` and `lambda` hold one value for all stages or one for each; where `c` is absent, all stages share `cost`
/// equally. A text is a decimal, exactly; a number is the double that a program computed.
#[derive(Clone, Copy)]
pub struct State<'a> {
    /// What the page, or a program, says.
    pub fields: &'a dyn Fields,
    /// The defaults of its view that are not the common ones.
    defaults: Defaults,
}

/// Values under keys, for keys that are absent.
pub type Defaults = &'static [(&'static str, f64)];

impl<'a> State<'a> {
    /// The state that an object writes.
    pub fn new(fields: &'a dyn Fields) -> Self {
        State { fields, defaults: &[] }
    }

    /// The same state, but for what it does not say.
    pub fn with_defaults(self, defaults: Defaults) -> Self {
        State { defaults, ..self }
    }

    /// What another object writes, with the same defaults.
    pub fn over<'b>(&self, fields: &'b dyn Fields) -> State<'b> {
        State { fields, defaults: self.defaults }
    }
}

impl State<'_> {
    /// Whether every word and the version are of the vocabulary.
    ///
    /// # Errors
    ///
    /// The first key that is not as the vocabulary demands.
    pub fn check(&self) -> Result<(), Refusal> {
        CHOICES.iter().try_for_each(|choice| self.check_choice(choice))?;
        VERSION.check(self.one(VERSION.key).value()).map(|_| ())
    }

    /// Whether a choice is among its words.
    ///
    /// # Errors
    ///
    /// `UNKNOWN_VALUE`.
    pub fn check_choice(&self, choice: &Choice) -> Result<(), Refusal> {
        let is_unknown = |word: &String| !choice.values.contains(&word.as_str());
        if self.fields.texts(choice.key).iter().any(is_unknown) {
            Err(Refusal::unknown(choice.key, None))
        } else {
            Ok(())
        }
    }

    /// The word that the state chooses; the first if it chooses none.
    pub fn word(&self, choice: &Choice) -> String {
        self.fields.texts(choice.key).into_iter().next().unwrap_or_else(|| choice.values[0].to_owned())
    }

    /// The language of the state, English if it has none that is known.
    pub fn language(&self) -> Language {
        self.fields.texts("lang").first().and_then(|tag| Language::from_tag(tag)).unwrap_or_default()
    }

    /// Whether the state asks for the dark theme.
    pub fn is_dark(&self) -> bool {
        self.says("theme", "dark")
    }

    /// Whether a key has this word.
    pub fn says(&self, key: &str, word: &str) -> bool {
        self.fields.texts(key).first().is_some_and(|said| said == word)
    }

    /// The number of firms at which an axis of firms ends.
    pub fn axis_end(&self) -> Result<u64, Refusal> {
        NMAX.check(self.one(NMAX.key).value()).map(|firms| firms as u64)
    }

    /// The reader's chain.
    ///
    /// # Errors
    ///
    /// What the model refuses.
    pub fn chain(&self) -> Result<Chain, Refusal> {
        self.with_chain(|parameters, _| Chain::new(parameters))
    }

    /// What `model` makes of the numbers of the chain and of the strength of its external economies.
    pub fn with_chain<T>(
        &self,
        model: impl FnOnce(&ChainParameters<'_, Number>, &[Number]) -> Result<T, ParameterError>,
    ) -> Result<T, Refusal> {
        let numbers = self.chain_numbers()?;
        model(&numbers.parameters(), &numbers.theta).map_err(renamed)
    }

    fn chain_numbers(&self) -> Result<ChainNumbers, ParameterError> {
        let stages = self.stages()?;
        let theta = self.theta(stages)?;
        Ok(ChainNumbers {
            intercept: self.one("a"),
            slope: self.one("b"),
            unit_cost: if self.fields.values("c").is_empty() { Vec::new() } else { self.each("c", stages)? },
            cost_sum: self.one("cost"),
            n_firms: self.each("n", stages)?,
            fixed_cost: self.each("f", stages)?,
            integrated_fixed_cost: self.one("ff"),
            conjectural_variation: self.each("lambda", stages)?,
            theta,
        })
    }

    /// The strength of external economies in each of `stages` stages. Only some views show them; all refuse a bad one.
    pub fn theta(&self, stages: usize) -> Result<Vec<Number>, ParameterError> {
        let theta = self.each("theta", stages)?;
        let Some(index) = theta.iter().position(|theta| !(0.0..f64::INFINITY).contains(&theta.value())) else {
            return Ok(theta);
        };
        let value = theta.get(index).map(|theta| theta.value()).filter(|theta| theta.is_finite());
        let code = if value.is_some() { ErrorCode::NegativeTheta } else { ErrorCode::NotFinite };
        Err(ParameterError { code, field: "theta", index: Some(index), value, limit: value.map(|_| 0.0) })
    }

    /// The number of stages.
    ///
    /// # Errors
    ///
    /// What is no whole number of stages that a chain can have.
    pub fn stages(&self) -> Result<usize, ParameterError> {
        let given = self.one("k");
        let (k, most) = (given.value(), MAX_STAGES as f64);
        let (code, limit) = match k {
            k if !k.is_finite() => (ErrorCode::NotFinite, None),
            k if k < 1.0 => (ErrorCode::EmptyChain, Some(1.0)),
            k if k > most => (ErrorCode::TooManyStages, Some(most)),
            _ if !given.is_whole() => (ErrorCode::KNotInteger, None),
            k => return Ok(k as usize),
        };
        Err(ParameterError { code, field: "k", index: None, value: k.is_finite().then_some(k), limit })
    }

    /// The value of a key that holds one: its default if it is absent.
    pub fn one(&self, key: &str) -> Number {
        match self.fields.numbers(key).as_slice() {
            [] => self.default_of(key).into(),
            [number] => *number,
            _ => f64::NAN.into(),
        }
    }

    fn default_of(&self, key: &str) -> f64 {
        let own = self.defaults.iter().find(|(of, _)| *of == key);
        let common = || Parameter::of(key).and_then(|parameter| parameter.default);
        own.map(|(_, value)| *value).or_else(common).unwrap_or(f64::NAN)
    }

    /// The values of a key that each stage has: one for all of them, or one for each.
    pub fn each(&self, key: &'static str, stages: usize) -> Result<Vec<Number>, ParameterError> {
        let values = self.fields.numbers(key);
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
}

/// The numbers of a chain, and the strength of external economies in each of its stages.
struct ChainNumbers {
    intercept: Number,
    slope: Number,
    unit_cost: Vec<Number>,
    cost_sum: Number,
    n_firms: Vec<Number>,
    fixed_cost: Vec<Number>,
    integrated_fixed_cost: Number,
    conjectural_variation: Vec<Number>,
    theta: Vec<Number>,
}

impl ChainNumbers {
    fn parameters(&self) -> ChainParameters<'_, Number> {
        ChainParameters {
            intercept: self.intercept,
            slope: self.slope,
            unit_cost: &self.unit_cost,
            cost_sum: Some(self.cost_sum),
            n_firms: &self.n_firms,
            fixed_cost: &self.fixed_cost,
            integrated_fixed_cost: self.integrated_fixed_cost,
            conjectural_variation: &self.conjectural_variation,
        }
    }
}

/// The refusal of a chain: the state has a shorter name for the integrated firm's fixed cost.
fn renamed(error: ParameterError) -> Refusal {
    match Refusal::from(error) {
        refusal if refusal.field == "fIntegrated" => Refusal { field: "ff", ..refusal },
        refusal => refusal,
    }
}
