//! The raw numbers of a chain.

use super::given::Given;
use super::{ErrorCode, MAX_STAGES, ParameterError};

/// A chain as a page describes it: any numbers at all, checked by [`Chain::new`](super::Chain::new).
///
/// Lists have one entry per stage, from the most upstream to the final good.
#[derive(Clone, Copy, Debug, Default)]
pub struct ChainParameters<'a> {
    /// Choke price `a` of final demand, price, above the sum of unit costs.
    pub intercept: f64,
    /// Absolute slope `b` of final demand, price per quantity, positive.
    pub slope: f64,
    /// Unit cost `c` of each stage without the bought input, price, at least 0.
    pub unit_cost: &'a [f64],
    /// Number of identical firms `n` of each stage, whole, 1 to 2^53 - 1.
    pub n_firms: &'a [f64],
    /// Fixed cost `f` of one firm of each stage, money, at least 0; empty for no fixed costs.
    pub fixed_cost: &'a [f64],
    /// Fixed cost `fIntegrated` of the integrated firm, money, at least 0.
    pub integrated_fixed_cost: f64,
    /// Conjectural variation `lambda` of each stage, -1 to n - 1; empty for Cournot, which is 0.
    pub conjectural_variation: &'a [f64],
}

impl ChainParameters<'_> {
    /// Refuses what can be seen in single numbers; what follows from several is left to the chain.
    pub(super) fn check(&self) -> Result<(), ParameterError> {
        let intercept = Given::number("a", &self.intercept);
        let slope = Given::number("b", &self.slope);
        let unit_cost = Given::list("c", self.unit_cost);
        let n_firms = Given::list("n", self.n_firms);
        let fixed_cost = Given::list("f", self.fixed_cost);
        let integrated_fixed_cost = Given::number("fIntegrated", &self.integrated_fixed_cost);
        let conjectural_variation = Given::list("lambda", self.conjectural_variation);

        check_lengths([unit_cost, n_firms, fixed_cost, conjectural_variation])?;
        for given in [intercept, slope, unit_cost, n_firms, fixed_cost, integrated_fixed_cost, conjectural_variation] {
            given.finite()?;
        }
        n_firms.firms()?;
        slope.each(ErrorCode::BNotPositive, 0.0, |b| b > 0.0)?;
        unit_cost.each(ErrorCode::NegativeCost, 0.0, |c| c >= 0.0)?;
        fixed_cost.each(ErrorCode::NegativeFixedCost, 0.0, |f| f >= 0.0)?;
        integrated_fixed_cost.each(ErrorCode::NegativeFixedCost, 0.0, |f| f >= 0.0)
    }
}

/// Expects the lists that may be empty last.
fn check_lengths(lists: [Given<'_>; 4]) -> Result<(), ParameterError> {
    let [unit_cost, n_firms, ..] = lists;
    for given in [unit_cost, n_firms] {
        if given.values.is_empty() {
            return Err(ParameterError::new(ErrorCode::EmptyChain, given.field).found(0.0).against(1.0));
        }
    }
    let n_stages = unit_cost.values.len();
    for given in lists {
        if !given.values.is_empty() {
            given.length(n_stages)?;
        }
    }
    if n_stages > MAX_STAGES {
        return Err(ParameterError::new(ErrorCode::TooManyStages, unit_cost.field)
            .found(n_stages as f64)
            .against(MAX_STAGES as f64));
    }
    Ok(())
}
