//! In which form an answer is asked for, and how near it must come.

use super::fraction::{Fraction, fraction};

/// The form of one part of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A whole number.
    Integer,
    /// A fraction, or a decimal within a thousandth of it.
    Fraction,
    /// A decimal with so many decimals.
    Decimal(u8),
    /// A percentage with so many decimals.
    Percent(u8),
    /// One of these slugs.
    Choice(Vec<&'static str>),
}

/// One part of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number, exactly.
    Number(Fraction),
    /// The slug of an option.
    Choice(&'static str),
}

/// An answer: mostly one part, or several that are right or wrong together.
pub type Answer = Vec<Value>;

/// Wrong answers stand farther than so many tolerances from the right one and from each other.
const APART: i64 = 3;

/// The largest number that is asked for has four digits.
const MOST_UNITS: u64 = 10_000;

/// The largest denominator that is asked for.
const MOST_DENOMINATOR: i128 = 9999;

impl Form {
    /// How far from the exact value a number may lie and count as right.
    pub fn tolerance(&self) -> Fraction {
        match self {
            Form::Decimal(decimals) | Form::Percent(decimals) => 1 / Fraction::ten_to(*decimals),
            Form::Fraction => fraction(1, 1000),
            Form::Integer | Form::Choice(_) => 0.into(),
        }
    }

    /// A value as it is stated in this form: rounded half away from zero, exact where nothing is rounded.
    pub fn write(&self, value: Value) -> String {
        match (self, value) {
            (_, Value::Choice(slug)) => slug.to_owned(),
            (Form::Decimal(decimals) | Form::Percent(decimals), Value::Number(number)) => decimal(number, *decimals),
            (_, Value::Number(number)) => number.to_string(),
        }
    }

    /// Decimals behind the point; none in a fraction.
    pub(super) fn decimals(&self) -> u8 {
        match self {
            Form::Decimal(decimals) | Form::Percent(decimals) => *decimals,
            Form::Integer | Form::Fraction | Form::Choice(_) => 0,
        }
    }

    /// Whether nobody who works exactly enough for one of the values can mean the other.
    fn is_apart(&self, one: Value, other: Value) -> bool {
        match (one, other) {
            (Value::Number(one), Value::Number(other)) => (one - other).magnitude() > APART * self.tolerance(),
            _ => one != other,
        }
    }

    /// Whether a value can be asked for: four digits at most, and not exactly between two roundings.
    fn can_present(&self, value: Value) -> bool {
        let Value::Number(number) = value else { return true };
        if *self == Form::Fraction {
            return number.is_number() && number.denominator() <= MOST_DENOMINATOR;
        }
        let units = number.rounded(self.decimals());
        units.is_some_and(|units| units.unsigned_abs() < MOST_UNITS) && !number.is_between_roundings(self.decimals())
    }
}

/// Whether two answers are apart in at least one part.
pub(super) fn are_apart(forms: &[Form], one: &[Value], other: &[Value]) -> bool {
    forms.iter().zip(one.iter().zip(other)).any(|(form, (one, other))| form.is_apart(*one, *other))
}

/// Whether an answer can be asked for in all its parts.
pub(super) fn can_present(forms: &[Form], key: &[Value]) -> bool {
    forms.iter().zip(key).all(|(form, value)| form.can_present(*value))
}

fn decimal(number: Fraction, decimals: u8) -> String {
    let Some(units) = number.rounded(decimals) else { return number.to_string() };
    let sign = if units < 0 { "-" } else { "" };
    let (units, ten) = (units.unsigned_abs(), 10_u64.pow(decimals.into()));
    match decimals {
        0 => format!("{sign}{units}"),
        _ => format!("{sign}{}.{:0width$}", units / ten, units % ten, width = usize::from(decimals)),
    }
}
