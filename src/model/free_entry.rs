//! How many firms each stage supports when entry is free and costs f_i.
//!
//! ```text
//! zero profit at stage i     A R R_i / n_i² = f_i
//!                      <=>   (n_i + 1)² = (A / f_i) Π_{j<i} (n_j / (n_j + 1))² Π_{j>i} n_j / (n_j + 1)
//! ```
//!
//! Extension: in the paper the numbers of firms are given. Entry at one stage raises profit at all others and lowers it at
//! its own, so that firms of different stages wait for one another.

use super::error::both;
use super::given::Given;
use super::parameters::numbers;
use super::verdict::Comparison;
use super::whole_entry::{MarketSize, Unsettled, WholeProfit};
use super::zero_profit::{EntryCurve, Roots};
use super::{Chain, ChainParameters, ErrorCode, Factor, MAX_FIRMS, Number, ParameterError, Stage, Verdict};

/// A market without its firms: any numbers at all, checked by [`free_entry`]. They are doubles, or [`Number`]s where decimals
/// must stay what they are.
#[derive(Clone, Copy, Debug, Default)]
pub struct FreeEntryParameters<'a, N = f64> {
    /// Choke price `a` of final demand, price, above the sum of unit costs.
    pub intercept: N,
    /// Absolute slope `b` of final demand, price per quantity, positive.
    pub slope: N,
    /// Unit cost `c` of each stage without the bought input, price, at least 0; empty where all share `cost_sum`.
    pub unit_cost: &'a [N],
    /// Total unit cost `cost` of all stages, price, at least 0. It counts where `unit_cost` is empty.
    pub cost_sum: Option<N>,
    /// Fixed cost `f` of one firm of each stage, money, at least 0. A stage where it is 0 fills up without end: its number
    /// of firms is infinite, its factor 1 and its markup 0.
    pub fixed_cost: &'a [N],
}

/// The clusters that free entry sustains.
///
/// ```
/// use cluster_pricing::model::{FreeEntryParameters, free_entry};
///
/// let entry = |fixed_cost: &[f64]| {
///     let parameters = FreeEntryParameters { intercept: 100.0, slope: 1.0, cost_sum: Some(0.0), ..Default::default() };
///     free_entry(&FreeEntryParameters { fixed_cost, ..parameters })
/// };
/// // One stage: (n + 1)² = A/f = 100, and nothing to wait for.
/// let alone = entry(&[100.0])?;
/// assert_eq!(alone.whole.as_ref().map(|whole| whole.n_firms.clone()), Some(vec![Some(9)]));
/// assert!(!alone.has_coordination_failure());
/// // Two stages wait for each other, and where entry costs too much there is no cluster at all.
/// assert!(entry(&[100.0, 100.0])?.has_coordination_failure());
/// assert_eq!(entry(&[2000.0, 2000.0])?.real, None);
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct FreeEntry {
    /// Market size A = M²/b, money.
    pub market_size: f64,
    /// Zero profit everywhere with real numbers of firms. `None` where no cluster is viable.
    pub real: Option<RealEntry>,
    /// The largest whole numbers of firms without a loss anywhere. `None` where no cluster is viable.
    pub whole: Option<WholeEntry>,
}

/// Real numbers of firms at which profit is zero at every stage; below 1 they mean fewer than one firm. In lists `None`
/// stands for a stage that costs nothing to enter.
#[derive(Clone, Debug, PartialEq)]
pub struct RealEntry {
    /// The stable equilibrium, n_i.
    pub n_stable: Vec<Option<f64>>,
    /// The critical mass, an unstable equilibrium: below it entry unravels, above it entry feeds on itself up to
    /// `n_stable`. `None` when fewer than two stages cost something to enter.
    pub n_critical: Option<Vec<Option<f64>>>,
    /// The final market at `n_stable`; the verdict calls a tie what is one within rounding.
    pub outcome: EntryOutcome,
}

