//! The shapes of the model's functions in JavaScript: one object in, one object out.
//!
//! What is not a number reaches the model as NaN, unknown keys are ignored, and an optional list that is absent, null
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

use super::fields::Fields;
use crate::model::ChainParameters;

/// The numbers of a chain: `a`, `b`, `c`, `n`, `f`, `fIntegrated` and `lambda`.
struct ChainInput {
    intercept: f64,
    slope: f64,
    unit_cost: Vec<f64>,
    n_firms: Vec<f64>,
    fixed_cost: Vec<f64>,
    integrated_fixed_cost: f64,
    conjectural_variation: Vec<f64>,
}

impl ChainInput {
    fn read(input: &impl Fields) -> Self {
        Self {
            intercept: input.number("a", f64::NAN),
            slope: input.number("b", f64::NAN),
            unit_cost: input.numbers("c"),
            n_firms: input.numbers("n"),
            fixed_cost: input.numbers("f"),
            integrated_fixed_cost: input.number("fIntegrated", 0.0),
            conjectural_variation: input.numbers("lambda"),
        }
    }

    fn parameters(&self) -> ChainParameters<'_> {
        ChainParameters {
            intercept: self.intercept,
            slope: self.slope,
            unit_cost: &self.unit_cost,
            n_firms: &self.n_firms,
            fixed_cost: &self.fixed_cost,
            integrated_fixed_cost: self.integrated_fixed_cost,
            conjectural_variation: &self.conjectural_variation,
        }
    }
}

/// Numbers of firms as JavaScript counts them.
fn counts(n_firms: &[u64]) -> Vec<f64> {
    n_firms.iter().map(|n| *n as f64).collect()
}
