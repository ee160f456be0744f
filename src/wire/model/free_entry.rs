//! Firms under free entry.

use serde::Serialize;

use super::cost_sum;
use crate::model::{self, EntryOutcome, FreeEntry, FreeEntryParameters, ParameterError, RealEntry, WholeEntry};
use crate::state::fields::Fields;

/// What `freeEntry` returns; see [`FreeEntry`].
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FreeEntryOutput {
    market_size: f64,
    real: Real,
    integer: Integer,
}

/// All but `exists` is null where no cluster is viable.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Real {
    exists: bool,
    n_stable: Option<Vec<Option<f64>>>,
    n_critical: Option<Vec<Option<f64>>>,
    factor: Option<f64>,
    price: Option<f64>,
    quantity: Option<f64>,
    verdict: Option<&'static str>,
}

/// All but `exists` is null where no cluster is viable.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Integer {
    exists: bool,
    n: Option<Vec<Option<f64>>>,
    factor: Option<f64>,
    price: Option<f64>,
    quantity: Option<f64>,
    firm_profit: Option<Vec<f64>>,
    entrant_profit: Option<Vec<f64>>,
    verdict: Option<&'static str>,
}

/// The clusters that free entry sustains: takes `a`, `b`, `c` or `cost`, and `f`, which is not optional here.
///
/// # Errors
///
/// See [`model::free_entry`].
pub fn free_entry(input: &impl Fields) -> Result<FreeEntryOutput, ParameterError> {
    let FreeEntry { market_size, real, whole } = model::free_entry(&FreeEntryParameters {
        intercept: input.number("a", f64::NAN),
        slope: input.number("b", f64::NAN),
        unit_cost: &input.numbers("c"),
        cost_sum: cost_sum(input),
        fixed_cost: &input.numbers("f"),
    })?;
    Ok(FreeEntryOutput { market_size, real: real.into(), integer: whole.into() })
}

impl From<Option<RealEntry>> for Real {
    fn from(entry: Option<RealEntry>) -> Self {
        let outcome = entry.as_ref().map(|entry| entry.outcome);
        let (n_stable, n_critical) = entry.map(|entry| (entry.n_stable, entry.n_critical)).unzip();
        Self {
            exists: outcome.is_some(),
            n_stable,
            n_critical: n_critical.flatten(),
            factor: outcome.map(|outcome| outcome.factor.value),
            price: outcome.map(|outcome| outcome.price),
            quantity: outcome.map(|outcome| outcome.quantity),
            verdict: verdict(outcome),
        }
    }
}

impl From<Option<WholeEntry>> for Integer {
    fn from(entry: Option<WholeEntry>) -> Self {
        let outcome = entry.as_ref().map(|entry| entry.outcome);
        let count = |n_firms: Vec<Option<u64>>| n_firms.into_iter().map(|n| n.map(|n| n as f64)).collect();
        let (firm_profit, entrant_profit) =
            entry.as_ref().map(|entry| (entry.firm_profit.clone(), entry.entrant_profit.clone())).unzip();
        Self {
            exists: outcome.is_some(),
            n: entry.map(|entry| count(entry.n_firms)),
            factor: outcome.map(|outcome| outcome.factor.value),
            price: outcome.map(|outcome| outcome.price),
            quantity: outcome.map(|outcome| outcome.quantity),
            firm_profit,
            entrant_profit,
            verdict: verdict(outcome),
        }
    }
}

fn verdict(outcome: Option<EntryOutcome>) -> Option<&'static str> {
    outcome.map(|outcome| outcome.verdict.as_str())
}
