//! A chain solved in exact numbers.

use std::cmp::Ordering;

use super::rational::{Notation, Rational};
use crate::model::{Chain, Stage, Verdict};

/// A chain with its solution.
pub(super) struct Solution {
    pub(super) intercept: Rational,
    pub(super) slope: Rational,
    pub(super) integrated_fixed_cost: Rational,
    pub(super) stages: Vec<ExactStage>,
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
}

/// A conjectural variation λ.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Variation {
    pub(super) is_negative: bool,
    pub(super) size: Rational,
    /// 1 + λ
    pub(super) own: Rational,
}

impl Solution {
    /// Solves with the decimals that the reader typed. Where the last bit of a double decides whether the chain trades, or
    /// who wins, the figure goes by the doubles, and then so does this.
    pub(super) fn of(chain: &Chain) -> Self {
        let typed = Self::read(chain, Notation::Decimal);
        let agrees = typed.cost_sum < typed.intercept && typed.verdict() == chain.solve().verdict;
        if agrees { typed } else { Self::read(chain, Notation::Binary) }
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
        self.stages.iter().any(|stage| !stage.variation.is_zero())
    }

    /// The stage that all others are like in their firms, if there is one.
    pub(super) fn common_stage(&self) -> Option<&ExactStage> {
        let first = self.stages.first()?;
        let alike = |stage: &ExactStage| stage.n_firms == first.n_firms && stage.variation == first.variation;
        self.stages.iter().all(alike).then_some(first)
    }

    /// p_i = a_i - b_i Q of a stage; that of stage 0 is 0.
    pub(super) fn price(&self, stage: usize) -> Rational {
        let at = stage.checked_sub(1).and_then(|index| self.stages.get(index));
        at.map_or(Rational::whole(0), |stage| stage.intercept.minus(&stage.slope.times(&self.quantity)))
    }

    /// p_k = C + M U
    pub(super) fn cluster_price(&self) -> Rational {
        self.price(self.stages.len())
    }

    /// p_f = C + M / 2
    pub(super) fn integrated_price(&self) -> Rational {
        self.cost_sum.plus(&self.net_choke.times(&Rational::half()))
    }

    fn read(chain: &Chain, notation: Notation) -> Self {
        let one = |number| Rational::read(&[number], notation).pop().unwrap_or(Rational::whole(0));
        let costs = chain.stages().iter().map(|stage| stage.unit_cost);
        let prices: Vec<f64> = costs.chain([chain.demand().intercept]).collect();
        let mut prices = Rational::read(&prices, notation);
        let intercept = prices.pop().unwrap_or(Rational::whole(0));
        let slope = one(chain.demand().slope);

        // Demand reaches a stage through all the stages downstream of it.
        let mut stages = Vec::new();
        let (mut facing, mut steepness) = (intercept.clone(), slope.clone());
        for (stage, unit_cost) in chain.stages().iter().zip(prices).rev() {
            let stage = ExactStage::new(stage, unit_cost, one, facing, steepness);
            (facing, steepness) = stage.passed_on();
            stages.push(stage);
        }
        stages.reverse();

        let product = |of: fn(&ExactStage) -> Rational| {
            stages.iter().fold(Rational::whole(1), |product, stage| product.times(&of(stage)))
        };
        let cost_sum = stages.iter().fold(intercept.minus(&intercept), |sum, stage| sum.plus(&stage.unit_cost));
        let net_choke = intercept.distance(&cost_sum);
        let firms = product(|stage| Rational::whole(stage.n_firms));
        let divisor = product(|stage| stage.divisor.clone());
        let factor = firms.over(&divisor);
        let quantity = net_choke.times(&factor).over(&slope);
        let integrated_fixed_cost = one(chain.integrated_fixed_cost());
        Self { intercept, slope, integrated_fixed_cost, stages, cost_sum, net_choke, firms, divisor, factor, quantity }
    }
}

impl ExactStage {
    fn new(
        stage: &Stage,
        unit_cost: Rational,
        read: impl Fn(f64) -> Rational,
        intercept: Rational,
        slope: Rational,
    ) -> Self {
        let variation = Variation::new(stage.conjectural_variation, read(stage.conjectural_variation));
        Self {
            n_firms: stage.n_firms,
            unit_cost,
            fixed_cost: read(stage.fixed_cost),
            divisor: Rational::whole(stage.n_firms).plus(&variation.own),
            variation,
            intercept,
            slope,
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

impl Variation {
    fn new(number: f64, size: Rational) -> Self {
        let is_negative = number < 0.0;
        let one = Rational::whole(1);
        let own = if is_negative { one.minus(&size) } else { one.plus(&size) };
        Self { is_negative, size, own }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.size.is_zero()
    }
}