/// The greatest equilibrium in whole numbers: no firm makes a loss and one more entrant would, at every stage. Smaller
/// equilibria may exist.
#[derive(Clone, Debug, PartialEq)]
pub struct WholeEntry {
    /// Firms of each stage, n_i. `None` for a stage that costs nothing to enter.
    pub n_firms: Vec<Option<u64>>,
    /// The final market.
    pub outcome: EntryOutcome,
    /// Profit of one firm of each stage after its fixed cost, money, at least 0; the sign is exact.
    pub firm_profit: Vec<f64>,
    /// Profit of a firm that entered each stage in addition, money, negative; 0 for a stage that costs nothing to enter.
    pub entrant_profit: Vec<f64>,
}

/// The final market under free entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EntryOutcome {
    /// Cluster factor R with U = 1 - R.
    pub factor: Factor,
    /// Price of the final good C + M U.
    pub price: f64,
    /// Quantity (M/b) R.
    pub quantity: f64,
    /// Who sells at the lower price, the chain or one integrated firm.
    pub verdict: Verdict,
}

/// The clusters that free entry sustains in a market.
///
/// ```
/// use cluster_pricing::model::{FreeEntryParameters, free_entry};
///
/// let entry = free_entry(&FreeEntryParameters {
///     intercept: 100.0,
///     slope: 1.0,
///     unit_cost: &[10.0, 20.0],
///     fixed_cost: &[20.0, 20.0],
///     ..FreeEntryParameters::default()
/// })?;
/// assert!(entry.has_coordination_failure());
/// assert_eq!(entry.whole.map(|whole| whole.n_firms), Some(vec![Some(14), Some(13)]));
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
///
/// # Errors
///
/// Those of [`Chain::new`] for `a`, `b`, `c`; with the field `f`: `EMPTY_CHAIN`, `LENGTH_MISMATCH`, `NOT_FINITE`,
/// `NEGATIVE_FIXED_COST`, and `RESULT_NOT_FINITE` when a stage costs so little to enter that it would have more than
/// [`MAX_FIRMS`], and `TOO_MUCH_WORK` when the whole numbers of firms are not found in [`MOST_STEPS`]: near the smallest market
/// that sustains a cluster of very many firms, the descent to them can be endless.
pub fn free_entry<N: Into<Number> + Copy>(
    parameters: &FreeEntryParameters<'_, N>,
) -> Result<FreeEntry, ParameterError> {
    let market = EntryMarket::new(parameters)?;
    let too_long = |Unsettled| ParameterError::new(ErrorCode::TooMuchWork, "f");
    let whole = market.whole(MOST_STEPS).map_err(too_long)?;
    Ok(FreeEntry { market_size: market.market_size(), real: market.real(), whole })
}

/// Looks at single stages that [`free_entry`] takes at most, on the way to whole numbers of firms: about a tenth of a second.
pub const MOST_STEPS: usize = 100_000;

/// A market that firms may enter: every check is behind it, and each part of [`free_entry`] is found when it is asked for.
#[derive(Clone, Debug)]
pub struct EntryMarket {
    market: Chain,
    fixed_cost: Vec<Number>,
    curve: EntryCurve,
    roots: Option<Roots>,
}

impl EntryMarket {
    /// Checks the numbers.
    ///
    /// # Errors
    ///
    /// Those of [`free_entry`].
    pub fn new<N: Into<Number> + Copy>(parameters: &FreeEntryParameters<'_, N>) -> Result<Self, ParameterError> {
        let fixed_cost = numbers(parameters.fixed_cost);
        let (market, ()) = both(price_taking(parameters), check(&fixed_cost, parameters.n_stages()))?;
        Self::with(market, fixed_cost)
    }

    /// The market of a chain, whose own numbers of firms do not matter.
    ///
    /// # Errors
    ///
    /// `RESULT_NOT_FINITE` where firms would be too many.
    pub fn of(chain: &Chain) -> Result<Self, ParameterError> {
        let stages = chain.stages();
        let market = chain.with_stages(stages.iter().map(Stage::price_taking).collect())?;
        Self::with(market, stages.iter().map(|stage| stage.fixed_cost).collect())
    }

