//! An attempt of a generator, before it is known whether it makes an exercise.

use super::exercise::Misconception;
use super::form::{Answer, Form, Value, are_apart, can_present};
use super::fraction::Fraction;
use super::parameters::Parameters;
use super::told::Told;

/// Parameters, the answer to them, and what mistakes would answer instead.
pub(super) struct Draft {
    pub(super) parameters: Parameters,
    pub(super) forms: Vec<Form>,
    pub(super) key: Answer,
    pub(super) told: Told,
    required: Vec<Misconception>,
    optional: Vec<Misconception>,
}

/// Fewest misconceptions that an exercise tells apart.
const FEWEST: usize = 2;

impl Draft {
    pub(super) fn new(
        parameters: Parameters,
        forms: impl IntoIterator<Item = Form>,
        key: impl Into<DraftAnswer>,
        told: impl Into<Told>,
    ) -> Self {
        let (forms, key) = (forms.into_iter().collect(), key.into().0);
        Self { parameters, forms, key, told: told.into(), required: Vec::new(), optional: Vec::new() }
    }

    /// A misconception that an exercise must tell apart.
    pub(super) fn required(mut self, id: &'static str, answer: impl Into<DraftAnswer>) -> Self {
        self.required.push(Misconception { id, answer: answer.into().0 });
        self
    }

    /// A misconception that is left out where it happens to give the answer of another one, or the right one.
    pub(super) fn optional(mut self, id: &'static str, answer: impl Into<DraftAnswer>) -> Self {
        self.optional.push(Misconception { id, answer: answer.into().0 });
        self
    }

    /// Whether the answer can be asked for.
    pub(super) fn can_present(&self) -> bool {
        can_present(&self.forms, &self.key)
    }

    /// The misconceptions that can be told apart from the key and from each other, unless one that must be cannot, or they are
    /// too few.
    pub(super) fn kept(&self) -> Option<Vec<Misconception>> {
        let mut kept: Vec<Misconception> = Vec::new();
        let is_clear = |kept: &[Misconception], answer: &[Value]| {
            let others = kept.iter().map(|other| &other.answer);
            others.chain([&self.key]).all(|other| are_apart(&self.forms, answer, other))
        };
        for misconception in &self.required {
            if !is_clear(&kept, &misconception.answer) {
                return None;
            }
            kept.push(misconception.clone());
        }
        for misconception in &self.optional {
            if is_clear(&kept, &misconception.answer) {
                kept.push(misconception.clone());
            }
        }
        (kept.len() >= FEWEST).then_some(kept)
    }
}

/// An answer as a generator has it.
pub(super) struct DraftAnswer(Answer);

impl<T: Into<Value>> From<T> for DraftAnswer {
    fn from(value: T) -> Self {
        Self(vec![value.into()])
    }
}

impl<T: Into<Value>, U: Into<Value>> From<(T, U)> for DraftAnswer {
    fn from((one, other): (T, U)) -> Self {
        Self(vec![one.into(), other.into()])
    }
}

impl From<Vec<Fraction>> for DraftAnswer {
    fn from(numbers: Vec<Fraction>) -> Self {
        Self(numbers.into_iter().map(Value::Number).collect())
    }
}

impl From<Fraction> for Value {
    fn from(number: Fraction) -> Self {
        Self::Number(number)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number.into())
    }
}

impl From<&'static str> for Value {
    fn from(slug: &'static str) -> Self {
        Self::Choice(slug)
    }
}
