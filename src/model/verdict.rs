//! The cluster against one integrated firm.

use std::cmp::Ordering;
use std::f64::consts::LN_2;

use super::exact_factor::ExactFactor;
use super::{Factor, Stage};

/// Who sells the final good at the lower price. Exact for every chain, near-ties included.
///
/// ```
/// use cluster_pricing::model::{Chain, ChainParameters, Verdict};
///
/// let verdict = |n_firms: &[f64]| {
///     let unit_cost = vec![0.1; n_firms.len()];
///     let chain = Chain::new(&ChainParameters {
///         intercept: 100.0,
///         slope: 1.0,
///         unit_cost: &unit_cost,
///         n_firms,
///         ..ChainParameters::default()
///     });
///     chain.map(|chain| chain.solve().verdict)
/// };
/// // 2 × 2 × 3 = 3 × 4: every run m, m + 1, …, 2 m - 1 is a tie.
/// assert_eq!(verdict(&[2.0, 3.0])?, Verdict::Tie);
/// assert_eq!(verdict(&[4.0, 5.0, 6.0, 7.0])?, Verdict::Tie);
/// assert_eq!(verdict(&[3.0, 3.0])?, Verdict::Cluster);
/// assert_eq!(verdict(&[1.0, 1e15])?, Verdict::Integrated);
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The cluster: R > 1/2, which is 2 Π n_i > Π (n_i + 1) under Cournot \[P: condition after 9\].
    Cluster,
    /// Both at the same price: R = 1/2.
    Tie,
    /// The integrated firm: R < 1/2.
    Integrated,
}

impl Verdict {
    /// The verdict for a cluster factor that compares like this with that of the other side.
    pub(super) fn of(ordering: Ordering) -> Self {
        match ordering {
            Ordering::Greater => Self::Cluster,
            Ordering::Equal => Self::Tie,
            Ordering::Less => Self::Integrated,
        }
    }

    /// The printed form: `cluster`, `tie` or `integrated`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cluster => "cluster",
            Self::Tie => "tie",
            Self::Integrated => "integrated",
        }
    }
}

/// Below this |2 R - 1| the doubles are not trusted; their error stays under 1e-12 for 1000 stages.
pub(super) const NEAR_TIE: f64 = 1e-9;

/// R of a chain against the 1/2 of the integrated firm.
#[derive(Clone, Copy)]
pub(super) struct Comparison {
    pub(super) factor: Factor,
    pub(super) verdict: Verdict,
    /// 2 R - 1, pure; its sign is that of the verdict.
    pub(super) excess: f64,
}

impl Comparison {
    pub(super) fn of(stages: &[Stage]) -> Self {
        Self::of_factor(Factor::of(stages), || ExactFactor::of(stages))
    }

    /// The comparison for a factor that is known; the exact one is asked for only near a tie.
    pub(super) fn of_factor(factor: Factor, exact: impl FnOnce() -> ExactFactor) -> Self {
        let rounded = factor.value - factor.complement;
        let (ordering, excess) = if rounded.abs() > NEAR_TIE {
            (rounded.total_cmp(&0.0), rounded)
        } else {
            let exact = exact();
            (exact.compare_with_half(), exact.excess())
        };
        Self { factor, verdict: Verdict::of(ordering), excess }
    }

    /// ln 2 - Σ ln(1 + κ_i) = ln 2 R, pure: how far the chain is above break-even.
    pub(super) fn startup_margin(&self) -> f64 {
        if self.excess.abs() < 0.5 { self.excess.ln_1p() } else { LN_2 + self.factor.value.ln() }
    }
}