    fn with(market: Chain, fixed_cost: Vec<Number>) -> Result<Self, ParameterError> {
        let curve = EntryCurve::new(costly(&fixed_cost).map(Number::value).collect());
        let roots = curve.roots(market.market_size());
        if let Some(roots) = &roots {
            check_countable(&fixed_cost, &roots.stable)?;
        }
        Ok(Self { market, fixed_cost, curve, roots })
    }

    /// Market size A = M²/b, money.
    pub fn market_size(&self) -> f64 {
        self.market.market_size()
    }

    /// Fixed cost f_i of one firm of each stage, money.
    pub fn fixed_cost(&self) -> &[Number] {
        &self.fixed_cost
    }

    /// What markets of every size would sustain.
    pub fn curve(&self) -> &EntryCurve {
        &self.curve
    }

    /// Zero profit everywhere with real numbers of firms. `None` where no cluster is viable.
    pub fn real(&self) -> Option<RealEntry> {
        let roots = self.roots.as_ref()?;
        Some(RealEntry {
            outcome: EntryOutcome::real(&self.market, &roots.stable),
            n_stable: beside_free_stages(&self.fixed_cost, &roots.stable),
            n_critical: roots.critical.as_ref().map(|critical| beside_free_stages(&self.fixed_cost, critical)),
        })
    }

    /// The largest whole numbers of firms without a loss anywhere. `None` where no cluster is viable. Exact.
    ///
    /// # Errors
    ///
    /// [`Unsettled`] where they are not found in so many steps, each of which adapts one stage to the others: near the
    /// smallest market that sustains a cluster, the descent to them may be long.
    pub fn whole(&self, steps: usize) -> Result<Option<WholeEntry>, Unsettled> {
        let Some(roots) = &self.roots else { return Ok(None) };
        let costly: Vec<Number> = costly(&self.fixed_cost).collect();
        let size = MarketSize::of(self.market.exact_net_choke(), self.market.slope());
        let profit = WholeProfit::new(size, &costly, steps);
        Ok(profit.greatest(&roots.stable)?.map(|n_firms| WholeEntry {
            outcome: EntryOutcome::whole(&self.market, &n_firms),
            firm_profit: self.firm_profits(&profit, &n_firms, 0),
            entrant_profit: self.firm_profits(&profit, &n_firms, 1),
            n_firms: beside_free_stages(&self.fixed_cost, &n_firms),
        }))
    }

    /// Size A of the smallest market that sustains whole firms in every stage, money; four times the fixed cost of a lone
    /// stage, whose one firm earns A/4. `None` where entry costs nothing, and where no double holds the size. Exact, but for
    /// the last rounding.
    ///
    /// # Errors
    ///
    /// [`Unsettled`] where it is not found in so many steps.
    pub fn smallest_whole_market(&self, steps: usize) -> Result<Option<f64>, Unsettled> {
        let costly: Vec<Number> = costly(&self.fixed_cost).collect();
        if costly.is_empty() {
            return Ok(None);
        }
        let firms = |log_n| self.curve.log_firms(log_n).map(f64::exp).collect::<Vec<_>>();
        let start = self.curve.tangency().map_or(vec![1.0], firms);
        let smallest = WholeProfit::new(MarketSize::default(), &costly, steps)
            .smallest_market(&start, |size| Some(self.curve.roots(size)?.stable))?;
        Ok(smallest.map(|size| size.value()).filter(|size| size.is_finite()))
    }

    /// Profit of one firm of each stage when `entrants` more enter that stage alone, A R_{i-1}² (R / R_i) / (n_i + 1)² - f_i;
    /// 0 for a stage that costs nothing to enter.
    fn firm_profits(&self, profit: &WholeProfit<'_>, n_firms: &[u64], entrants: u64) -> Vec<f64> {
        let returns = profit.returns_on_entry(n_firms, entrants);
        let profits: Vec<f64> = std::iter::zip(self.curve.fixed_cost(), returns).map(|(cost, on)| cost * on).collect();
        beside_free_stages(&self.fixed_cost, &profits).into_iter().map(Option::unwrap_or_default).collect()
    }
}

