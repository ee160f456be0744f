//! What one stage adds: p_i - p_{i-1} - c_i = (a - C)(R_{i-1} - R_i). Derived from \[P:3\] and \[P:5\].

use super::chain::{are_alike, cumulative, of_stage, reversed, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

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
    let k = k as i64;
    let parameters = Parameters::default().with("a", a).with("c", &c).with("n", &n).with("stage", stage);
    let draft = Draft::new(parameters, [Form::Decimal(2)], m * step)
        .required("equal_split", m * (1 - r) / k)
        .required("price", cost + m * (1 - left))
        .required("no_cost", a * step)
        .optional("alone", fraction(m, own + 1))
        .optional("reverse_order", m * self::step(&back, k - stage + 1)?)
        .optional("whole_chain", m * r / own);
    Some(draft)
}

/// R_{i-1} - R_i, of all R from R_0 on.
pub(super) fn step(room: &[Fraction], stage: i64) -> Option<Fraction> {
    Some(of_stage(room, stage)? - of_stage(room, stage + 1)?)
}
