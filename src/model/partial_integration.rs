//! Some neighboring stages merged into one.
//!
//! ```text
//! block of stages before           R_B = Π n_j / (n_j + 1 + λ_j)
//! N integrated firms instead       N / (N + 1)
//! price falls  <=>  N / (N + 1) > R_B  <=>  N > R_B / (1 - R_B)
//! ```
//!
//! Extension: the paper merges the whole chain into one firm, which is the case of one block and N = 1. All firms of the
//! block are replaced by identical integrated Cournot firms that run each of its stages, so unit costs and fixed costs
//! add. Integration of some firms beside others that stay independent, with foreclosure, is not covered (Salinger 1988).

use std::cmp::Ordering;
use std::ops::Range;

use super::bisection::smallest;
use super::error::both;
use super::exact::Exact;
use super::exact_factor::ExactFactor;
use super::given::Given;
use super::{Chain, ChainParameters, Equilibrium, ErrorCode, Factor, MAX_FIRMS, Number, ParameterError, Stage};

/// Which stages merge, and into how many firms: any numbers at all, checked by [`partial_integration`].
///
/// The numbers are doubles, or [`Number`]s where decimals must stay what they are.
#[derive(Clone, Copy, Debug)]
pub struct Merger<N = f64> {
    /// First stage of the block, `first`, whole, counted from 1, the most upstream.
    pub first: N,
    /// Number of stages of the block, `count`, whole, at least 1.
    pub count: N,
    /// Number of integrated firms, `nMerged`, whole, 1 to 2^53 - 1.
    pub n_merged: N,
}

/// A chain before and after a merger of stages.
///
/// ```
/// use cluster_pricing::model::{ChainParameters, Merger, PriceEffect, partial_integration};
///
/// let chain = ChainParameters {
///     intercept: 100.0,
///     slope: 1.0,
///     unit_cost: &[5.0, 5.0, 5.0],
///     n_firms: &[4.0, 5.0, 9.0],
///     ..ChainParameters::default()
/// };
/// // Stages of 4 and 5 firms price like one of 20 / (30 - 20) = 2.
/// let merger = |n_merged| partial_integration(&chain, &Merger { first: 1.0, count: 2.0, n_merged });
/// assert_eq!(merger(1.0)?.price_effect, PriceEffect::Rises);
/// assert_eq!(merger(2.0)?.price_effect, PriceEffect::Same);
/// assert_eq!(merger(3.0)?.price_effect, PriceEffect::Falls);
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct PartialIntegration {
    /// The chain as it was.
    pub before: Equilibrium,
    /// The chain with one stage in place of the block.
    pub after: Equilibrium,
    /// Firms of each stage after the merger.
    pub n_after: Vec<u64>,
    /// Price after less price before, M (R_before - R_after), price; 0 if it stays the same.
    pub price_change: f64,
    /// What the price of the final good does. Exact.
    pub price_effect: PriceEffect,
    /// Number of integrated firms at which the price stays the same, R_B / (1 - R_B); Π n / (Π (n + 1) - Π n) under
    /// Cournot. `None` when all firms of the block take prices.
    pub n_merged_threshold: Option<f64>,
    /// Fewest integrated firms that lower the price; at most the fewest firms of a stage of the block if two or more
    /// Cournot stages merge. `None` when there are none, or none up to [`MAX_FIRMS`].
    pub n_merged_min_lower_price: Option<u64>,
}

/// The direction of a change of price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceEffect {
    /// Buyers pay less.
    Falls,
    /// Buyers pay the same.
    Same,
    /// Buyers pay more.
    Rises,
}

impl PriceEffect {
    /// The printed form: `falls`, `same` or `rises`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Falls => "falls",
            Self::Same => "same",
            Self::Rises => "rises",
        }
    }
}

