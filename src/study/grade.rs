//! What a typed answer is worth.
//!
//! ```
//! use cluster_pricing::study::{Asked, Exercise, Verdict};
//!
//! // 40.50 is asked for; 31.97 is the answer of who multiplies a by the cluster factor.
//! let exercise = Exercise::new(&"price.1@1:0".parse()?)?;
//! assert_eq!(exercise.grade(&["81/2"], &[]), [Verdict::Right]);
//! assert_eq!(exercise.grade(&["31.97"], &[]), [Verdict::Mistake(0)]);
//! assert_eq!(exercise.grade(&["40,5"], &[]), [Verdict::Ask(Asked::Point("40.5".to_owned()))]);
//! assert_eq!(exercise.grade(&["forty"], &[]), [Verdict::Unreadable]);
//! # Ok::<(), cluster_pricing::study::Fault>(())
//! ```

use super::exercise::Exercise;
use super::form::{Form, Value};
use super::fraction::{Fraction, fraction};
use crate::typed::{Typed, Written, read, read_with_unit};

/// What one part of an answer is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Within the tolerance of the key.
    Right,
    /// The whole answer is that of a known mistake: its place in the list of the exercise. Parts that are right are not marked so.
    Mistake(usize),
    /// Another number or option.
    Wrong,
    /// Nearly an answer: something is asked back, which costs nothing.
    Ask(Asked),
    /// Nothing is typed, which costs nothing.
    Empty,
    /// Not a number, or more than one, which costs nothing.
    Unreadable,
    /// Another part cannot be read yet, and none is graded before.
    Waiting,
}

/// What is asked back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Whether the comma is a decimal point: then it is this number.
    Point(String),
    /// Whether it is this percentage.
    Percent(String),
    /// To leave out the percent sign, since this number is right.
    Plain(String),
    /// For all decimals: the answer is right with those that it has.
    Decimals,
    /// For a whole number.
    Whole,
    /// Whether a number was rounded on the way: the answer is nearly right.
    Close,
}

/// How near an answer counts as nearly right: half a per cent of the key.
const CLOSE: i64 = 200;

/// A part of an answer as it is read.
enum Read {
    Number(Typing),
    Option(&'static str),
    /// No answer yet.
    Not(Verdict),
}

/// A number, and how it is typed.
struct Typing {
    /// The number without regard to a percent sign.
    number: Fraction,
    written: Written,
    /// What it is if its comma is a decimal point.
    with_point: Option<(Fraction, String)>,
}

impl Exercise {
    /// What each part of an answer is worth. Parts that are not there are empty, and texts beyond the last part are not looked at.
    /// One of some units may stand behind a number: those that the student sees.
    pub fn grade(&self, answers: &[&str], units: &[&str]) -> Vec<Verdict> {
        let answers = answers.iter().copied().chain(std::iter::repeat(""));
        let pairs = self.forms.iter().zip(answers);
        let parts: Vec<Read> = pairs.map(|(form, answer)| Read::of(form, answer, units)).collect();
        if parts.iter().any(|part| matches!(part, Read::Not(_))) {
            return parts.into_iter().map(Read::waiting).collect();
        }
        let are = |values: &[Value]| -> Vec<bool> {
            let pairs = self.forms.iter().zip(values).zip(&parts);
            pairs.map(|((form, value), part)| part.is(form, *value)).collect()
        };
        let right = are(&self.key);
        let mistake = self.misconceptions.iter().position(|mistake| are(&mistake.answer).iter().all(|is| *is));
        let judge = |((form, key), (part, is_right)): ((&Form, &Value), (&Read, &bool))| match (is_right, mistake) {
            (true, _) => Verdict::Right,
            (false, Some(index)) => Verdict::Mistake(index),
            (false, None) => part.asked(form, *key).map_or(Verdict::Wrong, Verdict::Ask),
        };
        self.forms.iter().zip(&self.key).zip(parts.iter().zip(&right)).map(judge).collect()
    }
}

impl Read {
    fn of(form: &Form, text: &str, units: &[&str]) -> Self {
        if let Form::Choice(options) = form {
            let option = options.iter().find(|option| **option == text.trim());
            let none = if text.trim().is_empty() { Verdict::Empty } else { Verdict::Unreadable };
            return option.map_or(Self::Not(none), |option| Self::Option(option));
        }
        match read_with_unit(text, units) {
            Typed::Number(mut written) => {
                // Where the unit is a percent, its sign says nothing new.
                written.is_percent &= !units.contains(&"%");
                let number = value(&written);
                let with_point = with_point(text);
                let typing = Typing { number, written, with_point };
                if number.is_number() { Self::Number(typing) } else { Self::Not(Verdict::Unreadable) }
            }
            Typed::Ask(decimal) => Self::Not(Verdict::Ask(Asked::Point(decimal))),
            Typed::Unfinished if text.trim().is_empty() => Self::Not(Verdict::Empty),
            Typed::Unfinished | Typed::Unreadable => Self::Not(Verdict::Unreadable),
        }
    }

