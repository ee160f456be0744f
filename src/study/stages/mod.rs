//! The staircase of prices: p_i is the cost so far and (a - C)(1 - R_i) of markups. Derived from \[P:5\] and \[P:6\].

use super::chain::{are_alike, cumulative, of_stage, reversed, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::Fraction;
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, list, path};
use super::words::stages;

/// What one stage says.
struct Stage {
    /// Its place in the chain, from 1 on.
    place: i64,
    own_cost: i64,
    cost_so_far: i64,
    /// R_i, and what it would be if the chain were counted from the other end.
    room: Fraction,
    room_from_behind: Fraction,
}

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let k = level.stages();
    let a = random.span(40, 99);
    let c = random.spans(k, 2, level.of(12, 12, 10));
    let n = random.spans(k, 2, level.of(6, 8, 9));

    let m = a - total(&c);
    if are_alike(&n) || are_alike(&c) || m < 25 {
        return None;
    }
    let stages = stages_of(&c, &n)?;
    let each = |price: &dyn Fn(&Stage) -> Fraction| stages.iter().map(price).collect::<Vec<_>>();
    let markups = |stage: &Stage| m * (1 - stage.room);
    let (r, count) = (stages.last()?.room, k as i64);
    let parameters = Parameters::default().with("a", a).with("c", &c).with("n", &n);
    let key = each(&|stage| stage.cost_so_far + markups(stage));
    let fractions = |of: &dyn Fn(&Stage) -> Fraction| path(&each(of));
    let told = stages::Chain {
        a: a.into(),
        c: list(&c),
        n: list(&n),
        stages: Fact::Stages(count),
        k: count.into(),
        cost: (a - m).into(),
        m: m.into(),
        costs: fractions(&|stage| stage.cost_so_far.into()),
        path: fractions(&|stage| stage.room),
        path_back: fractions(&|stage| stage.room_from_behind),
    };
    let draft = Draft::new(parameters, vec![Form::Decimal(2); k], key, told)
        .required(stages::OWN_COST_ONLY, each(&|stage| stage.own_cost + markups(stage)))
        .required(stages::EQUAL_SPLIT, each(&|stage| stage.cost_so_far + m * (1 - r) * stage.place / count))
        .optional(stages::REVERSE_ORDER, each(&|stage| stage.cost_so_far + m * (1 - stage.room_from_behind)))
        .optional(stages::COST_ONLY, each(&|stage| stage.cost_so_far.into()))
        .optional(stages::NO_COST, each(&markups));
    Some(draft)
}

fn stages_of(c: &[i64], n: &[i64]) -> Option<Vec<Stage>> {
    let (room, back) = (cumulative(n), cumulative(&reversed(n)));
    let stage = |place: i64| {
        Some(Stage {
            place,
            own_cost: of_stage(c, place)?,
            cost_so_far: total(c.get(..place as usize)?),
            room: of_stage(&room, place + 1)?,
            room_from_behind: of_stage(&back, place + 1)?,
        })
    };
    (1..=c.len() as i64).map(stage).collect()
}
