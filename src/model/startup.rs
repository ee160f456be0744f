//! The start-up scale: how many firms a cluster needs to undercut one integrated firm.
//!
//! R > 1/2 with n firms in each of k stages means n > n* = 1 / (2^(1/k) - 1). The paper prints the condition; its
//! solution is derived. It holds for linear demand, whatever a, b and c, and not for other shapes of demand.

use std::f64::consts::LN_2;

use super::bisection::smallest;
use super::given::Given;
use super::verdict::Comparison;
use super::{Chain, Factor, Number, ParameterError, Stage, Verdict};

/// More firms per stage than any chain of [`MAX_STAGES`](super::MAX_STAGES) Cournot stages needs: n*(1000) = 1442.2.
const ENOUGH_FIRMS: u64 = 2048;

/// The start-up scale of k Cournot stages.
///
/// ```
/// use cluster_pricing::model::startup;
///
/// // The producers needed in all grow with the square of the number of stages, about k²/ln 2.
/// let producers = [1.0, 2.0, 4.0, 8.0].map(|k| startup(k).map(|startup| startup.total_min));
/// assert_eq!(producers, [Ok(2), Ok(6), Ok(22), Ok(89)]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Startup {
    /// The break-even scale n*: real number of firms per stage at which both prices are equal.
    pub n_real: f64,
    /// The start-up scale: fewest firms, the same in every stage, with which the cluster is cheaper.
    pub n_min: u64,
    /// k / ln 2 - 1/2, which n* approaches.
    pub n_asymptotic: f64,
    /// Producers at the same number in every stage, k × n_min.
    pub total_symmetric: u64,
    /// Fewest producers in total when the stages may differ: n_min in some stages, one fewer in the others.
    pub total_min: u64,
    /// Cluster factor R at n_min, above 1/2.
    pub factor_at_n_min: f64,
    /// Cluster factor R at n_min - 1, at most 1/2.
    pub factor_just_below: f64,
}

/// The start-up scale of `n_stages` stages.
///
/// ```
/// let startup = cluster_pricing::model::startup(4.0)?;
/// assert_eq!((startup.n_min, startup.total_symmetric, startup.total_min), (6, 24, 22));
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
///
/// # Errors
///
/// With the field `k`: `EMPTY_CHAIN` for 0, `TOO_MANY_STAGES` above 1000, `NOT_FINITE`, `K_NOT_INTEGER`, and
/// `N_BELOW_ONE` for a negative number.
pub fn startup(n_stages: impl Into<Number>) -> Result<Startup, ParameterError> {
    let k = n_stages.into();
    Given::number("k", &k).stages()?;
    let n_stages = k.value();

    let k = n_stages as u64;
    let stages = vec![Stage::cournot(1); n_stages as usize];
    let n_min = smallest(0, ENOUGH_FIRMS, |n| cluster_wins(&with_equal_firms(&stages, n)));
    Ok(Startup {
        n_real: 1.0 / (LN_2 / n_stages).exp_m1(),
        n_min,
        n_asymptotic: startup_asymptote(n_stages),
        total_symmetric: k * n_min,
        total_min: k * (n_min - 1) + larger_stages(&stages, n_min),
        factor_at_n_min: Factor::of(&with_equal_firms(&stages, n_min)).value,
        factor_just_below: Factor::of(&with_equal_firms(&stages, n_min - 1)).value,
    })
}

/// k / ln 2 - 1/2, which the break-even scale n* of k Cournot stages approaches; ln 2 / (12 k) below it. Derived.
pub fn startup_asymptote(n_stages: f64) -> f64 {
    n_stages / LN_2 - 0.5
}

/// The start-up scale of a given chain with equal stages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EqualStartup {
    /// Real number of firms per stage at which both prices are equal; 1 where the chain is cheaper
    /// with a single firm per stage, because its firms take prices.
    pub n_real: f64,
    /// Fewest firms, the same in every stage, with which the cluster is cheaper.
    ///
    /// Every λ_i allows it: at n = 1 + λ_i stage i alone has the factor 1/2.
    pub n_min: u64,
}

pub(super) fn equal_startup(stages: &[Stage]) -> EqualStartup {
    let n_real = break_even(stages);
    // Rounding moves the real scale by far less than this; the whole number beside it is found exactly.
    let (below, above) = (n_real * (1.0 - 1e-9) - 1.0, n_real * (1.0 + 1e-9) + 1.0);
    EqualStartup {
        n_real: n_real.max(1.0),
        n_min: smallest(below as u64, above as u64, |n| cluster_wins(&with_equal_firms(stages, n))),
    }
}

/// Chains of another length, as [`Chain::price_with_stages`] has them.
impl Chain {
    /// The start-up scale, [`Chain::equal_startup`], of such a chain.
    pub fn equal_startup_with_stages(&self, n_stages: usize) -> EqualStartup {
        equal_startup(&self.stages_of_length(n_stages))
    }

    /// Its real part alone, [`EqualStartup::n_real`], which takes no whole numbers to find.
    pub fn break_even_with_stages(&self, n_stages: usize) -> f64 {
        break_even(&self.stages_of_length(n_stages)).max(1.0)
    }

    /// Fewest producers in total with which such a chain is cheaper when the numbers of its stages may differ by one.
    /// Derived under Cournot, else an extension.
    ///
    /// `None` where the stages differ in conduct, so that they need not be nearly even, and beyond the whole numbers of
    /// 64 bits.
    pub fn total_min_with_stages(&self, n_stages: usize) -> Option<u64> {
        let stages = self.stages_of_length(n_stages);
        let first = stages.first()?.conjectural_variation;
        if stages.iter().any(|stage| stage.conjectural_variation != first) {
            return None;
        }
        match equal_startup(&stages).n_min {
            1 => Some(n_stages as u64),
            n_min => (n_stages as u64).checked_mul(n_min - 1)?.checked_add(larger_stages(&stages, n_min)),
        }
    }
}

/// How many of `stages`, which behave alike, need `n_min` firms when the others have one fewer.
fn larger_stages(stages: &[Stage], n_min: u64) -> u64 {
    smallest(0, stages.len() as u64, |larger| cluster_wins(&split(stages, larger as usize, n_min - 1)))
}

pub(super) fn with_equal_firms(stages: &[Stage], n_firms: u64) -> Vec<Stage> {
    split(stages, 0, n_firms)
}

/// The stages with n + 1 firms in the first `larger` of them and n in the others.
fn split(stages: &[Stage], larger: usize, n_firms: u64) -> Vec<Stage> {
    let firms = |index| n_firms + u64::from(index < larger);
    stages.iter().enumerate().map(|(index, stage)| stage.with_firms(firms(index))).collect()
}

/// The n at which Σ ln(1 + (1 + λ_i)/n) = ln 2; 0 when all stages take prices.
///
/// The sum is increasing and concave in 1/n, so Newton's method climbs from 0 to the root and never passes it.
fn break_even(stages: &[Stage]) -> f64 {
    let mut inverse = 0.0;
    loop {
        let (mut sum, mut slope) = (0.0, 0.0);
        for stage in stages {
            let own = stage.own();
            sum += (own * inverse).ln_1p();
            slope += own / (1.0 + own * inverse);
        }
        let next = inverse + (LN_2 - sum) / slope;
        if next > inverse {
            inverse = next;
        } else {
            return 1.0 / inverse;
        }
    }
}

fn cluster_wins(stages: &[Stage]) -> bool {
    Comparison::of(stages).verdict == Verdict::Cluster
}
