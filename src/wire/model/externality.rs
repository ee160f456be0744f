//! A chain with external economies.

use serde::Serialize;

use super::ChainInput;
use crate::model::{self, Externality, ParameterError};
use crate::state::fields::Fields;

/// What `externality` returns; see [`Externality`].
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExternalityOutput {
    effective_cost: Vec<f64>,
    effective_cost_sum: f64,
    factor: f64,
    price: f64,
    integrated_price: f64,
    price_gap: f64,
    price_without_externality: f64,
    externality_gain: f64,
    quantity: f64,
    verdict: &'static str,
    startup_n_min: f64,
    startup_n_min_without_externality: f64,
}

/// A chain with external economies: takes what `equilibrium` takes, and `theta`.
///
/// # Errors
///
/// See [`model::externality`].
pub fn externality(input: &impl Fields) -> Result<ExternalityOutput, ParameterError> {
    let chain = ChainInput::read(input);
    Ok(model::externality(&chain.parameters(), &input.numbers("theta"))?.into())
}

impl From<Externality> for ExternalityOutput {
    fn from(externality: Externality) -> Self {
        Self {
            effective_cost: externality.effective_cost,
            effective_cost_sum: externality.effective_cost_sum,
            factor: externality.factor.value,
            price: externality.price,
            integrated_price: externality.integrated_price,
            price_gap: externality.price_gap,
            price_without_externality: externality.price_without_externality,
            externality_gain: externality.externality_gain,
            quantity: externality.quantity,
            verdict: externality.verdict.as_str(),
            startup_n_min: externality.startup_n_min as f64,
            startup_n_min_without_externality: externality.startup_n_min_without_externality as f64,
        }
    }
}
