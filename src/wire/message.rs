//! Why a state is refused, in words for programmers. A page words it in the language of its reader.

use std::error::Error;
use std::fmt;

use crate::model::ParameterError;
use crate::own::FaultCode;
use crate::state::refusal::Refusal;
use crate::state::vocabulary::{CHOICES, Parameter};
use crate::study::Fault;
use crate::view::VIEWS;

impl Refusal {
    /// What is wrong, without the value: that stands beside it where JavaScript catches this.
    pub(crate) fn message(&self) -> &'static str {
        match (self.fault, self.code) {
            (Some(fault), _) => fault.wording(),
            (None, "CANVAS") => "the canvas cannot be drawn on",
            (None, _) if self.field == "table" => "the table is refused; index is the line, value the column",
            (None, code) if self.field == "name" => name_wording(code),
            (None, "GIVEN_TWICE") => "given twice",
            (None, "TOO_MANY_VALUES") => "one value too many",
            (None, "NO_PLACES") => "no place chosen has a value for the indicator",
            (None, "OUT_OF_RANGE") => "outside the range of the parameter",
            (None, _) => "not a value of this vocabulary",
        }
    }
}

/// What is wrong with the name of an exercise.
fn name_wording(code: &str) -> &'static str {
    let fault = Fault::ALL.iter().find(|fault| fault.as_str() == code);
    fault.unwrap_or(&Fault::MalformedName).wording()
}

/// Such as `n[1]: must be at least 1 (found 0, limit 1)`, or `theme: must be one of auto, light, dark`.
impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Refusal { field, index, value, limit, .. } = *self;
        if let Some(code) = self.fault {
            return ParameterError { code, field, index, value, limit }.fmt(formatter);
        }
        let table = FaultCode::ALL.iter().find(|code| field == "table" && code.as_str() == self.code);
        if let (Some(code), Some(line), Some(column)) = (table, index, value) {
            return write!(formatter, "{field}: line {line}, column {column}: {}", code.wording());
        }
        formatter.write_str(field)?;
        if let Some(index) = index {
            write!(formatter, "[{index}]")?;
        }
        formatter.write_str(": ")?;
        let choice = [VIEWS].into_iter().chain(CHOICES).find(|choice| choice.key == field);
        match (self.code, choice, Parameter::of(field)) {
            ("UNKNOWN_VALUE", Some(choice), _) => write!(formatter, "must be one of {}", choice.values.join(", ")),
            ("OUT_OF_RANGE", _, Some(parameter)) => write_range(formatter, parameter, value),
            _ => formatter.write_str(self.message()),
        }
    }
}

fn write_range(
    formatter: &mut fmt::Formatter,
    &Parameter { min, max, whole, .. }: &Parameter,
    value: Option<f64>,
) -> fmt::Result {
    formatter.write_str(if whole { "must be a whole number" } else { "must be a number" })?;
    if let (Some(min), Some(max)) = (min, max) {
        write!(formatter, " from {min} to {max}")?;
    }
    value.map_or(Ok(()), |value| write!(formatter, " (found {value})"))
}

impl Error for Refusal {}
