//! A given number of producers over the stages.

use serde::Serialize;

use super::counts;
use crate::model::{self, ParameterError};
use crate::state::fields::Fields;

/// What `distribution` returns; see [`Distribution`](model::Distribution).
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DistributionOutput {
    best: Vec<f64>,
    factor_best: f64,
    verdict_best: &'static str,
    worst: Vec<f64>,
    factor_worst: f64,
    verdict_worst: &'static str,
}

/// The best and the worst way to put `N` producers on `k` stages.
///
/// # Errors
///
/// See [`model::distribution`].
pub fn distribution(input: &impl Fields) -> Result<DistributionOutput, ParameterError> {
    let model::Distribution { best, worst } =
        model::distribution(input.number("N", f64::NAN), input.number("k", f64::NAN))?;
    Ok(DistributionOutput {
        best: counts(&best.n_firms),
        factor_best: best.factor.value,
        verdict_best: best.verdict.as_str(),
        worst: counts(&worst.n_firms),
        factor_worst: worst.factor.value,
        verdict_worst: worst.verdict.as_str(),
    })
}
