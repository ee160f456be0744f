//! How long a chain can be before its markups cost more than one integrated firm's.

use std::f64::consts::LN_2;

use super::bisection::smallest;
use super::given::Given;
use super::verdict::Comparison;
use super::{Chain, Factor, MAX_STAGES, Number, ParameterError, Stage, Verdict};

/// The longest chain that undercuts one integrated firm with a given number of firms per stage. Derived.
///
/// ```
/// use cluster_pricing::model::max_stages;
///
/// // About 0.693 n stages, and none at all with single firms.
/// let longest = [1.0, 10.0, 100.0, 1000.0].map(|n| max_stages(n).map(|longest| longest.k_max));
/// assert_eq!(longest, [Ok(0), Ok(7), Ok(69), Ok(693)]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LongestChain {
    /// Real number of stages at which both prices are equal, ln 2 / ln(1 + 1/n), about 0.693 n.
    pub k_real: f64,
    /// Most stages with which the cluster is cheaper; 0 when each stage has a single firm. Not limited to the
    /// [`MAX_STAGES`](super::MAX_STAGES) that a [`Chain`](super::Chain) may have.
    pub k_max: u64,
}

/// The longest chain with `n_firms` Cournot firms in every stage.
///
/// ```
/// assert_eq!(cluster_pricing::model::max_stages(10.0)?.k_max, 7);
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
///
/// # Errors
///
/// With the field `n`: `NOT_FINITE`, `N_BELOW_ONE`, `N_NOT_INTEGER`, `N_TOO_LARGE`.
pub fn max_stages(n_firms: impl Into<Number>) -> Result<LongestChain, ParameterError> {
    let n_firms = n_firms.into();
    let given = Given::number("n", &n_firms);
    given.finite()?;
    given.firms()?;
    let n_firms = n_firms.value();

    let k_real = LN_2 / (1.0 / n_firms).ln_1p();
    let k_max = match n_firms as u64 {
        1 => 0, // A single stage of a single firm is a tie.
        n if n < MANY_FIRMS => k_real as u64,
        n => whole_stages(n),
    };
    Ok(LongestChain { k_real, k_max })
}

/// Below this the rounded `k_real` never crosses a whole number.
const MANY_FIRMS: u64 = 1 << 17;

/// ln 2 × 2^128.
const LN_2_FIXED: u128 = 0xb172_17f7_d1cf_79ab_c9e3_b398_03f2_f6af;

/// The whole part of ln 2 / ln(1 + 1/n) = ln 2 (n + 1/2 - 1/(12 n) + …) for many firms.
///
/// A double has no binary places left near 2^53, so there are 64 of them here. That decides every n:
/// a sum closer than ln 2 / (12 n) to a whole number makes 2 n + 1 the denominator of a convergent of
/// ln 2 / 2, and for none of those does a later term of the series matter.
fn whole_stages(n_firms: u64) -> u64 {
    let n = u128::from(n_firms);
    let n_ln_2 = (LN_2_FIXED >> 64) * n + (((LN_2_FIXED & u128::from(u64::MAX)) * n) >> 64);
    let half_ln_2 = LN_2_FIXED >> 65;
    let correction = (LN_2 * 2_f64.powi(64) / 12.0 / n_firms as f64) as u128;
    ((n_ln_2 + half_ln_2 - correction) >> 64) as u64
}

/// Chains like a given one in all but their length: one that is shorter lacks the last stages, one that is longer repeats the
/// last stage, and the total unit cost is the same.
impl Chain {
    /// Price of the final good if the chain had `n_stages` stages, price. Derived; for the chain's own length it is its price.
    pub fn price_with_stages(&self, n_stages: usize) -> f64 {
        self.price_with_factor(Factor::of(&self.stages_of_length(n_stages)))
    }

    /// Most stages, up to [`MAX_STAGES`], with which the cluster would be cheaper than the integrated firm; 0 if a single
    /// stage is not. Derived.
    pub fn longest_winning(&self) -> usize {
        let loses = |n| Comparison::of(&self.stages_of_length(n as usize)).verdict != Verdict::Cluster;
        smallest(0, MAX_STAGES as u64 + 1, loses) as usize - 1
    }

    pub(super) fn stages_of_length(&self, n_stages: usize) -> Vec<Stage> {
        let own = self.stages();
        (0..n_stages).filter_map(|index| own.get(index).or(own.last()).copied()).collect()
    }
}