/// Merges a block of stages.
///
/// ```
/// use cluster_pricing::model::{ChainParameters, Merger, PriceEffect, partial_integration};
///
/// let chain = ChainParameters {
///     intercept: 100.0,
///     slope: 1.0,
///     unit_cost: &[10.0, 10.0],
///     n_firms: &[3.0, 3.0],
///     ..ChainParameters::default()
/// };
/// let integration = partial_integration(&chain, &Merger { first: 1.0, count: 2.0, n_merged: 1.0 })?;
/// assert_eq!((integration.before.price, integration.after.price), (55.0, 60.0));
/// assert_eq!(integration.price_effect, PriceEffect::Rises);
/// assert_eq!(integration.n_merged_min_lower_price, Some(2));
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
///
/// # Errors
///
/// Those of [`Chain::new`]; `NOT_FINITE` for each number of the merger; with the field `nMerged` also `N_BELOW_ONE`,
/// `N_NOT_INTEGER`, `N_TOO_LARGE`; with the fields `first` and `count`: `RANGE` for a block that is empty, that does not
/// consist of whole stages, or that leaves the chain.
pub fn partial_integration<N: Into<Number> + Copy>(
    parameters: &ChainParameters<'_, N>,
    merger: &Merger<N>,
) -> Result<PartialIntegration, ParameterError> {
    let merger = Merger { first: merger.first.into(), count: merger.count.into(), n_merged: merger.n_merged.into() };
    let (chain, block) =
        parameters.exactly(|parameters| both(Chain::new(parameters), merger.block(parameters.n_stages())))?;
    merge(&chain, block, merger.n_merged.value() as u64)
}

fn merge(chain: &Chain, block: Range<usize>, n_merged: u64) -> Result<PartialIntegration, ParameterError> {
    let (upstream, rest) = chain.stages().split_at(block.start);
    let (merged, downstream) = rest.split_at(block.len());
    let after =
        chain.with_stages([upstream, &[integrated(merged, chain.cost_divisor(), n_merged)], downstream].concat())?;

    let (factor, exact) = (Factor::of(merged), ExactFactor::of(merged));
    let others = downstream.iter().fold(Factor::of(upstream), Factor::after);
    let lowers_price = |n| exact.compare_with_stage(n).is_lt();
    Ok(PartialIntegration {
        before: chain.solve(),
        after: after.solve(),
        n_after: after.stages().iter().map(|stage| stage.n_firms).collect(),
        price_change: chain.net_choke() * others.value * exact.excess_over_stage(n_merged),
        price_effect: match exact.compare_with_stage(n_merged) {
            Ordering::Less => PriceEffect::Falls,
            Ordering::Equal => PriceEffect::Same,
            Ordering::Greater => PriceEffect::Rises,
        },
        n_merged_threshold: Some(factor.value / factor.complement).filter(|n| n.is_finite()),
        n_merged_min_lower_price: lowers_price(MAX_FIRMS).then(|| smallest(0, MAX_FIRMS, lowers_price)),
    })
}

impl Merger<Number> {
    /// The stages of the block, counted from 0.
    fn block(&self, n_stages: usize) -> Result<Range<usize>, ParameterError> {
        let n_merged = Given::number("nMerged", &self.n_merged);
        for given in [Given::number("first", &self.first), Given::number("count", &self.count), n_merged] {
            given.finite()?;
        }
        n_merged.firms()?;
        let n_stages = n_stages as f64;
        within("first", self.first, n_stages)?;
        within("count", self.count, n_stages - self.first.value() + 1.0)?;
        let start = self.first.value() as usize - 1;
        Ok(start..start + self.count.value() as usize)
    }
}

fn within(field: &'static str, number: Number, highest: f64) -> Result<(), ParameterError> {
    let value = number.value();
    if number.is_whole() && 1.0 <= value && value <= highest {
        return Ok(());
    }
    Err(ParameterError::new(ErrorCode::Range, field).found(value).against(highest))
}

/// One stage that does the work of all of `stages`.
fn integrated(stages: &[Stage], divisor: u32, n_firms: u64) -> Stage {
    // No decision is taken of these two sums alone; the chain keeps its own.
    let sum = |cost: &dyn Fn(&Stage) -> Exact| stages.iter().fold(Exact::whole(0), |sum, stage| sum.plus(&cost(stage)));
    let unit_cost = Number::from(sum(&|stage| stage.unit_cost.times(divisor)).nearest_over(divisor));
    let fixed_cost = Number::from(sum(&|stage| stage.fixed_cost.into()).nearest());
    Stage::new(n_firms, unit_cost.into(), fixed_cost, Number::ZERO)
}
