//! One stage of the chain.

/// A stage of the division of labor: identical firms that buy one unit of input for each unit they sell.
///
/// Stages are numbered from 1, the most upstream, to k, the final good.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// Number of firms (n_i), 1 to 2^53 - 1.
    pub n_firms: u64,
    /// Unit cost without the bought input (c_i), price, at least 0.
    pub unit_cost: f64,
    /// Fixed cost of one firm (f_i), money, at least 0. It does not enter the price.
    pub fixed_cost: f64,
    /// Conjectural variation (λ_i), -1 to n_i - 1: a firm expects the others of its stage to move by λ_i for each unit
    /// of its own. 0 is Cournot, as in the paper; -1 is price-taking; n_i - 1 is the joint monopoly of the stage.
    pub conjectural_variation: f64,
}

impl Stage {
    /// Conduct parameter κ_i = (1 + λ_i) / n_i, 0 to 1; 1/n_i under Cournot (extension: the paper has λ_i = 0).
    pub fn conduct(&self) -> f64 {
        (1.0 + self.conjectural_variation) / self.n_firms as f64
    }

    /// Fewest firms that can behave as these do: λ_i is at most n_i - 1.
    pub(super) fn fewest_firms(&self) -> u64 {
        self.conjectural_variation.ceil() as u64 + 1
    }

    /// Firms without costs under Cournot: all that a start-up scale depends on.
    pub(super) fn cournot(n_firms: u64) -> Self {
        Self { n_firms, unit_cost: 0.0, fixed_cost: 0.0, conjectural_variation: 0.0 }
    }
}
