//! Some neighboring stages merged into one.

use serde::Serialize;

use super::ChainInput;
use crate::model::{self, Merger, ParameterError, PartialIntegration};
use crate::state::fields::Fields;

/// What `partialIntegration` returns; see [`PartialIntegration`].
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PartialIntegrationOutput {
    n_after: Vec<f64>,
    factor_before: f64,
    factor_after: f64,
    price_before: f64,
    price_after: f64,
    price_change: f64,
    price_effect: &'static str,
    quantity_before: f64,
    quantity_after: f64,
    chain_profit_gross_before: f64,
    chain_profit_gross_after: f64,
    consumer_surplus_before: f64,
    consumer_surplus_after: f64,
    n_merged_threshold: Option<f64>,
    n_merged_min_lower_price: Option<f64>,
    verdict_before: &'static str,
    verdict_after: &'static str,
}

/// A merger of stages: takes what `equilibrium` takes, and `first`, `count` and `nMerged`.
///
/// # Errors
///
/// See [`model::partial_integration`].
pub fn partial_integration(input: &impl Fields) -> Result<PartialIntegrationOutput, ParameterError> {
    let chain = ChainInput::read(input);
    let merger = Merger {
        first: input.number("first", f64::NAN),
        count: input.number("count", f64::NAN),
        n_merged: input.number("nMerged", f64::NAN),
    };
    Ok(model::partial_integration(&chain.parameters(), &merger)?.into())
}

impl From<PartialIntegration> for PartialIntegrationOutput {
    fn from(integration: PartialIntegration) -> Self {
        let PartialIntegration { before, after, n_after, .. } = integration;
        Self {
            n_after: super::counts(&n_after),
            factor_before: before.factor.value,
            factor_after: after.factor.value,
            price_before: before.price,
            price_after: after.price,
            price_change: integration.price_change,
            price_effect: integration.price_effect.as_str(),
            quantity_before: before.quantity,
            quantity_after: after.quantity,
            chain_profit_gross_before: before.chain_profit_gross,
            chain_profit_gross_after: after.chain_profit_gross,
            consumer_surplus_before: before.welfare.consumer_surplus,
            consumer_surplus_after: after.welfare.consumer_surplus,
            n_merged_threshold: integration.n_merged_threshold,
            n_merged_min_lower_price: integration.n_merged_min_lower_price.map(|n| n as f64),
            verdict_before: before.verdict.as_str(),
            verdict_after: after.verdict.as_str(),
        }
    }
}
