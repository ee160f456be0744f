//! A given number of producers over the stages.
//!
//! ln(n / (n + 1)) is strictly concave, so an even split makes the cluster factor largest, and a chain with all but one
//! producer per stage in a single stage makes it smallest. Derived.

use super::allocation::Allocation;
use super::error::both;
use super::given::Given;
use super::verdict::Comparison;
use super::{ErrorCode, Factor, Number, ParameterError, Stage, Verdict};

/// The best and the worst way to put N producers on k stages.
///
/// ```
/// use cluster_pricing::model::{Verdict, distribution};
///
/// // Crowded into one stage, a million producers lose where six spread evenly win.
/// assert_eq!(distribution(1e6, 2.0)?.worst.verdict, Verdict::Integrated);
/// assert_eq!(distribution(6.0, 2.0)?.best.verdict, Verdict::Cluster);
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// The even split, with the lowest price.
    pub best: Split,
    /// All in one stage but for one producer in each other, with the highest price. From two stages on it never undercuts
    /// one integrated firm, however many producers there are.
    pub worst: Split,
}

/// Producers on stages. The order of stages is irrelevant to the price.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// Producers of each stage, larger numbers first.
    pub n_firms: Vec<u64>,
    /// Cluster factor R with U = 1 - R.
    pub factor: Factor,
    /// Who sells at the lower price, the chain or one integrated firm. Exact.
    pub verdict: Verdict,
}

/// The best and the worst distribution of `n_producers` over `n_stages` Cournot stages.
///
/// ```
/// use cluster_pricing::model::{Verdict, distribution};
///
/// let distribution = distribution(22.0, 4.0)?;
/// assert_eq!(distribution.best.n_firms, [6, 6, 5, 5]);
/// assert_eq!(distribution.best.verdict, Verdict::Cluster);
/// assert_eq!(distribution.worst.n_firms, [19, 1, 1, 1]);
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
///
/// # Errors
///
/// With the field `k` those of [`startup`](super::startup()); with the field `N`: `NOT_FINITE`, `N_BELOW_ONE`,
/// `N_NOT_INTEGER`, `N_TOO_LARGE`, and `TOO_FEW_PRODUCERS` below one producer per stage.
pub fn distribution(
    n_producers: impl Into<Number>,
    n_stages: impl Into<Number>,
) -> Result<Distribution, ParameterError> {
    let (n_producers, k) = (n_producers.into(), n_stages.into());
    let producers = Given::number("N", &n_producers);
    both(Given::number("k", &k).stages(), producers.finite().and_then(|()| producers.firms()))?;
    let (n_producers, n_stages) = (n_producers.value(), k.value());
    if n_producers < n_stages {
        return Err(ParameterError::new(ErrorCode::TooFewProducers, producers.field)
            .found(n_producers)
            .against(n_stages));
    }

    let allocation = Allocation::new(n_producers as u64, n_stages as u64, Stage::cournot(1));
    Ok(Distribution { best: allocation.even(), worst: allocation.concentrated() })
}

impl Split {
    pub(super) fn of(stages: &[Stage]) -> Self {
        let Comparison { factor, verdict, .. } = Comparison::of(stages);
        Self { n_firms: stages.iter().map(|stage| stage.n_firms).collect(), factor, verdict }
    }
}
