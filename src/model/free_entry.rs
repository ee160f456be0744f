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
use super::verdict::Comparison;
use super::whole_entry::{Unsettled, WholeProfit};
use super::zero_profit::{EntryCurve, Roots};
use super::{Chain, ChainParameters, ErrorCode, Factor, MAX_FIRMS, ParameterError, Stage, Verdict};

/// A market without its firms: any numbers at all, checked by [`free_entry`].
#[derive(Clone, Copy, Debug, Default)]
pub struct FreeEntryParameters<'a> {
    /// Choke price `a` of final demand, price, above the sum of unit costs.
    pub intercept: f64,
    /// Absolute slope `b` of final demand, price per quantity, positive.
    pub slope: f64,
    /// Unit cost `c` of each stage without the bought input, price, at least 0.
    pub unit_cost: &'a [f64],
    /// Fixed cost `f` of one firm of each stage, money, at least 0. A stage where it is 0 fills up without end: its number
    /// of firms is infinite, its factor 1 and its markup 0.
    pub fixed_cost: &'a [f64],
}

/// The clusters that free entry sustains.
///
/// ```
/// use cluster_pricing::model::{FreeEntryParameters, free_entry};
///
/// let entry = |fixed_cost: &[f64]| {
///     free_entry(&FreeEntryParameters { intercept: 100.0, slope: 1.0, unit_cost: &vec![0.0; fixed_cost.len()], fixed_cost })
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
    /// Profit of one firm of each stage after its fixed cost, money, at least 0 but for rounding.
    pub firm_profit: Vec<f64>,
    /// Profit of a firm that entered each stage in addition, money, negative but for rounding; 0 for a stage that costs
    /// nothing to enter.
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
/// [`MAX_FIRMS`].
pub fn free_entry(parameters: &FreeEntryParameters<'_>) -> Result<FreeEntry, ParameterError> {
    let market = EntryMarket::new(parameters)?;
    // Without a limit the descent always comes to rest.
    let whole = market.whole(usize::MAX).unwrap_or_default();
    Ok(FreeEntry { market_size: market.market_size(), real: market.real(), whole })
}

/// A market that firms may enter: every check is behind it, and each part of [`free_entry`] is found when it is asked for.
#[derive(Clone, Debug)]
pub struct EntryMarket {
    market: Chain,
    fixed_cost: Vec<f64>,
    curve: EntryCurve,
    roots: Option<Roots>,
}

impl EntryMarket {
    /// Checks the numbers.
    ///
    /// # Errors
    ///
    /// Those of [`free_entry`].
    pub fn new(parameters: &FreeEntryParameters<'_>) -> Result<Self, ParameterError> {
        let FreeEntryParameters { unit_cost, fixed_cost, .. } = *parameters;
        let (market, ()) = both(price_taking(parameters), check(fixed_cost, unit_cost.len()))?;
        let curve = EntryCurve::new(fixed_cost.iter().copied().filter(|cost| *cost > 0.0).collect());
        let roots = curve.roots(market.market_size());
        if let Some(roots) = &roots {
            check_countable(fixed_cost, &roots.stable)?;
        }
        Ok(Self { market, fixed_cost: fixed_cost.to_vec(), curve, roots })
    }

    /// Market size A = M²/b, money.
    pub fn market_size(&self) -> f64 {
        self.market.market_size()
    }

    /// Fixed cost f_i of one firm of each stage, money.
    pub fn fixed_cost(&self) -> &[f64] {
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

    /// The largest whole numbers of firms without a loss anywhere. `None` where no cluster is viable.
    ///
    /// # Errors
    ///
    /// [`Unsettled`] where they are not found while each stage adapts to the others `rounds` times: near the smallest
    /// market that sustains a cluster, the descent to them may be long.
    pub fn whole(&self, rounds: usize) -> Result<Option<WholeEntry>, Unsettled> {
        let Some(roots) = &self.roots else { return Ok(None) };
        let (market, fixed_cost) = (&self.market, &self.fixed_cost);
        let slope = market.demand().slope;
        let profit = WholeProfit { net_choke: market.net_choke(), slope, fixed_cost: self.curve.fixed_cost() };
        Ok(profit.greatest(&roots.stable, rounds)?.map(|n_firms| WholeEntry {
            outcome: EntryOutcome::whole(market, &n_firms),
            firm_profit: firm_profits(market, fixed_cost, &n_firms, 0.0),
            entrant_profit: firm_profits(market, fixed_cost, &n_firms, 1.0),
            n_firms: beside_free_stages(fixed_cost, &n_firms),
        }))
    }
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
fn price_taking(parameters: &FreeEntryParameters<'_>) -> Result<Chain, ParameterError> {
    let n_stages = parameters.unit_cost.len();
    Chain::new(&ChainParameters {
        intercept: parameters.intercept,
        slope: parameters.slope,
        unit_cost: parameters.unit_cost,
        n_firms: &vec![1.0; n_stages],
        conjectural_variation: &vec![-1.0; n_stages],
        ..ChainParameters::default()
    })
}

fn check(fixed_cost: &[f64], n_stages: usize) -> Result<(), ParameterError> {
    let given = Given::list("f", fixed_cost);
    if fixed_cost.is_empty() {
        return Err(ParameterError::new(ErrorCode::EmptyChain, given.field).found(0.0).against(1.0));
    }
    given.length(n_stages)?;
    given.finite()?;
    given.each(ErrorCode::NegativeFixedCost, 0.0, |f| f >= 0.0)
}

fn check_countable(fixed_cost: &[f64], n_stable: &[f64]) -> Result<(), ParameterError> {
    let costly = fixed_cost.iter().enumerate().filter(|(_, cost)| **cost > 0.0);
    match std::iter::zip(costly, n_stable).find(|(_, n)| **n > MAX_FIRMS as f64) {
        None => Ok(()),
        Some(((index, cost), _)) => {
            Err(ParameterError::new(ErrorCode::ResultNotFinite, "f").at(Some(index)).found(*cost))
        }
    }
}

/// Numbers of the stages that cost something to enter, in their places among all stages.
fn beside_free_stages<T: Copy>(fixed_cost: &[f64], numbers: &[T]) -> Vec<Option<T>> {
    let mut numbers = numbers.iter().copied();
    fixed_cost.iter().map(|cost| if *cost > 0.0 { numbers.next() } else { None }).collect()
}

/// Profit of one firm of each stage when `entrants` more enter that stage alone, A R_{i-1}² (R / R_i) / (n_i + 1)² - f_i.
fn firm_profits(market: &Chain, fixed_cost: &[f64], n_firms: &[u64], entrants: f64) -> Vec<f64> {
    let share = |n: f64| n / (n + 1.0);
    let mut upstream = 1.0;
    let mut stages = beside_free_stages(fixed_cost, n_firms).into_iter();
    let mut profits = Vec::with_capacity(fixed_cost.len());
    for cost in fixed_cost {
        let Some(n) = stages.next().flatten().map(|n| n as f64) else {
            profits.push(0.0);
            continue;
        };
        let downstream: f64 = stages.clone().flatten().map(|n| share(n as f64)).product();
        let own = n + 1.0 + entrants;
        profits.push(market.market_size() * upstream * upstream * downstream / (own * own) - cost);
        upstream *= share(n);
    }
    profits
}
