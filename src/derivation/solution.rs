//! A chain solved in exact numbers.

use std::cmp::Ordering;

use super::rational::Rational;
use super::{SHOWN_FIRST, walk};
use crate::model::exact::Exact;
use crate::model::{Chain, Number, Stage, UnitCost, Verdict};

/// A chain with its solution.
pub(super) struct Solution {
    pub(super) intercept: Rational,
    pub(super) slope: Rational,
    pub(super) integrated_fixed_cost: Rational,
    pub(super) n_stages: usize,
    /// The stages that are shown, from the most upstream on.
    stages: Vec<ExactStage>,
    /// The unit cost that all stages have, if there is one.
    pub(super) common_cost: Option<Rational>,
    is_varied: bool,
    is_common: bool,
    is_commonly_varied: bool,
    /// C
    pub(super) cost_sum: Rational,
    /// M = a - C
    pub(super) net_choke: Rational,
    /// Π n_i
    pub(super) firms: Rational,
    /// Π (n_i + 1 + λ_i)
    pub(super) divisor: Rational,
    /// R
    pub(super) factor: Rational,
    /// Q
    pub(super) quantity: Rational,
}

/// A stage in a [`Solution`].
pub(super) struct ExactStage {
    /// Its number, from 1.
    pub(super) index: usize,
    pub(super) n_firms: u64,
    pub(super) unit_cost: Rational,
    pub(super) fixed_cost: Rational,
    pub(super) variation: Variation,
    /// n_i + 1 + λ_i
    pub(super) divisor: Rational,
    /// a_i
    pub(super) intercept: Rational,
    /// b_i
    pub(super) slope: Rational,
    /// R_i
    pub(super) factor: Rational,
}

/// More binary digits than this in the product of all n_i + 1 + λ_i take too long to derive a price with.
const MOST_BITS: u32 = 1 << 18;

/// A conjectural variation λ.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Variation {
    pub(super) is_negative: bool,
    pub(super) size: Rational,
    /// 1 + λ
    pub(super) own: Rational,
}

impl Solution {
    /// Solves a chain; `None` where its numbers are too long for that.
    pub(super) fn of(chain: &Chain) -> Option<Self> {
        let divisors: Vec<Exact> = chain.stages().iter().map(Stage::divisor).collect();
        let bits = divisors.iter().map(|divisor| divisor.natural.bits() + 3 * divisor.fives.unsigned_abs());
        (bits.sum::<u32>() <= MOST_BITS).then(|| Self::with_divisors(chain, &divisors))
    }

    /// Who sells the final good at the lower price.
    pub(super) fn verdict(&self) -> Verdict {
        match self.firms.plus(&self.firms).cmp(&self.divisor) {
            Ordering::Greater => Verdict::Cluster,
            Ordering::Equal => Verdict::Tie,
            Ordering::Less => Verdict::Integrated,
        }
    }

    /// Whether a firm of any stage expects its rivals to respond, which the paper sets aside.
    pub(super) fn is_varied(&self) -> bool {
        self.is_varied
    }

    /// A stage that is shown.
    pub(super) fn stage(&self, index: usize) -> Option<&ExactStage> {
        self.stages.iter().find(|stage| stage.index == index)
    }

    /// All stages, if all are shown.
    pub(super) fn all_stages(&self) -> Option<&[ExactStage]> {
        (self.stages.len() == self.n_stages).then_some(&self.stages)
    }

    /// The stage that all others are like in their firms, if there is one.
    pub(super) fn common_stage(&self) -> Option<&ExactStage> {
        self.stages.first().filter(|_| self.is_common)
    }

    /// The conjectural variation that all stages have, if there is one.
    pub(super) fn common_variation(&self) -> Option<&Variation> {
        self.stages.first().filter(|_| self.is_commonly_varied).map(|stage| &stage.variation)
    }

    /// p_i = a_i - b_i Q of a stage that is shown; b_i Q is M R_i.
    pub(super) fn price(&self, stage: &ExactStage) -> Rational {
        stage.intercept.minus(&self.net_choke.times(&stage.factor))
    }

    /// p_k = C + M U
    pub(super) fn cluster_price(&self) -> Rational {
        self.cost_sum.plus(&self.net_choke.times(&Rational::whole(1).minus(&self.factor)))
    }

    /// p_f = C + M / 2
    pub(super) fn integrated_price(&self) -> Rational {
        self.cost_sum.plus(&self.net_choke.times(&Rational::half()))
    }

