//! The equilibrium of a chain.
//!
//! ```text
//! a_i = a - Σ_{j>i} c_j            b_i = b R_i / R           inverse demand facing stage i
//! Q   = (M/b) R                    q_i = Q / n_i
//! p_i = Σ_{j<=i} c_j + M U_i       markup_i = M R_i κ_i
//! ```
//!
//! The paper prints the first-order conditions [P:3, 4], the recursion [P:5, 6] and p_k [P:7] for λ = 0. The rest is
//! derived. Other conjectural variations are an extension that replaces 1/n_i by κ_i.

use super::exact::Exact;
use super::verdict::Comparison;
use super::{Chain, CompetitiveMarket, Factor, IntegratedFirm, LinearInverseDemand, Stage, Verdict, Welfare};

/// Longer chains have no [`Equilibrium::pass_through_matrix`].
const LONGEST_MATRIX: usize = 6;

/// All that follows from a chain.
///
/// ```
/// use cluster_pricing::model::{Chain, ChainParameters};
///
/// // Two stages of three firms: R = (3/4)² = 9/16.
/// let chain = Chain::new(&ChainParameters {
///     intercept: 100.0,
///     slope: 1.0,
///     unit_cost: &[10.0, 10.0],
///     n_firms: &[3.0, 3.0],
///     ..ChainParameters::default()
/// })?;
/// let equilibrium = chain.solve();
/// // Each stage adds a markup, and the price of the final good is all costs and all markups.
/// let markups: Vec<f64> = equilibrium.stages.iter().map(|stage| stage.markup).collect();
/// assert_eq!(markups, [20.0, 15.0]);
/// assert_eq!(equilibrium.price, equilibrium.cost_sum + equilibrium.chain_markup);
/// // More than half of a rise in cost reaches the buyers, which is to say that the cluster is cheaper.
/// assert_eq!(equilibrium.pass_through, 9.0 / 16.0);
/// // The prices are those of a single stage with 9/7 firms.
/// assert_eq!(equilibrium.numbers_equivalent, Some(9.0 / 7.0));
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Equilibrium {
    /// Total unit cost C, price.
    pub cost_sum: f64,
    /// Net choke price M = a - C, price.
    pub net_choke: f64,
    /// Cluster factor R with U = 1 - R.
    pub factor: Factor,
    /// Price of the final good p_k = C + M U \[P:7\].
    pub price: f64,
    /// Quantity Q = (M/b) R, the same at every stage \[P:1\].
    pub quantity: f64,
    /// Sum of all markups M U, price.
    pub chain_markup: f64,
    /// Lerner index of the chain M U / p_k, 0 to 1. `None` when the price is 0: all costs are 0 and all stages take
    /// prices.
    pub chain_lerner_index: Option<f64>,
    /// The stages, from the most upstream to the final good.
    pub stages: Vec<StageOutcome>,
    /// Profit of the chain A R U before fixed costs, money.
    pub chain_profit_gross: f64,
    /// Σ n_i f_i, money.
    pub fixed_cost_total: f64,
    /// Profit of the chain after fixed costs, money; may be negative.
    pub chain_profit: f64,
    /// Whether no firm of the chain makes a loss.
    pub all_firms_viable: bool,
    /// dp_k/dc_j = R, the same for every stage j, and for a unit tax.
    pub pass_through: f64,
    /// dp_i/dc_j in row i and column j: R_i for j ≤ i, -U_i below. `None` for more than six stages.
    pub pass_through_matrix: Option<Vec<Vec<f64>>>,
    /// Firms of a one-stage Cournot market with the same price, n_eq = R/U. `None` when U = 0: no number is enough.
    pub numbers_equivalent: Option<f64>,
    /// Welfare of the chain.
    pub welfare: Welfare,
    /// The market with p = C.
    pub competitive: CompetitiveMarket,
    /// One firm instead of the cluster.
    pub integrated: IntegratedFirm,
    /// p_f - p_k = M (R - 1/2), price; 0 on a tie.
    pub price_gap: f64,
    /// Price gap over p_f, pure.
    pub price_gap_ratio: f64,
    /// ln 2 - Σ ln(1 + κ_i), pure: positive above break-even.
    pub startup_margin: f64,
    /// Who sells at the lower price.
    pub verdict: Verdict,
    /// Fall of p_k from one more firm at each stage, M R / (n_i (n_i + 2)), price. `None` unless every stage is Cournot.
    pub price_drop_if_one_more_firm: Option<Vec<f64>>,
}

/// One stage in equilibrium.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageOutcome {
    /// Inverse demand facing the stage (a_i, b_i), derived from the stages downstream \[P:5\].
    pub demand: LinearInverseDemand,
    /// R_i and U_i of this stage and all upstream of it.
    pub factor: Factor,
    /// Price of the stage's good p_i.
    pub price: f64,
    /// p_i - p_{i-1} - c_i, price.
    pub markup: f64,
    /// Markup over price, 0 to 1; equals κ_i over the elasticity of the stage's demand. `None` when the price is 0.
    pub lerner_index: Option<f64>,
    /// Herfindahl-Hirschman index 1/n_i, 0 to 1.
    pub hhi: f64,
    /// Output of one firm q_i.
    pub firm_quantity: f64,
    /// Profit of one firm before its fixed cost, A R R_i κ_i / n_i, money.
    pub firm_profit_gross: f64,
    /// Profit of one firm, money \[P:2\]; may be negative.
    pub firm_profit: f64,
    /// Profit of all firms of the stage, money.
    pub stage_profit: f64,
}

