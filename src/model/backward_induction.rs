//! The equilibrium stage by stage, from the final market upstream.
//!
//! The firms of a stage take the price w of their input as given and know what their buyers pay, P(Q). In a symmetric
//! equilibrium of the stage the first-order condition [P:4] holds, here for any conduct:
//!
//! ```text
//! P(Q) - w - c + κ Q P'(Q) = 0
//! ```
//!
//! Its root at w = 0 is what the stage buys if its input is free; at the choke price it buys nothing. Where demand is
//! linear so is the condition, so these two points are the demand that the stage upstream faces [P:5]. The most upstream
//! stage has a free input, p_0 = 0, so its root is the quantity of the chain; the condition then gives the markup of each
//! stage at that quantity. No product over stages is formed.

use super::{Chain, LinearInverseDemand, Solution, Stage};

/// Solves the first-order condition of every stage by bisection, from the final good upstream. Derived.
pub fn backward_induction(chain: &Chain) -> Solution {
    // In units in which final demand is 1 - Q; see the module `solution`.
    let mut quantity = 1.0;
    let mut markups_per_unit: Vec<f64> = Vec::with_capacity(chain.stages().len());
    for stage in chain.stages().iter().rev() {
        let demand = LinearInverseDemand { intercept: 1.0, slope: 1.0 / quantity };
        markups_per_unit.push(markup(stage, demand, 1.0));
        quantity = bought_at_no_price(stage, demand);
    }
    Solution::assemble(chain, quantity, markups_per_unit.into_iter().rev().map(|per_unit| per_unit * quantity))
}

/// What the stage buys, and sells on, if its input is free: the root of the first-order condition.
fn bought_at_no_price(stage: &Stage, demand: LinearInverseDemand) -> f64 {
    let gain_from_more = |quantity| demand.price(quantity) - markup(stage, demand, quantity);
    let (mut low, mut high) = (0.0, demand.intercept / demand.slope);
    // Ends when no number lies between the two.
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || high <= middle {
            return low;
        }
        if gain_from_more(middle) < 0.0 {
            high = middle;
        } else {
            low = middle;
        }
    }
}

/// The markup with which the firms of a stage are content at a quantity, -κ Q P'(Q).
fn markup(stage: &Stage, demand: LinearInverseDemand, quantity: f64) -> f64 {
    stage.conduct() * demand.slope * quantity
}
