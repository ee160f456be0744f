//! A chain of stages in front of a final market.

use super::exact::Exact;
use super::startup::{EqualStartup, equal_startup};
use super::{
    ChainParameters, Equilibrium, ErrorCode, Factor, LinearInverseDemand, Number, ParameterError, Stage, Welfare,
};

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
    intercept: Number,
    slope: Number,
    stages: Vec<Stage>,
    integrated_fixed_cost: Number,
    exact_cost_sum: Exact,
    exact_net_choke: Exact,
    /// Every unit cost times this is a decimal or a double.
    cost_divisor: u32,
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
    pub fn new<N: Into<Number> + Copy>(parameters: &ChainParameters<'_, N>) -> Result<Self, ParameterError> {
        parameters.exactly(Self::of)
    }

    fn of(parameters: &ChainParameters<'_, Number>) -> Result<Self, ParameterError> {
        parameters.check()?;
        let chain = Self::assemble(parameters)?;
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

    /// Price of the final good if the chain had `n_stages` stages with `n_firms` firms in each, which behave as those of the
    /// first stage do, and the same total unit cost. Derived.
    pub fn price_with_equal_stages(&self, n_stages: u32, n_firms: f64) -> f64 {
        let own = self.stages.first().map_or(1.0, Stage::own);
        let after = |factor: Factor, _| factor.after_firms(n_firms, own);
        self.price_with_factor((0..n_stages).fold(Factor::ONE, after))
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
        self.stages.iter().map(Stage::own).fold(1.0, f64::max)
    }

    /// Firms per stage, the mean over all stages.
    pub fn mean_firms(&self) -> f64 {
        self.stages.iter().map(|stage| stage.n_firms as f64).sum::<f64>() / self.stages.len() as f64
    }

    /// The conjectural variation λ of all stages, if they have the same.
    pub fn common_variation(&self) -> Option<Number> {
        let first = self.stages.first()?.conjectural_variation;
        self.stages.iter().all(|stage| stage.conjectural_variation == first).then_some(first)
    }

    /// Whether all stages have the same number of firms.
    pub fn has_equal_firms(&self) -> bool {
        self.stages.windows(2).all(|pair| matches!(pair, [one, next] if one.n_firms == next.n_firms))
    }

    /// Final demand.
    pub fn demand(&self) -> LinearInverseDemand {
        LinearInverseDemand { intercept: self.intercept.value(), slope: self.slope.value() }
    }

    /// Choke price a of final demand, price.
    pub fn intercept(&self) -> Number {
        self.intercept
    }

    /// Slope b of final demand, price per quantity.
    pub fn slope(&self) -> Number {
        self.slope
    }

    /// The stages, from the most upstream to the final good.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    /// Fixed cost of the integrated firm (f_f), money.
    pub fn integrated_fixed_cost(&self) -> f64 {
        self.integrated_fixed_cost.value()
    }

    /// f_f, exactly.
    pub(crate) fn exact_integrated_fixed_cost(&self) -> Number {
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

    /// The prices of the chain and of the integrated firm as decimal digits of which so many are behind the point, where their
    /// `gap`, p_f - p_k, is too small for doubles to tell them apart. The last digit may be off by one in both.
    pub fn prices_apart(&self, gap: f64, decimals: u32) -> [Vec<u8>; 2] {
        let twice = self.exact_cost_sum.plus(&self.exact_cost_sum).plus(&self.exact_net_choke);
        let price = Exact { twos: twice.twos - 1, ..twice };
        let (digits, given) = price.decimals();
        let mut integrated = vec![0; (decimals as usize + 1).max(given)];
        integrated.extend_from_slice(&digits);
        let length = integrated.len() + decimals as usize;
        integrated.resize(length.saturating_sub(given), 0);
        let units = (gap.abs() * 10_f64.powi(decimals as i32)).round() as i64;
        [moved(&integrated, if gap > 0.0 { -units } else { units }), integrated]
    }

    /// C, exactly.
    pub(crate) fn exact_cost_sum(&self) -> &Exact {
        &self.exact_cost_sum
    }

    /// The least number by which every unit cost can be multiplied to be a decimal or a double.
    pub(crate) fn cost_divisor(&self) -> u32 {
        self.cost_divisor
    }

    /// M, exactly.
    pub(crate) fn exact_net_choke(&self) -> &Exact {
        &self.exact_net_choke
    }

    /// Quantity M / b at a price equal to unit cost.
    pub fn competitive_quantity(&self) -> f64 {
        self.net_choke / self.slope.value()
    }

    /// The same for another M.
    ///
    /// # Errors
    ///
    /// `RESULT_NOT_FINITE` where the market would be too large.
    pub(super) fn quantity_at_cost(&self, net_choke: f64) -> Result<f64, ParameterError> {
        let slope = self.slope.value();
        let quantity = net_choke / slope;
        if (quantity * net_choke).is_finite() {
            return Ok(quantity);
        }
        Err(ParameterError::new(ErrorCode::ResultNotFinite, "b").found(slope))
    }

    /// Market size A = M²/b, money: twice the surplus under price-taking.
    pub fn market_size(&self) -> f64 {
        self.competitive_quantity() * self.net_choke
    }

    /// All fixed costs of the chain, Σ n_i f_i, money.
    pub fn fixed_cost_total(&self) -> f64 {
        self.stages.iter().fold(0.0, |total, stage| total + stage.n_firms as f64 * stage.fixed_cost.value())
    }

    /// The same market with other stages of the same total unit cost.
    pub(super) fn with_stages(&self, stages: Vec<Stage>) -> Result<Self, ParameterError> {
        let chain = Self { stages, ..self.clone() };
        chain.check_overflow()?;
        Ok(chain)
    }

    pub(super) fn equal_factor(&self, n_firms: f64) -> Factor {
        let after = |factor: Factor, stage: &Stage| factor.after_firms(n_firms, stage.own());
        self.stages.iter().fold(Factor::ONE, after)
    }

    fn assemble(parameters: &ChainParameters<'_, Number>) -> Result<Self, ParameterError> {
        let or_zero = |list: &[Number], index| list.get(index).copied().unwrap_or(Number::ZERO);
        let (unit_costs, exact_cost_sum) = parameters.costs();
        let cost_divisor = unit_costs.first().map_or(1, |cost| cost.divisor());
        let mut stages = Vec::with_capacity(unit_costs.len());
        for (index, unit_cost) in unit_costs.into_iter().enumerate() {
            stages.push(Stage::new(
                or_zero(parameters.n_firms, index).value() as u64,
                unit_cost,
                or_zero(parameters.fixed_cost, index),
                or_zero(parameters.conjectural_variation, index),
            ));
        }
        let (intercept, cost_sum) = (parameters.intercept, exact_cost_sum.nearest());
        let (traded, exact_net_choke) = Exact::from(intercept).distance(&exact_cost_sum);
        if intercept.is_negative() || traded.is_le() {
            return Err(ParameterError::new(ErrorCode::ANotAboveCost, "a").found(intercept.value()).against(cost_sum));
        }
        Ok(Self {
            intercept,
            slope: parameters.slope,
            stages,
            integrated_fixed_cost: parameters.integrated_fixed_cost,
            net_choke: exact_net_choke.nearest(),
            exact_cost_sum,
            exact_net_choke,
            cost_divisor,
            cost_sum,
        })
    }

    fn check_conjectures(&self) -> Result<(), ParameterError> {
        for (index, stage) in self.stages.iter().enumerate() {
            let (variation, highest) = (stage.conjectural_variation, stage.n_firms as i64 - 1);
            if variation.cmp_whole(-1).is_lt() || variation.cmp_whole(highest).is_gt() {
                return Err(ParameterError::new(ErrorCode::LambdaOutOfRange, "lambda")
                    .at(Some(index))
                    .found(variation.value())
                    .against(highest as f64));
            }
        }
        Ok(())
    }

    /// Every result is bounded by the inputs and these: the choke price as stages add it up, the largest quantity, the
    /// largest surplus, the steepest derived demand, which is the first stage's, and the fixed costs.
    fn check_overflow(&self) -> Result<(), ParameterError> {
        let LinearInverseDemand { intercept, slope } = self.demand();
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

/// Digits with some units added to the last, which has many before it.
fn moved(digits: &[u8], units: i64) -> Vec<u8> {
    let mut carry = units;
    let mut digits = digits.to_vec();
    for digit in digits.iter_mut().rev() {
        carry += i64::from(*digit);
        *digit = carry.rem_euclid(10) as u8;
        carry = carry.div_euclid(10);
    }
    digits
}
