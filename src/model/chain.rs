//! A chain of stages in front of a final market.

use super::exact_sum::ExactSum;
use super::startup::{EqualStartup, equal_startup};
use super::{ChainParameters, Equilibrium, ErrorCode, Factor, LinearInverseDemand, ParameterError, Stage, Welfare};

/// A chain that trades: every check is behind it, and [`solve`](Chain::solve) cannot fail.
///
/// ```
/// use cluster_pricing::model::{Chain, ChainParameters, Verdict};
///
/// let chain = Chain::new(&ChainParameters {
///     intercept: 100.0,
///     slope: 1.0,
///     unit_cost: &[10.0, 10.0],
///     n_firms: &[3.0, 3.0],
///     ..ChainParameters::default()
/// })?;
/// let equilibrium = chain.solve();
/// assert_eq!(equilibrium.price, 55.0);
/// assert_eq!(equilibrium.integrated.price, 60.0);
/// assert_eq!(equilibrium.verdict, Verdict::Cluster);
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Chain {
    demand: LinearInverseDemand,
    stages: Vec<Stage>,
    integrated_fixed_cost: f64,
    cost_sum: f64,
    net_choke: f64,
}

impl Chain {
    /// Checks the numbers and builds the chain.
    ///
    /// # Errors
    ///
    /// The first fault, in the order of [`ErrorCode`]; within one code in the order of [`ChainParameters`] and of the
    /// stages.
    pub fn new(parameters: &ChainParameters<'_>) -> Result<Self, ParameterError> {
        parameters.check()?;
        let chain = Self::assemble(parameters);
        chain.check_trade()?;
        chain.check_conjectures()?;
        chain.check_overflow()?;
        Ok(chain)
    }

    /// The equilibrium of all stages together.
    pub fn solve(&self) -> Equilibrium {
        Equilibrium::of(self)
    }

    /// The start-up scale of this chain if all its stages had the same number of firms. Extension with conjectural
    /// variations, derived without.
    pub fn equal_startup(&self) -> EqualStartup {
        equal_startup(&self.stages)
    }

    /// Price of the final good if every stage had `n_firms` firms, p = C + M U. Derived.
    ///
    /// A real number of firms draws a curve; only whole firms exist. Expects n_firms ≥ max(1, 1 + λ_i).
    pub fn price_with_equal_firms(&self, n_firms: f64) -> f64 {
        self.price_with_factor(self.equal_factor(n_firms))
    }

    /// Price of the final good if the chain had another cluster factor, p = C + M U \[P:7\].
    pub fn price_with_factor(&self, factor: Factor) -> f64 {
        self.cost_sum + self.net_choke * factor.complement
    }

    /// Welfare before fixed costs if every stage had `n_firms` firms. Derived.
    ///
    /// Profits are largest where the cluster sells at the integrated firm's price, R = 1/2. Expects what
    /// [`price_with_equal_firms`](Self::price_with_equal_firms) expects.
    pub fn welfare_with_equal_firms(&self, n_firms: f64) -> Welfare {
        Welfare::of(self.market_size(), self.equal_factor(n_firms), 0.0)
    }

    /// The fewest firms per stage that can behave as the chain's do, which need not be whole: λ is at most n - 1.
    pub fn fewest_equal_firms(&self) -> f64 {
        self.stages.iter().map(|stage| 1.0 + stage.conjectural_variation).fold(1.0, f64::max)
    }

    /// Firms per stage, the mean over all stages.
    pub fn mean_firms(&self) -> f64 {
        self.stages.iter().map(|stage| stage.n_firms as f64).sum::<f64>() / self.stages.len() as f64
    }

    /// Whether all stages have the same number of firms.
    pub fn has_equal_firms(&self) -> bool {
        self.stages.windows(2).all(|pair| matches!(pair, [one, next] if one.n_firms == next.n_firms))
    }

    /// Final demand.
    pub fn demand(&self) -> LinearInverseDemand {
        self.demand
    }

    /// The stages, from the most upstream to the final good.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    /// Fixed cost of the integrated firm (f_f), money.
    pub fn integrated_fixed_cost(&self) -> f64 {
        self.integrated_fixed_cost
    }

    /// Total unit cost C = Σ c_i, price.
    pub fn cost_sum(&self) -> f64 {
        self.cost_sum
    }

