//! External economies: the more firms a stage has, the cheaper each of them works.
//!
//! ```text
//! c_i(n_i) = c_i n_i^(-θ_i)        C(n) = Σ c_i(n_i)        unit costs of the cluster
//! p_k = C(n) + (a - C(n)) U        p_f = C + (a - C) / 2
//! cluster cheaper  <=>  (a - C(n)) R > (a - C) / 2
//! ```
//!
//! Extension: the paper names this effect, after Marshall, and leaves it out of its equations. The saving is external to
//! each firm, so the first-order conditions stay as they are, and the integrated firm keeps the costs of a lone producer.
//! With more and more firms the cost goes to 0: keep θ small, and do not extrapolate.

use super::bisection::smallest;
use super::error::both;
use super::exact::Exact;
use super::exact_factor::ExactFactor;
use super::given::Given;
use super::parameters::numbers;
use super::startup::with_equal_firms;
use super::verdict::{Comparison, NEAR_TIE};
use super::{Chain, ChainParameters, ErrorCode, Factor, Number, ParameterError, Stage, Verdict};

/// A chain with external economies against one integrated firm without.
///
/// ```
/// use cluster_pricing::model::{ChainParameters, externality};
///
/// let chain = ChainParameters {
///     intercept: 100.0,
///     slope: 1.0,
///     unit_cost: &[20.0; 3],
///     n_firms: &[4.0; 3],
///     ..ChainParameters::default()
/// };
/// let outcome = externality(&chain, &[0.2; 3])?;
/// // Buyers get the share R of what is saved, and fewer firms are needed than without.
/// let saved = 60.0 - outcome.effective_cost_sum;
/// assert!((outcome.externality_gain - saved * outcome.factor.value).abs() < 1e-12);
/// assert!(outcome.startup_n_min < outcome.startup_n_min_without_externality);
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Externality {
    /// Unit cost of each stage with its firms, c_i n_i^(-θ_i), price.
    pub effective_cost: Vec<f64>,
    /// Total unit cost of the cluster C(n), price.
    pub effective_cost_sum: f64,
    /// Cluster factor R with U = 1 - R, the same as without the externality.
    pub factor: Factor,
    /// Price of the final good, C(n) + (a - C(n)) U.
    pub price: f64,
    /// Quantity (a - C(n)) R / b.
    pub quantity: f64,
    /// Price p_f of the integrated firm, which has one firm's costs \[P:9\].
    pub integrated_price: f64,
    /// p_f - p_k, price; 0 on a tie.
    pub price_gap: f64,
    /// Price of the final good with the costs of a lone producer in every stage \[P:7\].
    pub price_without_externality: f64,
    /// Fall of the price by the externality, (C - C(n)) R, price, at least 0.
    pub externality_gain: f64,
    /// Who sells at the lower price. Exact for the shares n^-θ of the unit costs as rounded to doubles.
    pub verdict: Verdict,
    /// Fewest firms, the same in every stage, with which the cluster is cheaper. It depends on a and c, unlike
    /// the scale without the externality.
    pub startup_n_min: u64,
    /// The same without the externality, never smaller.
    pub startup_n_min_without_externality: u64,
}

/// The chain with the elasticities `theta` (θ_i, pure, at least 0) of the external economies, one per stage; empty for
/// none.
///
/// ```
/// use cluster_pricing::model::{ChainParameters, Verdict, externality};
///
/// let chain = ChainParameters {
///     intercept: 100.0,
///     slope: 1.0,
///     unit_cost: &[20.0; 3],
///     n_firms: &[3.0; 3],
///     ..ChainParameters::default()
/// };
/// assert_eq!(externality(&chain, &[0.0; 3])?.verdict, Verdict::Integrated);
/// assert_eq!(externality(&chain, &[0.2; 3])?.verdict, Verdict::Cluster);
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
///
/// # Errors
///
/// Those of [`Chain::new`]; with the field `theta`: `LENGTH_MISMATCH`, `NOT_FINITE`, `NEGATIVE_THETA`.
pub fn externality<N: Into<Number> + Copy>(
    parameters: &ChainParameters<'_, N>,
    theta: &[N],
) -> Result<Externality, ParameterError> {
    parameters.exactly(|parameters| of_numbers(parameters, &numbers(theta)))
}

