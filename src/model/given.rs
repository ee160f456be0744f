//! One parameter as it came from outside, before it is trusted.

use super::{ErrorCode, MAX_FIRMS, MAX_STAGES, Number, ParameterError};

/// The numbers of one parameter under the name by which a fault is reported.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) field: &'static str,
    pub(super) values: &'a [Number],
    is_list: bool,
}

impl<'a> Given<'a> {
    pub(super) fn number(field: &'static str, value: &'a Number) -> Self {
        Self { field, values: std::slice::from_ref(value), is_list: false }
    }

    pub(super) fn optional(field: &'static str, value: &'a Option<Number>) -> Self {
        Self { field, values: value.as_slice(), is_list: false }
    }

    pub(super) fn list(field: &'static str, values: &'a [Number]) -> Self {
        Self { field, values, is_list: true }
    }

    /// Refuses the first number that `accept` does not accept.
    pub(super) fn each(&self, code: ErrorCode, limit: f64, accept: fn(Number) -> bool) -> Result<(), ParameterError> {
        match self.values.iter().enumerate().find(|(_, value)| !accept(**value)) {
            None => Ok(()),
            Some((index, value)) => Err(ParameterError::new(code, self.field)
                .at(self.is_list.then_some(index))
                .found(value.value())
                .against(limit)),
        }
    }

    pub(super) fn finite(&self) -> Result<(), ParameterError> {
        self.each(ErrorCode::NotFinite, f64::NAN, |number| number.value().is_finite())
    }

    /// As many entries as the chain has stages.
    pub(super) fn length(&self, n_stages: usize) -> Result<(), ParameterError> {
        if self.values.len() == n_stages {
            return Ok(());
        }
        Err(ParameterError::new(ErrorCode::LengthMismatch, self.field)
            .found(self.values.len() as f64)
            .against(n_stages as f64))
    }

    /// Finite whole numbers from 1 to [`MAX_STAGES`].
    pub(super) fn stages(&self) -> Result<(), ParameterError> {
        self.each(ErrorCode::EmptyChain, 1.0, |k| !k.is_zero())?;
        self.each(ErrorCode::TooManyStages, MAX_STAGES as f64, |k| {
            !k.value().is_finite() || k.value() <= MAX_STAGES as f64
        })?;
        self.finite()?;
        self.each(ErrorCode::KNotInteger, f64::NAN, Number::is_whole)?;
        self.each(ErrorCode::NBelowOne, 1.0, |k| k.cmp_whole(1).is_ge())
    }

    /// Whole numbers from 1 to [`MAX_FIRMS`].
    pub(super) fn firms(&self) -> Result<(), ParameterError> {
        self.each(ErrorCode::NBelowOne, 1.0, |n| n.cmp_whole(1).is_ge())?;
        self.each(ErrorCode::NNotInteger, f64::NAN, Number::is_whole)?;
        self.each(ErrorCode::NTooLarge, MAX_FIRMS as f64, |n| n.value() <= MAX_FIRMS as f64)
    }
}
