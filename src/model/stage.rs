//! One stage of the chain.

use super::exact::Exact;
use super::{Number, UnitCost};

/// A stage of the division of labor: identical firms that buy one unit of input for each unit they sell.
///
/// Stages are numbered from 1, the most upstream, to k, the final good.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// Number of firms (n_i), 1 to 2^53 - 1.
    pub n_firms: u64,
    /// Unit cost without the bought input (c_i), price, at least 0.
    pub unit_cost: UnitCost,
    /// Fixed cost of one firm (f_i), money, at least 0. It does not enter the price.
    pub fixed_cost: Number,
    /// Conjectural variation (λ_i), -1 to n_i - 1: a firm expects the others of its stage to move by λ_i for each unit
    /// of its own. 0 is Cournot, as in the paper; -1 is price-taking; n_i - 1 is the joint monopoly of the stage.
    pub conjectural_variation: Number,
    /// 1 + λ_i, rounded once.
    own: f64,
}

impl Stage {
    pub(super) fn new(n_firms: u64, unit_cost: UnitCost, fixed_cost: Number, conjectural_variation: Number) -> Self {
        let rounded = conjectural_variation.value();
        // What is left of 1 may be smaller than the rounding of λ.
        let own =
            if (-1.0..-0.5).contains(&rounded) { conjectural_variation.plus_one().nearest() } else { 1.0 + rounded };
        Self { n_firms, unit_cost, fixed_cost, conjectural_variation, own }
    }

    /// As many firms that behave alike.
    pub(super) fn with_firms(self, n_firms: u64) -> Self {
        Self { n_firms, ..self }
    }

    /// One firm with the same unit cost that takes prices and pays nothing to enter.
    pub(super) fn price_taking(&self) -> Self {
        Self::new(1, self.unit_cost, Number::ZERO, Number::from(-1.0))
    }

    /// Conduct parameter κ_i = (1 + λ_i) / n_i, 0 to 1; 1/n_i under Cournot (extension: the paper has λ_i = 0).
    pub fn conduct(&self) -> f64 {
        self.own() / self.n_firms as f64
    }

    /// How far the stage moves, to a firm's mind, when the firm moves by one unit, 1 + λ_i.
    pub fn own(&self) -> f64 {
        self.own
    }

    /// n_i + 1 + λ_i, exactly.
    pub(crate) fn divisor(&self) -> Exact {
        self.conjectural_variation.plus_whole(self.n_firms + 1)
    }

    /// Whether the two stages have the same factor because their firms are as many and behave alike.
    pub(crate) fn behaves_like(&self, other: &Self) -> bool {
        self.n_firms == other.n_firms && self.conjectural_variation == other.conjectural_variation
    }

    /// Fewest firms that can behave as these do: λ_i is at most n_i - 1.
    pub(super) fn fewest_firms(&self) -> u64 {
        let rounded = self.conjectural_variation.value().ceil() as u64;
        // What is rounded down to a whole number may lie above it.
        rounded + 1 + u64::from(self.conjectural_variation.cmp_whole(rounded as i64).is_gt())
    }

    /// Firms without costs under Cournot: all that a start-up scale depends on.
    pub(super) fn cournot(n_firms: u64) -> Self {
        Self::new(n_firms, Number::ZERO.into(), Number::ZERO, Number::ZERO)
    }
}
