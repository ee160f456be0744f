//! A run: one chain and what follows from it, as a point among curves and as numbers.

use super::fact::Facts;
use super::firms::FirmsAxis;
use super::number::Format;
use crate::model::{Chain, Equilibrium};

/// A chain with its equilibrium.
#[derive(Clone, Debug)]
pub struct Run {
    /// The chain.
    pub chain: Chain,
    /// Its equilibrium.
    pub equilibrium: Equilibrium,
}

impl Run {
    /// The run of `chain`.
    pub fn new(chain: Chain) -> Self {
        Run { equilibrium: chain.solve(), chain }
    }

    /// Where the run stands on an axis: at the mean of its stages, or at their sum.
    pub fn place(&self, axis: &FirmsAxis) -> f64 {
        self.chain.mean_firms() * axis.unit_of(self.chain.stages().len())
    }

    /// The conjectural variation, where all stages have the same.
    pub fn common_variation(&self) -> Option<f64> {
        let mut variations = self.chain.stages().iter().map(|stage| stage.conjectural_variation);
        let first = variations.next()?;
        variations.all(|variation| variation == first).then_some(first)
    }

    /// A number of firms per stage as the chain's firms can have it; none if they are too few.
    pub fn possible(&self, firms: f64) -> Option<f64> {
        let first = self.chain.fewest_equal_firms();
        // A count in total that is divided by the stages again may have lost its last digit.
        (firms >= first * (1.0 - 1e-12)).then_some(firms.max(first))
    }

    /// How prices are written: to about three digits of the span between total cost and choke price.
    pub fn format(&self) -> Format {
        Format::for_size(self.chain.net_choke())
    }

    /// The numbers of a sentence about the run.
    pub fn facts(&self) -> Facts {
        let (equilibrium, stages) = (&self.equilibrium, self.chain.stages());
        let (whole, money) = (Format::Fixed(0), self.format());
        let mut facts = Facts::default();
        facts.number("stages", stages.len() as f64, whole);
        facts.numbers("firms", stages.iter().map(|stage| stage.n_firms as f64), whole);
        facts.word("verdict", equilibrium.verdict.as_str());
        facts.number("clusterPrice", equilibrium.price, money);
        facts.number("integratedPrice", equilibrium.integrated.price, money);
        facts.number("gap", equilibrium.price_gap.abs(), money);
        facts
    }
}
