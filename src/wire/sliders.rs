//! Where sliders end: at the last values that the model accepts beside everything else in a state.

use crate::model::{Chain, ChainParameters, Number};
use crate::state::State;
use crate::state::vocabulary::Parameter;
use crate::view::{self, Registered};

/// The keys whose values the model accepts only beside certain values of others: stages and costs below the highest price,
/// firms above their conjectural variation.
const BOUND: [&str; 4] = ["k", "n", "a", COST];

/// Total unit cost, which all stages share from the moment on at which a reader sets it.
const COST: &str = "cost";

/// The first and the last value of each slider that the view has and that may have to end early, by its key.
pub fn ends(state: &State) -> Vec<(&'static str, [f64; 2])> {
    let view = view::named(state);
    let is_read = |key: &&&str| view.is_some_and(|view| view.keys.contains(key));
    let ends = |parameters: &ChainParameters<'_, Number>| {
        let end = |key: &&'static str| Some((*key, of_slider(key, state.one(key).value(), parameters)?));
        BOUND.iter().filter(is_read).filter_map(end).collect()
    };
    state.with_chain(|parameters, _| Ok(ends(parameters))).unwrap_or_default()
}

/// The total unit cost and that of each stage, for a view in which a reader can set them.
pub fn costs(state: &State) -> Vec<f64> {
    let sets_costs = |view: &Registered| view.keys.controls.is_some_and(|controls| controls.first.contains(&COST));
    let Some(chain) = view::named(state).filter(|view| sets_costs(view)).and_then(|_| state.chain().ok()) else {
        return Vec::new();
    };
    let each = chain.stages().iter().map(|stage| stage.unit_cost.value());
    std::iter::once(chain.cost_sum()).chain(each).collect()
}

/// The ends of the slider under a key whose value is `now`; none if nothing on it is possible.
fn of_slider(key: &str, now: f64, parameters: &ChainParameters<'_, Number>) -> Option<[f64; 2]> {
    let Parameter { slider: Some([first, last, step]), .. } = *Parameter::of(key)? else { return None };
    let count = ((last - first) / step).round() as u32;
    let value = |index: u32| if index == count { last } else { first + step * f64::from(index) };
    let accepts = |index: u32| accepts(parameters, key, value(index));
    // What the reader has may lie beyond a slider on which nothing is possible.
    let now = ((now - first) / step).round().min(f64::from(count)).max(0.0) as u32;
    let inside = [now, 0, count].into_iter().find(|&index| accepts(index))?;
    Some([value(last_accepted(inside, 0, &accepts)), value(last_accepted(inside, count, &accepts))])
}

/// The last of the steps from one that is accepted towards an end that is accepted too: they have no gap between them.
fn last_accepted(inside: u32, end: u32, accepts: &impl Fn(u32) -> bool) -> u32 {
    if accepts(end) {
        return end;
    }
    let (mut accepted, mut refused) = (inside, end);
    while accepted.abs_diff(refused) > 1 {
        let middle = u32::midpoint(accepted, refused);
        if accepts(middle) {
            accepted = middle;
        } else {
            refused = middle;
        }
    }
    accepted
}

/// Whether there is a chain with another number under one key, for all stages; a stage that is added is like the last.
fn accepts(parameters: &ChainParameters<'_, Number>, key: &str, value: f64) -> bool {
    let stages = if key == "k" { value as usize } else { parameters.n_firms.len() };
    let each = |name: &str, numbers: &[Number]| {
        if name == key {
            return vec![value.into(); stages];
        }
        if numbers.is_empty() {
            return Vec::new();
        }
        let last = numbers.last().copied().unwrap_or(Number::ZERO);
        numbers.iter().copied().chain(std::iter::repeat(last)).take(stages).collect()
    };
    Chain::new(&ChainParameters {
        intercept: if key == "a" { value.into() } else { parameters.intercept },
        unit_cost: &if key == COST { Vec::new() } else { each("c", parameters.unit_cost) },
        cost_sum: if key == COST { Some(value.into()) } else { parameters.cost_sum },
        n_firms: &each("n", parameters.n_firms),
        fixed_cost: &each("f", parameters.fixed_cost),
        conjectural_variation: &each("lambda", parameters.conjectural_variation),
        ..*parameters
    })
    .is_ok()
}
