//! Why a state is refused, as data: the page words it in the reader's language.

use serde::Serialize;

use crate::model::{ErrorCode, ParameterError};

/// The first fault of a state or of the input of a function.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Refusal {
    /// The kind of fault: a code of the model, of a table, of the name of an exercise, or `UNKNOWN_VALUE`, `GIVEN_TWICE`,
    /// `TOO_MANY_VALUES`, `NO_PLACES`, `OUT_OF_RANGE`, `CANVAS`.
    pub code: &'static str,
    /// The key of the state, or the field of the input.
    pub field: &'static str,
    /// The place in a list, counted from 0; in a table the line, counted from 1.
    pub index: Option<usize>,
    /// What was found; in a table the column, counted from 1.
    pub value: Option<f64>,
    /// The bound it violates.
    pub limit: Option<f64>,
    /// The code of the model, if the model refused.
    #[serde(skip)]
    pub fault: Option<ErrorCode>,
}

impl Refusal {
    /// A value that is not in the vocabulary.
    pub fn unknown(field: &'static str, index: Option<usize>) -> Self {
        Refusal { code: "UNKNOWN_VALUE", field, index, value: None, limit: None, fault: None }
    }

    /// A value of a list that stands in it before.
    pub fn given_twice(field: &'static str, index: usize) -> Self {
        Refusal { code: "GIVEN_TWICE", ..Refusal::unknown(field, Some(index)) }
    }

    /// A value of a list that has as many as it may have.
    pub fn too_many(field: &'static str, index: usize, limit: usize) -> Self {
        Refusal { code: "TOO_MANY_VALUES", limit: Some(limit as f64), ..Refusal::unknown(field, Some(index)) }
    }

    /// A choice of places that leaves nothing to show.
    pub fn no_places() -> Self {
        Refusal { code: "NO_PLACES", field: "places", index: None, value: None, limit: None, fault: None }
    }

    /// A value that is not a finite number.
    pub fn not_finite(field: &'static str) -> Self {
        let fault = ErrorCode::NotFinite;
        Refusal { code: fault.as_str(), field, index: None, value: None, limit: None, fault: Some(fault) }
    }

    /// A result that takes more steps than are allowed.
    pub fn too_much_work(field: &'static str) -> Self {
        let fault = ErrorCode::TooMuchWork;
        Refusal { code: fault.as_str(), field, index: None, value: None, limit: None, fault: Some(fault) }
    }

    /// A number outside the range of its parameter.
    pub fn out_of_range(field: &'static str, value: f64, limit: Option<f64>) -> Self {
        Refusal { code: "OUT_OF_RANGE", field, index: None, value: Some(value), limit, fault: None }
    }

    /// A canvas that cannot be drawn on; browsers give none where their memory for canvases is used up.
    #[cfg(all(target_arch = "wasm32", feature = "full"))]
    pub fn no_canvas() -> Self {
        Refusal { code: "CANVAS", field: "canvas", index: None, value: None, limit: None, fault: None }
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
            fault: Some(error.code),
        }
    }
}
