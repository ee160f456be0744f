//! The cluster factor.

use super::Stage;

/// The share R of the net choke price that successive markups leave to the buyers, with U = 1 - R.
///
/// Both are kept because U of many firms is far smaller than the rounding of R: markups, deadweight loss and p - C
/// are proportional to U.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Factor {
    /// R = Π 1/(1 + κ_i), pure, above 0 and at most 1; Π n_i/(n_i + 1) under Cournot \[P:7\].
    pub value: f64,
    /// U = 1 - R, pure, at least 0 and below 1, computed without subtracting.
    pub complement: f64,
}

impl Factor {
    /// No markup at all: R = 1.
    pub(super) const ONE: Self = Self { value: 1.0, complement: 0.0 };

    /// One integrated firm: R = 1/2 \[P:9\].
    pub(super) const HALF: Self = Self { value: 0.5, complement: 0.5 };

    /// The factor after one more stage downstream.
    pub(super) fn after(self, stage: &Stage) -> Self {
        self.after_firms(stage.n_firms as f64, stage.own())
    }

    /// The factor after `n_firms` firms, which need not be whole, with 1 + λ = `own`.
    pub(super) fn after_firms(self, n_firms: f64, own: f64) -> Self {
        self.then(Self { value: n_firms / (n_firms + own), complement: own / (n_firms + own) })
    }

    /// The factor of two chains, `downstream` behind this one.
    fn then(self, downstream: Self) -> Self {
        Self { value: self.value * downstream.value, complement: self.complement + self.value * downstream.complement }
    }

    pub(super) fn of(stages: &[Stage]) -> Self {
        stages.iter().fold(Self::ONE, Self::after)
    }
}

/// The factor of `n_stages` stages with `n_firms` firms and the conjectural variation `lambda` in each:
/// R = (n / (n + 1 + λ))^k. Derived.
///
/// A real number of firms draws a curve; only whole firms exist. Expects n_firms ≥ max(1, 1 + lambda) and lambda ≥ -1.
///
/// ```
/// let factor = cluster_pricing::model::equal_factor(2, 3.0, 0.0);
/// assert!((factor.value - 9.0 / 16.0).abs() < 1e-15);
/// assert!((factor.complement - 7.0 / 16.0).abs() < 1e-15);
/// ```
pub fn equal_factor(n_stages: u32, n_firms: f64, lambda: f64) -> Factor {
    let stage = Factor::ONE.after_firms(n_firms, 1.0 + lambda);
    (0..n_stages).fold(Factor::ONE, |factor, _| factor.then(stage))
}
