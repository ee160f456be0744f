//! One equilibrium, found in three ways that share no formula.
//!
//! The closed form multiplies the stages' factors [P:7]. [`backward_induction`] goes upstream from the final market and
//! finds a root at every stage. [`BestResponses`] knows neither and lets firms answer one another until nobody moves.
//! That all three agree is no proof of the model, but it is one that its formulas are free of slips.
//!
//! Both numerical ways count prices in units of the net choke price M above the unit costs that went into the good so
//! far, and quantities in units of M/b. The choke price is then 1 at every stage, and no chain, however long or poor,
//! leaves the range of numbers.

use super::{BestResponses, Chain, Equilibrium, Stage, backward_induction};

/// Prices and quantities of a chain in equilibrium.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// Quantity Q, the same at every stage \[P:1\].
    pub quantity: f64,
    /// Price p_i of each stage's good, from the most upstream to the final good.
    pub stage_prices: Vec<f64>,
    /// Output q_i of one firm of each stage.
    pub firm_quantities: Vec<f64>,
}

impl Solution {
    /// The solution with the quantity `output`, in units of M/b, and each stage's markup, in units of M.
    pub(super) fn assemble(chain: &Chain, output: f64, markups: impl Iterator<Item = f64>) -> Self {
        let quantity = chain.competitive_quantity() * output;
        let mut price = 0.0;
        let stage_price = |(stage, markup): (&Stage, f64)| {
            price += stage.unit_cost.value() + chain.net_choke() * markup;
            price
        };
        Self {
            quantity,
            stage_prices: std::iter::zip(chain.stages(), markups).map(stage_price).collect(),
            firm_quantities: chain.stages().iter().map(|stage| quantity / stage.n_firms as f64).collect(),
        }
    }

    /// Price p_k of the final good.
    pub fn price(&self) -> f64 {
        self.stage_prices.last().copied().unwrap_or_default()
    }

    /// The largest relative difference between a number here and the same number there, pure.
    pub fn difference(&self, other: &Self) -> f64 {
        let (here, there) = (self.numbers(), other.numbers());
        std::iter::zip(here, there).map(|(one, other)| relative_difference(one, other)).fold(0.0, f64::max)
    }

    fn numbers(&self) -> impl Iterator<Item = f64> {
        let of_stages = self.stage_prices.iter().chain(&self.firm_quantities);
        std::iter::once(self.quantity).chain(of_stages.copied())
    }
}

impl From<&Equilibrium> for Solution {
    fn from(equilibrium: &Equilibrium) -> Self {
        Self {
            quantity: equilibrium.quantity,
            stage_prices: equilibrium.stages.iter().map(|stage| stage.price).collect(),
            firm_quantities: equilibrium.stages.iter().map(|stage| stage.firm_quantity).collect(),
        }
    }
}

/// A chain solved in three ways.
///
/// ```
/// use cluster_pricing::model::{Chain, ChainParameters, ThreeSolutions};
///
/// let chain = Chain::new(&ChainParameters {
///     intercept: 100.0,
///     slope: 1.0,
///     unit_cost: &[7.0; 4],
///     n_firms: &[9.0; 4],
///     ..ChainParameters::default()
/// })?;
/// let three = ThreeSolutions::of(&chain);
/// assert!(three.is_settled);
/// assert!((three.closed_form.price() - 52.7608).abs() < 1e-9);
/// assert!(three.largest_difference() < 1e-12);
/// # Ok::<(), cluster_pricing::model::ParameterError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ThreeSolutions {
    /// The formulas of [`Chain::solve`].
    pub closed_form: Solution,
    /// Root by root from the final market upstream.
    pub backward_induction: Solution,
    /// Where the firms' answers to one another ended.
    pub best_responses: Solution,
    /// Rounds of answers played.
    pub rounds: usize,
    /// Whether the firms came to rest; if not, the third solution is where they were interrupted.
    pub is_settled: bool,
}

impl ThreeSolutions {
    /// Solves `chain` in all three ways.
    pub fn of(chain: &Chain) -> Self {
        let mut play = BestResponses::start(chain);
        play.settle(BestResponses::MOST_ROUNDS);
        Self::at(&play)
    }

    /// The solutions of the chain of `play`, the third as the play stands.
    pub fn at(play: &BestResponses<'_>) -> Self {
        Self {
            closed_form: Solution::from(&play.chain().solve()),
            backward_induction: backward_induction(play.chain()),
            best_responses: play.solution(),
            rounds: play.rounds(),
            is_settled: play.is_settled(),
        }
    }

    /// The largest relative difference between any two of the three, over all prices and quantities, pure.
    pub fn largest_difference(&self) -> f64 {
        let Self { closed_form, backward_induction, best_responses, .. } = self;
        let with_closed_form = closed_form.difference(backward_induction).max(closed_form.difference(best_responses));
        with_closed_form.max(backward_induction.difference(best_responses))
    }
}

/// |x - y| over the larger of both; below the normal numbers, whose digits are fewer, over the smallest of those.
fn relative_difference(one: f64, other: f64) -> f64 {
    (one - other).abs() / one.abs().max(other.abs()).max(f64::MIN_POSITIVE)
}
