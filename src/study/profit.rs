//! Which part of the chain's profit a stage earns: every stage sells the same quantity, so profit divides as markups do. Derived.

use super::chain::{are_alike, cumulative, of_stage, reversed, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::fraction;
use super::level::Level;
use super::markup::step;
use super::parameters::Parameters;
use super::random::Random;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let k = level.stages();
    let c = random.spans(k, 2, 15);
    let n = random.spans(k, 2, 9);
    let stage = random.span(1, k as i64);

    if are_alike(&n) || are_alike(&c) {
        return None;
    }
    let (room, back) = (cumulative(&n), cumulative(&reversed(&n)));
    let (count, markups) = (k as i64, 1 - *room.last()?);
    let (own_firms, own_cost) = (of_stage(&n, stage)?, of_stage(&c, stage)?);
    let share = 100 * step(&room, stage)? / markups;
    let parameters = Parameters::default().with("c", &c).with("n", &n).with("stage", stage);
    let draft = Draft::new(parameters, [Form::Percent(1)], share)
        .required("equal_split", fraction(100, count))
        .required("by_firms", fraction(100 * own_firms, total(&n)))
        .optional("by_cost", fraction(100 * own_cost, total(&c)))
        .optional("reverse_order", 100 * step(&back, count - stage + 1)? / markups)
        .optional("per_firm", share / own_firms);
    Some(draft)
}
