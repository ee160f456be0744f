//! The raw numbers of a chain.

use super::exact::Exact;
use super::given::Given;
use super::unit_cost::UnitCost;
use super::{ErrorCode, MAX_STAGES, Number, ParameterError};

/// A chain as a page describes it: any numbers at all, checked by [`Chain::new`](super::Chain::new).
///
/// Lists have one entry per stage, from the most upstream to the final good. The numbers are doubles, or [`Number`]s where
/// decimals must stay what they are.
#[derive(Clone, Copy, Debug, Default)]
pub struct ChainParameters<'a, N = f64> {
    /// Choke price `a` of final demand, price, above the sum of unit costs.
    pub intercept: N,
    /// Absolute slope `b` of final demand, price per quantity, positive.
    pub slope: N,
    /// Unit cost `c` of each stage without the bought input, price, at least 0; empty where all share `cost_sum`.
    pub unit_cost: &'a [N],
    /// Total unit cost `cost` of all stages, price, at least 0, of which each has an equal share. It counts where
    /// `unit_cost` is empty.
    pub cost_sum: Option<N>,
    /// Number of identical firms `n` of each stage, whole, 1 to 2^53 - 1.
    pub n_firms: &'a [N],
    /// Fixed cost `f` of one firm of each stage, money, at least 0; empty for no fixed costs.
    pub fixed_cost: &'a [N],
    /// Fixed cost `fIntegrated` of the integrated firm, money, at least 0.
    pub integrated_fixed_cost: N,
    /// Conjectural variation `lambda` of each stage, -1 to n - 1; empty for Cournot, which is 0.
    pub conjectural_variation: &'a [N],
}

impl<N: Into<Number> + Copy> ChainParameters<'_, N> {
    /// What `then` makes of the numbers as they were given.
    pub(super) fn exactly<T>(&self, then: impl FnOnce(&ChainParameters<'_, Number>) -> T) -> T {
        let [unit_cost, n_firms, fixed_cost, conjectural_variation] =
            [self.unit_cost, self.n_firms, self.fixed_cost, self.conjectural_variation].map(numbers);
        then(&ChainParameters {
            intercept: self.intercept.into(),
            slope: self.slope.into(),
            unit_cost: &unit_cost,
            cost_sum: self.cost_sum.map(Into::into),
            n_firms: &n_firms,
            fixed_cost: &fixed_cost,
            integrated_fixed_cost: self.integrated_fixed_cost.into(),
            conjectural_variation: &conjectural_variation,
        })
    }
}

impl ChainParameters<'_, Number> {
    /// Refuses what can be seen in single numbers; what follows from several is left to the chain.
    pub(super) fn check(&self) -> Result<(), ParameterError> {
        let intercept = Given::number("a", &self.intercept);
        let slope = Given::number("b", &self.slope);
        let unit_cost = Given::list("c", self.unit_cost);
        let cost_sum = Given::optional("cost", &self.cost_sum);
        let n_firms = Given::list("n", self.n_firms);
        let fixed_cost = Given::list("f", self.fixed_cost);
        let integrated_fixed_cost = Given::number("fIntegrated", &self.integrated_fixed_cost);
        let conjectural_variation = Given::list("lambda", self.conjectural_variation);

        let each_cost = if self.shared_cost().is_some() { n_firms } else { unit_cost };
        check_lengths([each_cost, n_firms, fixed_cost, conjectural_variation])?;
        for given in [intercept, slope, unit_cost, cost_sum, n_firms] {
            given.finite()?;
        }
        for given in [fixed_cost, integrated_fixed_cost, conjectural_variation] {
            given.finite()?;
        }
        n_firms.firms()?;
        slope.each(ErrorCode::BNotPositive, 0.0, |b| b.value() > 0.0)?;
        unit_cost.each(ErrorCode::NegativeCost, 0.0, |c| c.value() >= 0.0)?;
        cost_sum.each(ErrorCode::NegativeCost, 0.0, |cost| cost.value() >= 0.0)?;
        fixed_cost.each(ErrorCode::NegativeFixedCost, 0.0, |f| f.value() >= 0.0)?;
        integrated_fixed_cost.each(ErrorCode::NegativeFixedCost, 0.0, |f| f.value() >= 0.0)
    }
}

impl ChainParameters<'_, Number> {
    /// The number of stages, if nothing is wrong with the lists.
    pub(super) fn n_stages(&self) -> usize {
        if self.shared_cost().is_some() { self.n_firms.len() } else { self.unit_cost.len() }
    }

    /// The total unit cost, if all stages share it.
    fn shared_cost(&self) -> Option<Number> {
        self.cost_sum.filter(|_| self.unit_cost.is_empty())
    }

    /// The unit cost of each stage, and of all together.
    pub(super) fn costs(&self) -> (Vec<UnitCost>, Exact) {
        if let Some(total) = self.shared_cost() {
            return (vec![UnitCost::share(total, self.n_stages()); self.n_stages()], total.into());
        }
        let total = self.unit_cost.iter().fold(Exact::whole(0), |total, cost| total.plus(&(*cost).into()));
        (self.unit_cost.iter().copied().map(UnitCost::from).collect(), total)
    }
}

/// Numbers as they were given.
pub(super) fn numbers<N: Into<Number> + Copy>(given: &[N]) -> Vec<Number> {
    given.iter().map(|number| (*number).into()).collect()
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
