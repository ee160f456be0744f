//! Chains that differ in the firms of their first stages only, judged one after the other at little cost.

use super::exact_factor::ExactFactor;
use super::verdict::Comparison;
use super::{Chain, Factor, Stage, Verdict};

/// The first stages of a chain, whose firms may be other ones, in front of the rest, which stays as it is.
///
/// ```
/// use cluster_pricing::model::{Chain, ChainParameters, Verdict};
///
/// let chain = Chain::new(&ChainParameters {
///     intercept: 100.0,
///     slope: 1.0,
///     unit_cost: &[10.0, 10.0],
///     n_firms: &[9.0, 9.0],
///     ..ChainParameters::default()
/// })?;
/// let stages = chain.leading_stages(2);
/// let verdict = |n_firms: [u64; 2]| stages.with_firms(&n_firms).unwrap().verdict;
/// assert_eq!([[2, 2], [2, 3], [3, 3]].map(verdict), [Verdict::Integrated, Verdict::Tie, Verdict::Cluster]);
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
#[derive(Clone, Debug)]
pub struct LeadingStages<'a> {
    chain: &'a Chain,
    leading: &'a [Stage],
    rest: &'a [Stage],
    rest_factor: Factor,
}

/// What a chain would ask for the final good, and how that compares with one integrated firm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offer {
    /// Price of the final good p_k, price \[P:7\].
    pub price: f64,
    /// Who sells at the lower price. Exact.
    pub verdict: Verdict,
}

impl Chain {
    /// The first `count` stages, or all if there are not so many.
    pub fn leading_stages(&self, count: usize) -> LeadingStages<'_> {
        let (leading, rest) = self.stages().split_at(count.min(self.stages().len()));
        LeadingStages { chain: self, leading, rest, rest_factor: Factor::of(rest) }
    }
}

impl LeadingStages<'_> {
    /// The chain with so many firms in its first stages, in their order; stages without a number keep their firms, and
    /// numbers without a stage count for nothing. `None` where a stage has too few firms for its conjectural variation,
    /// λ_i > n_i - 1. Derived under Cournot, extension with conjectural variations.
    pub fn with_firms(&self, n_firms: &[u64]) -> Option<Offer> {
        let stages = || {
            let mut n_firms = n_firms.iter();
            self.leading.iter().map(move |stage| stage.with_firms(*n_firms.next().unwrap_or(&stage.n_firms)))
        };
        if stages().any(|stage| stage.n_firms < stage.fewest_firms()) {
            return None;
        }
        let factor = stages().fold(self.rest_factor, |factor, stage| factor.after(&stage));
        let exact = || ExactFactor::of(&stages().chain(self.rest.iter().copied()).collect::<Vec<_>>());
        let verdict = Comparison::of_factor(factor, exact).verdict;
        Some(Offer { price: self.chain.price_with_factor(factor), verdict })
    }

    /// Real number of firms of the first stage at `index`, counted from 0, at which both prices are equal if each other of
    /// the first stages had `beside` firms: (1 + λ)/(2 r - 1). `None` where no number suffices. It draws a curve; only
    /// whole firms exist.
    pub fn break_even(&self, index: usize, beside: f64) -> Option<f64> {
        let stage = self.leading.get(index)?;
        let beside = |factor: Factor, (other, stage): (usize, &Stage)| {
            if other == index { factor } else { factor.after_firms(beside, stage.own()) }
        };
        let others = self.leading.iter().enumerate().fold(self.rest_factor, beside);
        let excess = others.value - others.complement;
        (excess > 0.0).then(|| (stage.own()) / excess).filter(|n| n.is_finite())
    }
}
