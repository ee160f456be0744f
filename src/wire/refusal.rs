//! Why a state is refused, as data: the page words it in the reader's language.

use serde::Serialize;

use crate::model::{ErrorCode, ParameterError};

/// The first fault of a state or of the input of a function.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Refusal {
    /// The kind of fault: a code of the model, or `UNKNOWN_VALUE`, `NO_PLACES`, `OUT_OF_RANGE`.
    pub code: &'static str,
    /// The key of the state, or the field of the input.
    pub field: &'static str,
    /// The place in a list, counted from 0.
    pub index: Option<usize>,
    /// What was found.
    pub value: Option<f64>,
    /// The bound it violates.
    pub limit: Option<f64>,
    /// For developers.
    #[serde(skip)]
    pub message: &'static str,
}

impl Refusal {
    /// A value that is not in the vocabulary.
    pub fn unknown(field: &'static str, index: Option<usize>) -> Self {
        let message = "not a value of this vocabulary";
        Refusal { code: "UNKNOWN_VALUE", field, index, value: None, limit: None, message }
    }

    /// A choice of places that leaves nothing to show.
    pub fn no_places() -> Self {
        let message = "no place chosen has a value for the indicator";
        Refusal { code: "NO_PLACES", field: "places", index: None, value: None, limit: None, message }
    }

    /// A value that is not a finite number.
    pub fn not_finite(field: &'static str) -> Self {
        Refusal {
            code: ErrorCode::NotFinite.as_str(),
            field,
            index: None,
            value: None,
            limit: None,
            message: ErrorCode::NotFinite.wording(),
        }
    }

    /// A number outside the range of its parameter.
    pub fn out_of_range(field: &'static str, value: f64, limit: Option<f64>) -> Self {
        let message = "outside the range of the parameter";
        Refusal { code: "OUT_OF_RANGE", field, index: None, value: Some(value), limit, message }
    }
}

impl From<ParameterError> for Refusal {
    fn from(error: ParameterError) -> Self {
        Refusal {
            code: error.code.as_str(),
            field: error.field,
            index: error.index,
            value: error.value,
            limit: error.limit,
            message: error.code.wording(),
        }
    }
}
