//! Markets to try the theorems on.

use cluster_pricing::model::{Chain, ChainParameters, Equilibrium};
use proptest::prelude::*;

/// A market that trades, in owned numbers.
#[derive(Clone, Debug, Default)]
pub struct Market {
    pub cost_sum: f64,
    pub net_choke: f64,
    pub slope: f64,
    pub unit_cost: Vec<f64>,
    pub n_firms: Vec<f64>,
    pub fixed_cost: Vec<f64>,
    pub conjectural_variation: Vec<f64>,
}

impl Market {
    /// Cournot stages that share a total cost of 20 under a choke price of 100.
    pub fn cournot(n_firms: &[u64]) -> Self {
        Self {
            cost_sum: 20.0,
            net_choke: 80.0,
            slope: 1.0,
            unit_cost: vec![20.0 / n_firms.len() as f64; n_firms.len()],
            n_firms: n_firms.iter().map(|n| *n as f64).collect(),
            ..Self::default()
        }
    }

    pub fn with_conjectures(self, conjectural_variation: &[f64]) -> Self {
        Self { conjectural_variation: conjectural_variation.to_vec(), ..self }
    }

    pub fn intercept(&self) -> f64 {
        self.cost_sum + self.net_choke
    }

    pub fn parameters(&self) -> ChainParameters<'_> {
        ChainParameters {
            intercept: self.intercept(),
            slope: self.slope,
            cost_sum: None,
            unit_cost: &self.unit_cost,
            n_firms: &self.n_firms,
            fixed_cost: &self.fixed_cost,
            integrated_fixed_cost: 1.0,
            conjectural_variation: &self.conjectural_variation,
        }
    }

    pub fn chain(&self) -> Chain {
        Chain::new(&self.parameters()).unwrap()
    }

    pub fn solve(&self) -> Equilibrium {
        self.chain().solve()
    }
}

/// Up to `n_stages` Cournot stages of up to `n_firms` firms, with fixed costs.
pub fn cournot(n_stages: usize, n_firms: u64) -> impl Strategy<Value = Market> {
    let stage = (0.0..20.0, 1..=n_firms, 0.0..10.0);
    let stages = prop::collection::vec(stage, 1..=n_stages);
    (stages, 1.0..1000.0, 0.01..100.0).prop_map(|(stages, net_choke, slope)| Market {
        cost_sum: stages.iter().map(|stage| stage.0).sum(),
        net_choke,
        slope,
        unit_cost: stages.iter().map(|stage| stage.0).collect(),
        n_firms: stages.iter().map(|stage| stage.1 as f64).collect(),
        fixed_cost: stages.iter().map(|stage| stage.2).collect(),
        conjectural_variation: Vec::new(),
    })
}

/// The same with any conduct between price-taking and joint monopoly.
pub fn any_conduct(n_stages: usize, n_firms: u64) -> impl Strategy<Value = Market> {
    let shares = prop::collection::vec(0.0..=1.0, n_stages);
    (cournot(n_stages, n_firms), shares).prop_map(|(market, shares)| {
        let conjectures: Vec<f64> =
            std::iter::zip(&market.n_firms, shares).map(|(n_firms, share)| share * n_firms - 1.0).collect();
        market.with_conjectures(&conjectures)
    })
}

#[track_caller]
pub fn assert_close(actual: f64, expected: f64, tolerance: f64) {
    let error = (actual - expected).abs();
    assert!(error <= tolerance, "{actual:e} instead of {expected:e}, off by {error:e} > {tolerance:e}");
}

/// Equal but for rounding.
#[track_caller]
pub fn assert_same(actual: f64, expected: f64) {
    assert_close(actual, expected, 1e-11 * expected.abs());
}
