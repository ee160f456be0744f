//! Start-up scales and the longest chain.

use serde::Serialize;

use crate::model::{self, ParameterError};
use crate::state::fields::Fields;

/// What `startup` returns; see [`Startup`](model::Startup).
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StartupOutput {
    n_real: f64,
    n_min: f64,
    n_asymptotic: f64,
    total_symmetric: f64,
    total_min: f64,
    factor_at_n_min: f64,
    factor_just_below: f64,
}

/// The start-up scale of `k` stages with the same number of firms.
///
/// # Errors
///
/// See [`model::startup`].
pub fn startup(input: &impl Fields) -> Result<StartupOutput, ParameterError> {
    let startup = model::startup(input.number("k", f64::NAN))?;
    Ok(StartupOutput {
        n_real: startup.n_real,
        n_min: startup.n_min as f64,
        n_asymptotic: startup.n_asymptotic,
        total_symmetric: startup.total_symmetric as f64,
        total_min: startup.total_min as f64,
        factor_at_n_min: startup.factor_at_n_min,
        factor_just_below: startup.factor_just_below,
    })
}

/// What `startupAsymmetric` returns; see [`AsymmetricStartup`](model::AsymmetricStartup).
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StartupAsymmetricOutput {
    factor_others: f64,
    possible: bool,
    n_real: Option<f64>,
    n_min: Option<f64>,
}

/// The start-up scale of one stage beside others with `nOthers` firms.
///
/// # Errors
///
/// See [`model::startup_asymmetric`].
pub fn startup_asymmetric(input: &impl Fields) -> Result<StartupAsymmetricOutput, ParameterError> {
    let startup = model::startup_asymmetric(&input.numbers("nOthers"))?;
    Ok(StartupAsymmetricOutput {
        factor_others: startup.factor_others,
        possible: startup.possible,
        n_real: startup.n_real,
        n_min: startup.n_min.map(|n| n as f64),
    })
}

/// What `maxStages` returns; see [`LongestChain`](model::LongestChain).
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MaxStagesOutput {
    k_real: f64,
    k_max: f64,
}

/// The longest chain of `n` firms per stage that undercuts one integrated firm.
///
/// # Errors
///
/// See [`model::max_stages`].
pub fn max_stages(input: &impl Fields) -> Result<MaxStagesOutput, ParameterError> {
    let longest = model::max_stages(input.number("n", f64::NAN))?;
    Ok(MaxStagesOutput { k_real: longest.k_real, k_max: longest.k_max as f64 })
}