impl<N: Copy> FreeEntryParameters<'_, N> {
    /// The number of stages. Where all share a cost it is that of the fixed costs; that there are none is their own fault.
    fn n_stages(&self) -> usize {
        let shared = self.cost_sum.filter(|_| self.unit_cost.is_empty());
        shared.map_or(self.unit_cost.len(), |_| self.fixed_cost.len().max(1))
    }
}

/// What it costs to enter the stages where that is not nothing.
fn costly(fixed_cost: &[Number]) -> impl Iterator<Item = Number> {
    fixed_cost.iter().copied().filter(|cost| !cost.is_zero())
}

impl FreeEntry {
    /// Whether a viable cluster can still fail to come about, because nobody entering is an equilibrium too: with two or
    /// more stages that cost something to enter, each is worth nothing without the others.
    pub fn has_coordination_failure(&self) -> bool {
        self.real.as_ref().is_some_and(|real| real.n_critical.is_some())
    }
}

impl EntryOutcome {
    fn real(market: &Chain, n_firms: &[f64]) -> Self {
        const ROUNDING: f64 = 1e-12;
        let factor = n_firms.iter().fold(Factor::ONE, |factor, n| factor.after_firms(*n, 1.0));
        let excess = factor.value - factor.complement;
        let verdict = if excess.abs() <= ROUNDING { Verdict::Tie } else { Verdict::of(excess.total_cmp(&0.0)) };
        Self::new(market, factor, verdict)
    }

    fn whole(market: &Chain, n_firms: &[u64]) -> Self {
        let stages: Vec<Stage> = n_firms.iter().copied().map(Stage::cournot).collect();
        let Comparison { factor, verdict, .. } = Comparison::of(&stages);
        Self::new(market, factor, verdict)
    }

    fn new(market: &Chain, factor: Factor, verdict: Verdict) -> Self {
        Self {
            factor,
            price: market.cost_sum() + market.net_choke() * factor.complement,
            quantity: market.competitive_quantity() * factor.value,
            verdict,
        }
    }
}

/// The market when all stages take prices: total cost, choke price and size do not depend on the firms.
fn price_taking<N: Into<Number> + Copy>(parameters: &FreeEntryParameters<'_, N>) -> Result<Chain, ParameterError> {
    let n_stages = parameters.n_stages();
    Chain::new(&ChainParameters {
        intercept: parameters.intercept.into(),
        slope: parameters.slope.into(),
        unit_cost: &numbers(parameters.unit_cost),
        cost_sum: parameters.cost_sum.map(Into::into),
        n_firms: &vec![Number::from(1.0); n_stages],
        conjectural_variation: &vec![Number::from(-1.0); n_stages],
        fixed_cost: &[],
        integrated_fixed_cost: Number::ZERO,
    })
}

fn check(fixed_cost: &[Number], n_stages: usize) -> Result<(), ParameterError> {
    let given = Given::list("f", fixed_cost);
    if fixed_cost.is_empty() {
        return Err(ParameterError::new(ErrorCode::EmptyChain, given.field).found(0.0).against(1.0));
    }
    given.length(n_stages)?;
    given.finite()?;
    given.each(ErrorCode::NegativeFixedCost, 0.0, |f| f.value() >= 0.0)
}

fn check_countable(fixed_cost: &[Number], n_stable: &[f64]) -> Result<(), ParameterError> {
    let costly = fixed_cost.iter().enumerate().filter(|(_, cost)| !cost.is_zero());
    match std::iter::zip(costly, n_stable).find(|(_, n)| **n > MAX_FIRMS as f64) {
        None => Ok(()),
        Some(((index, cost), _)) => {
            Err(ParameterError::new(ErrorCode::ResultNotFinite, "f").at(Some(index)).found(cost.value()))
        }
    }
}

/// Numbers of the stages that cost something to enter, in their places among all stages.
fn beside_free_stages<T: Copy>(fixed_cost: &[Number], numbers: &[T]) -> Vec<Option<T>> {
    let mut numbers = numbers.iter().copied();
    fixed_cost.iter().map(|cost| if cost.is_zero() { None } else { numbers.next() }).collect()
}
