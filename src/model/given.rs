//! One parameter as it came from outside, before it is trusted.

use super::{ErrorCode, MAX_FIRMS, MAX_STAGES, ParameterError};

/// The numbers of one parameter under the name by which a fault is reported.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) field: &'static str,
    pub(super) values: &'a [f64],
    is_list: bool,
}

impl<'a> Given<'a> {
    pub(super) fn number(field: &'static str, value: &'a f64) -> Self {
        Self { field, values: std::slice::from_ref(value), is_list: false }
    }

    pub(super) fn list(field: &'static str, values: &'a [f64]) -> Self {
        Self { field, values, is_list: true }
    }

    /// Refuses the first number that `accept` does not accept.
    pub(super) fn each(&self, code: ErrorCode, limit: f64, accept: fn(f64) -> bool) -> Result<(), ParameterError> {
        match self.values.iter().enumerate().find(|(_, value)| !accept(**value)) {
            None => Ok(()),
            Some((index, value)) => Err(ParameterError::new(code, self.field)
                .at(self.is_list.then_some(index))
                .found(*value)
                .against(limit)),
        }
    }

    pub(super) fn finite(&self) -> Result<(), ParameterError> {
        self.each(ErrorCode::NotFinite, f64::NAN, f64::is_finite)
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
        self.each(ErrorCode::EmptyChain, 1.0, |k| k != 0.0)?;
        self.each(ErrorCode::TooManyStages, MAX_STAGES as f64, |k| !k.is_finite() || k <= MAX_STAGES as f64)?;
        self.finite()?;
        self.each(ErrorCode::KNotInteger, f64::NAN, |k| k.fract() == 0.0)?;
        self.each(ErrorCode::NBelowOne, 1.0, |k| k >= 1.0)
    }

    /// Whole numbers from 1 to [`MAX_FIRMS`].
    pub(super) fn firms(&self) -> Result<(), ParameterError> {
        self.each(ErrorCode::NBelowOne, 1.0, |n| n >= 1.0)?;
        self.each(ErrorCode::NNotInteger, f64::NAN, |n| n.fract() == 0.0)?;
        self.each(ErrorCode::NTooLarge, MAX_FIRMS as f64, |n| n <= MAX_FIRMS as f64)
    }
}