    fn with_divisors(chain: &Chain, divisors: &[Exact]) -> Self {
        let all = chain.stages();
        // A walk may start at either end.
        let ends = walk(all.len(), SHOWN_FIRST);
        let steps: Vec<Step> = ends.into_iter().filter_map(|ends| Step::of(chain, divisors, ends)).collect();
        let stages = shown(chain, &steps);
        let product = |of: for<'s> fn(&'s Step<'_>) -> &'s Rational| {
            steps.iter().fold(Rational::whole(1), |product, step| product.times(of(step)))
        };
        let (firms, divisor) = (product(|step| &step.firms), product(|step| &step.divisor));
        let (slope, net_choke): (Rational, Rational) = (chain.slope().into(), chain.exact_net_choke().clone().into());
        let factor = firms.over(&divisor);
        let common_cost = all.first().map(|first| first.unit_cost);
        Self {
            intercept: chain.intercept().into(),
            integrated_fixed_cost: chain.exact_integrated_fixed_cost().into(),
            n_stages: all.len(),
            stages,
            common_cost: common_cost.filter(|cost| all.iter().all(|stage| stage.unit_cost == *cost)).map(exactly),
            is_varied: all.iter().any(|stage| !stage.conjectural_variation.is_zero()),
            is_commonly_varied: all
                .windows(2)
                .all(|pair| matches!(pair, [one, next] if one.conjectural_variation == next.conjectural_variation)),
            is_common: all.windows(2).all(|pair| matches!(pair, [one, next] if one.behaves_like(next))),
            cost_sum: chain.exact_cost_sum().clone().into(),
            quantity: net_choke.times(&factor).over(&slope),
            net_choke,
            firms,
            divisor,
            factor,
            slope,
        }
    }
}

/// A stage that is shown, or all stages between two of them.
struct Step<'a> {
    index: usize,
    /// `None` for several.
    stage: Option<&'a Stage>,
    /// Σ c_j, times the divisor of the costs.
    cost: Exact,
    /// Π n_j
    firms: Rational,
    /// Π (n_j + 1 + λ_j)
    divisor: Rational,
}

impl<'a> Step<'a> {
    fn of(chain: &'a Chain, divisors: &[Exact], (first, last): (usize, usize)) -> Option<Self> {
        let (own, divisors) = (chain.stages().get(first - 1..last)?, divisors.get(first - 1..last)?);
        let firms: Vec<u64> = own.iter().map(|stage| stage.n_firms).collect();
        Some(Self {
            index: first,
            stage: own.first().filter(|_| first == last),
            cost: own.iter().fold(Exact::whole(0), |sum, stage| sum.plus(&stage.unit_cost.times(chain.cost_divisor()))),
            firms: Rational::product_of(&firms),
            divisor: Rational::product(divisors),
        })
    }
}

/// The stages of these steps, in their order. Demand reaches a stage through all stages downstream of it, and its price
/// through all upstream.
fn shown(chain: &Chain, steps: &[Step<'_>]) -> Vec<ExactStage> {
    let divisor = chain.cost_divisor();
    let intercept = Exact::from(chain.intercept()).times(&Exact::whole(divisor.into()));
    let (mut intercept, mut slope) = (intercept, Rational::from(chain.slope()));
    let mut demands = Vec::new();
    for step in steps.iter().rev() {
        demands.push((over(intercept.clone(), divisor), slope.clone()));
        intercept = intercept.minus(&step.cost);
        slope = slope.times(&step.divisor).over(&step.firms);
    }
    let mut stages = Vec::new();
    let mut factor = Rational::whole(1);
    for (step, demand) in steps.iter().zip(demands.into_iter().rev()) {
        factor = factor.times(&step.firms).over(&step.divisor);
        stages.extend(step.stage.map(|stage| ExactStage::new(step.index, stage, demand, factor.clone())));
    }
    stages
}

impl ExactStage {
    fn new(index: usize, stage: &Stage, (intercept, slope): (Rational, Rational), factor: Rational) -> Self {
        Self {
            index,
            n_firms: stage.n_firms,
            unit_cost: exactly(stage.unit_cost),
            fixed_cost: stage.fixed_cost.into(),
            variation: Variation::new(stage.conjectural_variation),
            divisor: stage.divisor().into(),
            intercept,
            slope,
            factor,
        }
    }

    /// a_i - c_i and b_i (n_i + 1 + λ_i) / n_i: the demand that the stage brings to the one upstream.
    pub(super) fn passed_on(&self) -> (Rational, Rational) {
        let slope = self.slope.times(&self.divisor).over(&Rational::whole(self.n_firms));
        (self.intercept.distance(&self.unit_cost), slope)
    }

    /// (1 + λ_i) / n_i
    pub(super) fn conduct(&self) -> Rational {
        self.variation.own.over(&Rational::whole(self.n_firms))
    }
}

/// A unit cost as a fraction.
fn exactly(cost: UnitCost) -> Rational {
    over(cost.times(cost.divisor()), cost.divisor())
}

fn over(number: Exact, divisor: u32) -> Rational {
    let number = Rational::from(number);
    if divisor == 1 { number } else { number.over(&Rational::whole(divisor.into())) }
}

impl Variation {
    fn new(number: Number) -> Self {
        Self { is_negative: number.is_negative(), size: number.into(), own: number.plus_one().into() }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.size.is_zero()
    }
}