fn of_numbers(parameters: &ChainParameters<'_, Number>, theta: &[Number]) -> Result<Externality, ParameterError> {
    let (chain, theta) = both(Chain::new(parameters), check(theta, parameters.n_stages()))?;
    let (cost_sum, net_choke) = lowered(&chain, &theta);
    let competitive_quantity = chain.quantity_at_cost(net_choke)?;
    let duel = Duel::of(&chain, chain.stages(), &theta);
    let Factor { value, complement } = duel.factor;

    let without = chain.equal_startup().n_min;
    let saves = std::iter::zip(chain.stages(), &theta).any(|(stage, &theta)| theta > 0.0 && !stage.unit_cost.is_zero());
    let wins = |n| Duel::verdict(&chain, &with_equal_firms(chain.stages(), n), &theta) == Verdict::Cluster;
    Ok(Externality {
        effective_cost_sum: cost_sum,
        factor: duel.factor,
        price: cost_sum + net_choke * complement,
        quantity: competitive_quantity * value,
        integrated_price: chain.cost_sum() + chain.net_choke() / 2.0,
        price_gap: duel.price_gap,
        price_without_externality: chain.cost_sum() + chain.net_choke() * complement,
        externality_gain: duel.externality_gain,
        verdict: duel.verdict,
        startup_n_min: if saves { smallest(fewest_firms(chain.stages()) - 1, without, wins) } else { without },
        startup_n_min_without_externality: without,
        effective_cost: effective_costs(chain.stages(), &theta),
    })
}

/// What external economies make of a chain whose stages all have the same number of firms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EqualExternality {
    /// Total unit cost of the cluster C(n), price.
    pub cost_sum: f64,
    /// Price of the final good, C(n) + (a - C(n)) U.
    pub price: f64,
}

/// The cost and the price of `chain` if every stage had `n_firms` firms, with the elasticities `theta`, one per stage.
/// Extension.
///
/// A real number of firms draws a curve; only whole firms exist. Expects n_firms ≥ max(1, 1 + λ_i) and θ_i ≥ 0.
pub fn equal_externality(chain: &Chain, theta: &[f64], n_firms: f64) -> EqualExternality {
    let (mut cost_sum, mut saving) = (0.0, 0.0);
    for (stage, theta) in std::iter::zip(chain.stages(), theta) {
        let growth = -theta * n_firms.ln();
        cost_sum += stage.unit_cost.value() * growth.exp();
        saving -= stage.unit_cost.value() * growth.exp_m1();
    }
    // The price without, less what is saved: where a is close to C, a - C(n) would cancel.
    let factor = chain.equal_factor(n_firms);
    let price = chain.price_with_factor(factor) - saving * factor.value;
    EqualExternality { cost_sum, price }
}

/// The real number of firms, the same in every stage, from which on the cluster with the elasticities `theta` is not dearer
/// than the integrated firm: at most the start-up scale without them. Extension.
///
/// Expects θ_i ≥ 0, one per stage.
pub fn externality_startup(chain: &Chain, theta: &[f64]) -> f64 {
    let integrated_price = chain.cost_sum() + chain.net_choke() / 2.0;
    let wins = |n_firms| equal_externality(chain, theta, n_firms).price <= integrated_price;
    let mut behind = chain.fewest_equal_firms();
    let mut ahead = chain.equal_startup().n_real.max(behind);
    if wins(behind) {
        return behind;
    }
    // More firms lower both costs and markups, so the price crosses once; halving ends when no number lies between.
    loop {
        let middle = behind + (ahead - behind) / 2.0;
        if middle <= behind || middle >= ahead {
            return ahead;
        }
        *(if wins(middle) { &mut ahead } else { &mut behind }) = middle;
    }
}

/// The elasticities of all stages.
fn check(theta: &[Number], n_stages: usize) -> Result<Vec<f64>, ParameterError> {
    if theta.is_empty() {
        return Ok(vec![0.0; n_stages]);
    }
    let given = Given::list("theta", theta);
    given.length(n_stages)?;
    given.finite()?;
    given.each(ErrorCode::NegativeTheta, 0.0, |theta| theta.value() >= 0.0)?;
    Ok(theta.iter().map(|theta| theta.value()).collect())
}

