//! The start-up scale of one stage, given the others.
//!
//! With r = Π n_j/(n_j + 1 + λ_j) over the other stages, the cluster can win iff r > 1/2, and then needs
//! n > (1 + λ)/(2 r - 1). Derived under Cournot, extension with conjectural variations.

use super::bisection::smallest;
use super::exact_factor::ExactFactor;
use super::given::Given;
use super::parameters::numbers;
use super::verdict::Comparison;
use super::{Chain, ErrorCode, Factor, MAX_FIRMS, MAX_STAGES, Number, ParameterError, Stage, Verdict};

/// What one stage needs when the others are given.
///
/// ```
/// use cluster_pricing::model::startup_asymmetric;
///
/// // Beside a stage with a single firm no number of firms suffices: half of M is gone.
/// let bottleneck = startup_asymmetric(&[1.0])?;
/// assert!(!bottleneck.possible);
/// assert_eq!((bottleneck.factor_others, bottleneck.n_min), (0.5, None));
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AsymmetricStartup {
    /// Factor r of the other stages; 1 when there are none.
    pub factor_others: f64,
    /// Whether any number of firms suffices, r > 1/2. Another stage with a single firm rules it out.
    pub possible: bool,
    /// Real number of firms at which both prices are equal, (1 + λ)/(2 r - 1). `None` when impossible, or too large for a
    /// double.
    pub n_real: Option<f64>,
    /// Fewest firms with which the cluster is cheaper. `None` when impossible, or above [`MAX_FIRMS`].
    pub n_min: Option<u64>,
}

/// The start-up scale of one Cournot stage beside stages with `n_others` firms.
///
/// ```
/// let startup = cluster_pricing::model::startup_asymmetric(&[2.0, 4.0])?;
/// assert_eq!((startup.n_real, startup.n_min), (Some(15.0), Some(16)));
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
///
/// # Errors
///
/// With the field `nOthers`: `TOO_MANY_STAGES` when the chain would exceed 1000 stages, `NOT_FINITE`, `N_BELOW_ONE`,
/// `N_NOT_INTEGER`, `N_TOO_LARGE`.
pub fn startup_asymmetric<N: Into<Number> + Copy>(n_others: &[N]) -> Result<AsymmetricStartup, ParameterError> {
    let n_others = numbers(n_others);
    let given = Given::list("nOthers", &n_others);
    if n_others.len() >= MAX_STAGES {
        return Err(ParameterError::new(ErrorCode::TooManyStages, given.field)
            .found(n_others.len() as f64)
            .against(MAX_STAGES as f64 - 1.0));
    }
    given.finite()?;
    given.firms()?;

    let others: Vec<Stage> = n_others.iter().map(|n| Stage::cournot(n.value() as u64)).collect();
    Ok(AsymmetricStartup::of(&others, Stage::cournot(1)))
}

impl Chain {
    /// The start-up scale of the stage at `index`, counted from 0, beside the others as they are; `None` if there is no
    /// such stage.
    pub fn startup_of_stage(&self, index: usize) -> Option<AsymmetricStartup> {
        let mut others = self.stages().to_vec();
        let stage = (index < others.len()).then(|| others.remove(index))?;
        Some(AsymmetricStartup::of(&others, stage))
    }
}

impl AsymmetricStartup {
    /// The start-up scale of firms like those of `stage`.
    fn of(others: &[Stage], stage: Stage) -> Self {
        let (factor, exact) = (Factor::of(others), ExactFactor::of(others));
        let possible = exact.compare_with_half().is_gt();
        let n_real = possible.then(|| stage.own() / exact.excess());
        let wins = |n_firms| {
            let stage = stage.with_firms(n_firms);
            let whole = || ExactFactor::of(&[others, &[stage]].concat());
            Comparison::of_factor(factor.after(&stage), whole).verdict == Verdict::Cluster
        };
        Self {
            factor_others: factor.value,
            possible,
            n_real: n_real.filter(|n| n.is_finite()),
            n_min: wins(MAX_FIRMS).then(|| smallest(stage.fewest_firms() - 1, MAX_FIRMS, wins)),
        }
    }
}
