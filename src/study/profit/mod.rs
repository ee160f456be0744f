//! Which part of the chain's profit a stage earns: every stage sells the same quantity, so profit divides as markups do. Derived.

use super::chain::{are_alike, cumulative, of_stage, reversed, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::fraction;
use super::level::Level;
use super::markup::step;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, list, path};
use super::words::profit;

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
    let (own_step, step_back) = (step(&room, stage)?, step(&back, count - stage + 1)?);
    let share = 100 * own_step / markups;
    let parameters = Parameters::default().with("c", &c).with("n", &n).with("stage", stage);
    let told = profit::Chain {
        c: list(&c),
        n: list(&n),
        stages: Fact::Stages(count),
        k: count.into(),
        stage: stage.into(),
        path: path(&room),
        before: of_stage(&room, stage)?.into(),
        after: of_stage(&room, stage + 1)?.into(),
        step: own_step.into(),
        step_back: step_back.into(),
        r: (1 - markups).into(),
        u: markups.into(),
        own: own_firms.into(),
        firms: total(&n).into(),
        own_cost: own_cost.into(),
        cost: total(&c).into(),
    };
    let draft = Draft::new(parameters, [Form::Percent(1)], share, told)
        .required(profit::EQUAL_SPLIT, fraction(100, count))
        .required(profit::BY_FIRMS, fraction(100 * own_firms, total(&n)))
        .optional(profit::BY_COST, fraction(100 * own_cost, total(&c)))
        .optional(profit::REVERSE_ORDER, 100 * step_back / markups)
        .optional(profit::PER_FIRM, share / own_firms);
    Some(draft)
}