impl Equilibrium {
    pub(super) fn of(chain: &Chain) -> Self {
        let comparison = Comparison::of(chain.stages());
        let Comparison { factor, verdict, excess } = comparison;
        let (cost_sum, net_choke) = (chain.cost_sum(), chain.net_choke());
        let cost_share = cost_sum / net_choke;
        let stages = stage_outcomes(chain, factor);
        let fixed_cost_total = chain.fixed_cost_total();
        let welfare = Welfare::of(chain.market_size(), factor, fixed_cost_total);
        Self {
            cost_sum,
            net_choke,
            factor,
            price: cost_sum + net_choke * factor.complement,
            quantity: chain.competitive_quantity() * factor.value,
            chain_markup: net_choke * factor.complement,
            chain_lerner_index: lerner_index(factor.complement, cost_share, factor.complement),
            chain_profit_gross: welfare.producer_surplus,
            fixed_cost_total,
            chain_profit: welfare.producer_surplus - fixed_cost_total,
            all_firms_viable: stages.iter().all(|stage| stage.firm_profit >= 0.0),
            pass_through: factor.value,
            pass_through_matrix: (stages.len() <= LONGEST_MATRIX).then(|| pass_through_matrix(&stages)),
            numbers_equivalent: (factor.complement > 0.0).then(|| factor.value / factor.complement),
            welfare,
            competitive: CompetitiveMarket::of(chain),
            integrated: IntegratedFirm::of(chain),
            price_gap: net_choke * (excess / 2.0),
            price_gap_ratio: excess / (1.0 + 2.0 * cost_share),
            startup_margin: comparison.startup_margin(),
            verdict,
            price_drop_if_one_more_firm: price_drops(chain, factor),
            stages,
        }
    }
}

fn stage_outcomes(chain: &Chain, whole: Factor) -> Vec<StageOutcome> {
    let mut factor = Factor::ONE;
    // The cost up to a stage, times what makes it a decimal.
    let (mut cost, divisor) = (Exact::whole(0), chain.cost_divisor());
    let outcome = |stage: &Stage| {
        factor = factor.after(stage);
        cost = cost.plus(&stage.unit_cost.times(divisor));
        stage_outcome(chain, whole, stage, factor, cost.nearest_over(divisor))
    };
    chain.stages().iter().map(outcome).collect()
}

/// `factor` and `cost` are those of the stage and all upstream of it, `whole` is that of all stages.
fn stage_outcome(chain: &Chain, whole: Factor, stage: &Stage, factor: Factor, cost: f64) -> StageOutcome {
    let n_firms = stage.n_firms as f64;
    let net_choke = chain.net_choke();
    let markup_share = factor.value * stage.conduct();
    let firm_profit_gross = chain.market_size() * whole.value * markup_share / n_firms;
    let firm_profit = firm_profit_gross - stage.fixed_cost.value();
    StageOutcome {
        demand: LinearInverseDemand {
            intercept: cost + net_choke,
            slope: chain.demand().slope * (factor.value / whole.value),
        },
        factor,
        price: cost + net_choke * factor.complement,
        markup: net_choke * markup_share,
        lerner_index: lerner_index(markup_share, cost / net_choke, factor.complement),
        hhi: 1.0 / n_firms,
        firm_quantity: chain.competitive_quantity() * whole.value / n_firms,
        firm_profit_gross,
        firm_profit,
        stage_profit: firm_profit * n_firms,
    }
}

/// Markup over price, both in units of the net choke price, so that neither vanishes by underflow. `None` for a price
/// of 0.
pub(super) fn lerner_index(markup: f64, cost: f64, margin: f64) -> Option<f64> {
    let price = cost + margin;
    (price > 0.0).then(|| markup / price)
}

fn pass_through_matrix(stages: &[StageOutcome]) -> Vec<Vec<f64>> {
    let row = |(i, stage): (usize, &StageOutcome)| {
        let entry = |j| {
            if j <= i { stage.factor.value } else { 0.0 - stage.factor.complement }
        };
        (0..stages.len()).map(entry).collect()
    };
    stages.iter().enumerate().map(row).collect()
}

fn price_drops(chain: &Chain, factor: Factor) -> Option<Vec<f64>> {
    let price_drop = |stage: &Stage| {
        let n_firms = stage.n_firms as f64;
        stage.conjectural_variation.is_zero().then(|| chain.net_choke() * factor.value / (n_firms * (n_firms + 2.0)))
    };
    chain.stages().iter().map(price_drop).collect()
}
