//! Several integrated firms instead of one.

use std::cmp::Ordering;

use super::bisection::smallest;
use super::exact_factor::ExactFactor;
use super::given::Given;
use super::{Chain, MAX_FIRMS, Number, ParameterError, Verdict};

/// The cluster against m integrated Cournot firms, p = C + M/(m + 1).
///
/// Extension: the paper compares with one. The cluster is cheaper iff R > m/(m + 1), which says that its
/// [numbers-equivalent](super::Equilibrium::numbers_equivalent) exceeds m.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IntegratedOligopoly {
    /// Price of the m integrated firms.
    pub price: f64,
    /// That price less the cluster's, M (R - m/(m + 1)), price; 0 on a tie.
    pub price_gap: f64,
    /// Who sells at the lower price. Exact.
    pub verdict: Verdict,
}

impl Chain {
    /// Compares the chain with `n_firms` integrated firms. Extension.
    ///
    /// ```
    /// use cluster_pricing::model::{Chain, ChainParameters, Verdict};
    ///
    /// let chain = Chain::new(&ChainParameters {
    ///     intercept: 100.0,
    ///     slope: 1.0,
    ///     unit_cost: &[10.0, 10.0],
    ///     n_firms: &[5.0, 4.0],
    ///     ..ChainParameters::default()
    /// })?;
    /// assert_eq!(chain.against_integrated_firms(1.0)?.verdict, Verdict::Cluster);
    /// assert_eq!(chain.against_integrated_firms(2.0)?.verdict, Verdict::Tie);
    /// # Ok::<(), cluster_pricing::model::ParameterError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// With the field `m`: `NOT_FINITE`, `N_BELOW_ONE`, `N_NOT_INTEGER`, `N_TOO_LARGE`.
    pub fn against_integrated_firms(&self, n_firms: impl Into<Number>) -> Result<IntegratedOligopoly, ParameterError> {
        let n_firms = n_firms.into();
        let given = Given::number("m", &n_firms);
        given.finite()?;
        given.firms()?;
        let n_firms = n_firms.value();

        let exact = ExactFactor::of(self.stages());
        Ok(IntegratedOligopoly {
            price: self.cost_sum() + self.net_choke() / (n_firms + 1.0),
            price_gap: self.net_choke() * exact.excess_over_stage(n_firms as u64),
            verdict: Verdict::of(exact.compare_with_stage(n_firms as u64)),
        })
    }

    /// The most integrated Cournot firms whose price the cluster undercuts, 0 if not even one's. Exact. Extension.
    ///
    /// It is the largest whole number below the [numbers-equivalent](super::Equilibrium::numbers_equivalent), at most
    /// [`MAX_FIRMS`].
    pub fn integrated_firms_undercut(&self) -> u64 {
        let exact = ExactFactor::of(self.stages());
        smallest(0, MAX_FIRMS + 1, |m| exact.compare_with_stage(m) != Ordering::Greater) - 1
    }
}