    /// What is said where not all parts can be read.
    fn waiting(self) -> Verdict {
        match self {
            Self::Not(verdict) => verdict,
            Self::Number(_) | Self::Option(_) => Verdict::Waiting,
        }
    }

    /// Whether this is a value, as exactly as its form asks.
    fn is(&self, form: &Form, value: Value) -> bool {
        match (self, value) {
            (Self::Number(typing), Value::Number(value)) => typing.is(form, typing.meant(form), value),
            (Self::Option(option), Value::Choice(value)) => *option == value,
            _ => false,
        }
    }

    fn asked(&self, form: &Form, key: Value) -> Option<Asked> {
        match (self, key) {
            (Self::Number(typing), Value::Number(key)) => typing.asked(form, key),
            _ => None,
        }
    }
}

impl Typing {
    /// The number that is meant in a field: a percent sign is what a field of percentages expects, and divides by 100 elsewhere.
    fn meant(&self, form: &Form) -> Fraction {
        let divides = self.written.is_percent && !matches!(form, Form::Percent(_));
        if divides { self.number / 100 } else { self.number }
    }

    fn is(&self, form: &Form, number: Fraction, value: Fraction) -> bool {
        let is_exact = *form == Form::Fraction && self.written.denominator.is_some();
        let tolerance = if is_exact { 0.into() } else { form.tolerance() };
        (number - value).magnitude() <= tolerance
    }

    /// What is asked back before an answer counts as wrong.
    fn asked(&self, form: &Form, key: Fraction) -> Option<Asked> {
        let is = |number: Fraction| self.is(form, number, key);
        let number = self.meant(form);
        let is_percentage = matches!(form, Form::Percent(_));
        if let Some((_, decimal)) = self.with_point.as_ref().filter(|(number, _)| is(*number)) {
            return Some(Asked::Point(decimal.clone()));
        }
        if is_percentage && !self.written.is_percent && is(100 * number) {
            return Some(Asked::Percent(self.written_as(form, 100 * number, 2)));
        }
        if self.written.is_percent && !is_percentage && is(self.number) {
            return Some(Asked::Plain(self.written_as(form, self.number, 0)));
        }
        let is_coarse = self.written.denominator.is_none() && self.written.decimals() < usize::from(form.decimals());
        if is_coarse && key.to_decimals(self.written.decimals() as u8) == number {
            return Some(Asked::Decimals);
        }
        if *form == Form::Integer && number.denominator() > 1 && number.to_decimals(0) == key {
            return Some(Asked::Whole);
        }
        let is_close = (number - key).magnitude() * CLOSE <= key.magnitude();
        (form.decimals() > 0 && is_close).then_some(Asked::Close)
    }

    /// A number with the decimals of what was typed less some; a fraction with those that are asked for.
    fn written_as(&self, form: &Form, number: Fraction, fewer: usize) -> String {
        let decimals = match self.written.denominator {
            None => self.written.decimals().saturating_sub(fewer) as u8,
            Some(_) => form.decimals(),
        };
        Form::Decimal(decimals).write(Value::Number(number))
    }
}

/// The number that is written, without regard to a percent sign.
fn value(written: &Written) -> Fraction {
    let denominator = written.denominator.as_deref().map_or(fraction(1, 1), Fraction::of_decimal);
    Fraction::of_decimal(&written.decimal) / denominator
}

/// What a number is whose one comma is not between thousands but a decimal point.
fn with_point(text: &str) -> Option<(Fraction, String)> {
    let (whole, decimals) = text.split_once([',', '\u{ff0c}'])?;
    match read(&format!("{whole}.{decimals}")) {
        Typed::Number(written) => Some((value(&written), written.decimal)),
        _ => None,
    }
}