    /// Net choke price M = a - C, price, positive; rounded once, however close a is to C.
    pub fn net_choke(&self) -> f64 {
        self.net_choke
    }

    /// Quantity M / b at a price equal to unit cost.
    pub fn competitive_quantity(&self) -> f64 {
        self.net_choke / self.demand.slope
    }

    /// Market size A = M²/b, money: twice the surplus under price-taking.
    pub fn market_size(&self) -> f64 {
        self.competitive_quantity() * self.net_choke
    }

    /// All fixed costs of the chain, Σ n_i f_i, money.
    pub fn fixed_cost_total(&self) -> f64 {
        self.stages.iter().fold(0.0, |total, stage| total + stage.n_firms as f64 * stage.fixed_cost)
    }

    /// The same market with other stages of the same total unit cost.
    pub(super) fn with_stages(&self, stages: Vec<Stage>) -> Result<Self, ParameterError> {
        let chain = Self { stages, ..self.clone() };
        chain.check_overflow()?;
        Ok(chain)
    }

    pub(super) fn equal_factor(&self, n_firms: f64) -> Factor {
        let after = |factor: Factor, stage: &Stage| factor.after_firms(n_firms, 1.0 + stage.conjectural_variation);
        self.stages.iter().fold(Factor::ONE, after)
    }

    fn assemble(parameters: &ChainParameters<'_>) -> Self {
        let or_zero = |list: &[f64], index| list.get(index).copied().unwrap_or(0.0);
        let (mut cost_sum, mut net_choke) = (ExactSum::default(), ExactSum::default());
        net_choke.add(parameters.intercept);
        let mut stages = Vec::with_capacity(parameters.unit_cost.len());
        for (index, &unit_cost) in parameters.unit_cost.iter().enumerate() {
            cost_sum.add(unit_cost);
            net_choke.add(-unit_cost);
            stages.push(Stage {
                n_firms: or_zero(parameters.n_firms, index) as u64,
                unit_cost,
                fixed_cost: or_zero(parameters.fixed_cost, index),
                conjectural_variation: or_zero(parameters.conjectural_variation, index),
            });
        }
        Self {
            demand: LinearInverseDemand { intercept: parameters.intercept, slope: parameters.slope },
            stages,
            integrated_fixed_cost: parameters.integrated_fixed_cost,
            cost_sum: cost_sum.value(),
            net_choke: net_choke.value(),
        }
    }

    /// Total cost may overflow here: its sum is then NaN, which is not above 0 either.
    fn check_trade(&self) -> Result<(), ParameterError> {
        if self.net_choke > 0.0 {
            return Ok(());
        }
        Err(ParameterError::new(ErrorCode::ANotAboveCost, "a").found(self.demand.intercept).against(self.cost_sum))
    }

    fn check_conjectures(&self) -> Result<(), ParameterError> {
        for (index, stage) in self.stages.iter().enumerate() {
            let highest = stage.n_firms as f64 - 1.0;
            if !(-1.0..=highest).contains(&stage.conjectural_variation) {
                return Err(ParameterError::new(ErrorCode::LambdaOutOfRange, "lambda")
                    .at(Some(index))
                    .found(stage.conjectural_variation)
                    .against(highest));
            }
        }
        Ok(())
    }

    /// Every result is bounded by the inputs and these: the choke price as stages add it up, the largest quantity, the
    /// largest surplus, the steepest derived demand, which is the first stage's, and the fixed costs.
    fn check_overflow(&self) -> Result<(), ParameterError> {
        let LinearInverseDemand { intercept, slope } = self.demand;
        let whole = Factor::of(&self.stages).value;
        let first = self.stages.first().map_or(1.0, |stage| Factor::ONE.after(stage).value);
        for (field, found, bound) in [
            ("a", intercept, self.cost_sum + self.net_choke),
            ("b", slope, self.competitive_quantity()),
            ("b", slope, self.market_size()),
            ("b", slope, slope * (first / whole)),
            ("f", f64::NAN, self.fixed_cost_total()),
        ] {
            if !bound.is_finite() {
                return Err(ParameterError::new(ErrorCode::ResultNotFinite, field).found(found));
            }
        }
        Ok(())
    }
}
