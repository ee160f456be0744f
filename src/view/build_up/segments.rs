//! What a column of the chart is made of.

use crate::model::{Chain, Equilibrium, Stage, StageOutcome};

/// The parts of a column, each from one price to another; what was there before begins at 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segments {
    /// Unit costs of the stages upstream.
    pub earlier_cost: [f64; 2],
    /// Unit cost of the stage.
    pub own_cost: [f64; 2],
    /// Markups of the stages upstream.
    pub earlier_markup: [f64; 2],
    /// Markup of the stage; ends at its price.
    pub own_markup: [f64; 2],
}

impl Segments {
    /// All unit costs so far.
    pub fn cost(&self) -> f64 {
        self.own_cost[1]
    }

    /// The price of the stage's good.
    pub fn price(&self) -> f64 {
        self.own_markup[1]
    }
}

/// The columns of a chain, from the most upstream stage to the final good.
pub(super) fn segments(chain: &Chain, equilibrium: &Equilibrium) -> Vec<Segments> {
    let (mut cost, mut markup) = (0.0, 0.0);
    let column = |(stage, outcome): (&Stage, &StageOutcome)| {
        let earlier_cost = [0.0, cost];
        cost += stage.unit_cost.value();
        let earlier_markup = [cost, cost + markup];
        markup += outcome.markup;
        let own_cost = [earlier_cost[1], cost];
        Segments { earlier_cost, own_cost, earlier_markup, own_markup: [earlier_markup[1], cost + markup] }
    };
    std::iter::zip(chain.stages(), &equilibrium.stages).map(column).collect()
}
