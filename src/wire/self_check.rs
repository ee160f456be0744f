//! What a self-check of the model found.

use super::tape::Tape;
use crate::chart::Format;
use crate::model;

/// No check is so large that the page would stand still for long.
const MOST_CHAINS: f64 = 10_000.0;

/// Solves `count` random chains in three ways; a `seed` always means the same chains.
///
/// On the tape, in this order: how many chains were solved, how many of them did not come to rest, and the largest relative
/// difference, as texts; how many did not come to rest, as a number; the chain with that difference as `a`, `b`, `k`, and
/// `n`, `c` and `lambda` of each stage. `www/panels/solutions.js` reads it in the same order.
pub fn self_check(seed: f64, count: f64) -> Tape {
    let check = model::self_check(seed as u64, count.clamp(0.0, MOST_CHAINS) as usize);
    let mut tape = Tape::default();
    let whole = |number: usize| Format::Fixed(0).write(number as f64);
    tape.text(&whole(check.n_chains));
    tape.text(&whole(check.n_unsettled));
    tape.text(&Format::Scientific.write(check.largest_difference));
    tape.number(check.n_unsettled as f64);
    if let Some(chain) = check.worst {
        let demand = chain.demand();
        tape.numbers([demand.intercept, demand.slope]);
        tape.list(chain.stages(), |tape, stage| {
            tape.numbers([stage.n_firms as f64, stage.unit_cost.value(), stage.conjectural_variation.value()]);
        });
    }
    tape
}
