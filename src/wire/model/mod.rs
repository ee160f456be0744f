//! The shapes of the model's functions in JavaScript: one object in, one object out.
//!
//! A number may be a decimal as text, which is exact. What is not a number reaches the model as one that is not finite, unknown keys are ignored, and an optional list that is absent, null
//! or empty means zeros.

mod distribution;
mod equilibrium;
mod externality;
mod free_entry;
mod partial_integration;
mod startup;

pub use distribution::{DistributionOutput, distribution};
pub use equilibrium::{EquilibriumOutput, equilibrium, write_equilibrium};
pub use externality::{ExternalityOutput, externality};
pub use free_entry::{FreeEntryOutput, free_entry};
pub use partial_integration::{PartialIntegrationOutput, partial_integration};
pub use startup::{MaxStagesOutput, StartupAsymmetricOutput, StartupOutput, max_stages, startup, startup_asymmetric};

use crate::model::{ChainParameters, Number};
use crate::state::fields::Fields;

/// The numbers of a chain: `a`, `b`, `c` or `cost`, `n`, `f`, `fIntegrated` and `lambda`.
struct ChainInput {
    intercept: Number,
    slope: Number,
    unit_cost: Vec<Number>,
    cost_sum: Option<Number>,
    n_firms: Vec<Number>,
    fixed_cost: Vec<Number>,
    integrated_fixed_cost: Number,
    conjectural_variation: Vec<Number>,
}

impl ChainInput {
    fn read(input: &impl Fields) -> Self {
        Self {
            intercept: input.number("a", f64::NAN),
            slope: input.number("b", f64::NAN),
            unit_cost: input.numbers("c"),
            cost_sum: cost_sum(input),
            n_firms: input.numbers("n"),
            fixed_cost: input.numbers("f"),
            integrated_fixed_cost: input.number("fIntegrated", 0.0),
            conjectural_variation: input.numbers("lambda"),
        }
    }

    fn parameters(&self) -> ChainParameters<'_, Number> {
        ChainParameters {
            intercept: self.intercept,
            slope: self.slope,
            unit_cost: &self.unit_cost,
            cost_sum: self.cost_sum,
            n_firms: &self.n_firms,
            fixed_cost: &self.fixed_cost,
            integrated_fixed_cost: self.integrated_fixed_cost,
            conjectural_variation: &self.conjectural_variation,
        }
    }
}

/// The total unit cost `cost` that all stages share, if it is given.
fn cost_sum(input: &impl Fields) -> Option<Number> {
    (!input.values("cost").is_empty()).then(|| input.number("cost", f64::NAN))
}

/// Numbers of firms as JavaScript counts them.
fn counts(n_firms: &[u64]) -> Vec<f64> {
    n_firms.iter().map(|n| *n as f64).collect()
}
