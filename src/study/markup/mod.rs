//! What one stage adds: p_i - p_{i-1} - c_i = (a - C)(R_{i-1} - R_i). Derived from \[P:3\] and \[P:5\].

use super::chain::{are_alike, cumulative, of_stage, reversed, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, list, path};
use super::words::markup;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let k = level.stages();
    let a = random.span(40, 99);
    let c = random.spans(k, 2, 12);
    let n = random.spans(k, 2, 9);
    let stage = random.span(1, k as i64);

    let m = a - total(&c);
    if are_alike(&n) || m < 25 {
        return None;
    }
    let own = of_stage(&n, stage)?;
    let (room, back) = (cumulative(&n), cumulative(&reversed(&n)));
    let (step, left, r) = (step(&room, stage)?, of_stage(&room, stage + 1)?, *room.last()?);
    let cost = total(c.get(..stage as usize)?);
    let parameters = Parameters::default().with("a", a).with("c", &c).with("n", &n).with("stage", stage);
    let k = k as i64;
    let step_back = self::step(&back, k - stage + 1)?;
    let told = markup::Chain {
        a: a.into(),
        c: list(&c),
        n: list(&n),
        stages: Fact::Stages(k),
        k: k.into(),
        stage: stage.into(),
        cost: (a - m).into(),
        m: m.into(),
        path: path(room.get(..=stage as usize)?),
        before: (left + step).into(),
        after: left.into(),
        step: step.into(),
        step_back: step_back.into(),
        taken: (1 - left).into(),
        own: own.into(),
        so_far: cost.into(),
        r: r.into(),
        u: (1 - r).into(),
    };
    let draft = Draft::new(parameters, [Form::Decimal(2)], m * step, told)
        .required(markup::EQUAL_SPLIT, m * (1 - r) / k)
        .required(markup::PRICE, cost + m * (1 - left))
        .required(markup::NO_COST, a * step)
        .optional(markup::ALONE, fraction(m, own + 1))
        .optional(markup::REVERSE_ORDER, m * step_back)
        .optional(markup::WHOLE_CHAIN, m * r / own);
    Some(draft)
}

/// R_{i-1} - R_i, of all R from R_0 on.
pub(super) fn step(room: &[Fraction], stage: i64) -> Option<Fraction> {
    Some(of_stage(room, stage)? - of_stage(room, stage + 1)?)
}