/// The cluster against the integrated firm that keeps the costs of `chain`.
struct Duel {
    factor: Factor,
    externality_gain: f64,
    price_gap: f64,
    verdict: Verdict,
}

impl Duel {
    /// Who wins: where doubles can tell, without the exact factor, which takes long for a thousand stages.
    fn verdict(chain: &Chain, stages: &[Stage], theta: &[f64]) -> Verdict {
        let Factor { value, complement } = Factor::of(stages);
        let half = chain.net_choke() / 2.0;
        let price_gap = half * (value - complement) + value * savings(stages, theta);
        if price_gap.abs() > half * NEAR_TIE {
            Verdict::of(price_gap.total_cmp(&0.0))
        } else {
            Self::of(chain, stages, theta).verdict
        }
    }

    fn of(chain: &Chain, stages: &[Stage], theta: &[f64]) -> Self {
        let Comparison { factor, excess, .. } = Comparison::of(stages);
        let externality_gain = factor.value * savings(stages, theta);
        let half = chain.net_choke() / 2.0;
        let price_gap = half * excess + externality_gain;
        let with = |price_gap, verdict| Self { factor, externality_gain, price_gap, verdict };
        if excess > 0.0 || excess == 0.0 && externality_gain > 0.0 {
            return with(price_gap, Verdict::Cluster);
        }
        if price_gap.abs() > half * NEAR_TIE {
            return with(price_gap, Verdict::of(price_gap.total_cmp(&0.0)));
        }
        // Buyers pay more than these costs, which are at most those of a lone producer.
        let (margin, divisor) = (exact_margin(chain, stages, theta), u64::from(chain.cost_divisor()));
        let exact = ExactFactor::of(stages).scaled(&margin, &chain.exact_net_choke().times(&Exact::whole(divisor)));
        with(half * exact.excess(), Verdict::of(exact.compare_with_half()))
    }
}

fn effective_costs(stages: &[Stage], theta: &[f64]) -> Vec<f64> {
    let cost = |(stage, theta): (&Stage, &f64)| stage.unit_cost.value() * remaining_share(stage, *theta);
    std::iter::zip(stages, theta).map(cost).collect()
}

/// C(n) and a - C(n), each rounded once.
fn lowered(chain: &Chain, theta: &[f64]) -> (f64, f64) {
    let divisor = chain.cost_divisor();
    let costs = exact_costs(chain.stages(), theta, divisor);
    (costs.nearest_over(divisor), exact_margin(chain, chain.stages(), theta).nearest_over(divisor))
}

/// C(n) of the unit costs as they were given, each times a power that is rounded where it has to be; all of it times the
/// divisor of the costs.
fn exact_costs(stages: &[Stage], theta: &[f64], divisor: u32) -> Exact {
    let cost = |(stage, theta): (&Stage, &f64)| {
        stage.unit_cost.times(divisor).times(&Number::from(remaining_share(stage, *theta)).into())
    };
    std::iter::zip(stages, theta).map(cost).fold(Exact::whole(0), |sum, cost| sum.plus(&cost))
}

/// a - C(n), likewise.
fn exact_margin(chain: &Chain, stages: &[Stage], theta: &[f64]) -> Exact {
    let divisor = chain.cost_divisor();
    let intercept = Exact::from(chain.intercept()).times(&Exact::whole(divisor.into()));
    intercept.distance(&exact_costs(stages, theta, divisor)).1
}

/// n^-θ
fn remaining_share(stage: &Stage, theta: f64) -> f64 {
    (stage.n_firms as f64).powf(-theta)
}

/// C - C(n), without cancellation.
fn savings(stages: &[Stage], theta: &[f64]) -> f64 {
    std::iter::zip(stages, theta).fold(0.0, |sum, (stage, theta)| {
        sum - stage.unit_cost.value() * (-theta * (stage.n_firms as f64).ln()).exp_m1()
    })
}

/// As few firms in every stage as all conjectural variations allow, n ≥ 1 + λ.
fn fewest_firms(stages: &[Stage]) -> u64 {
    stages.iter().fold(1, |fewest, stage| fewest.max(stage.fewest_firms()))
}
