//! Who pays a rise in cost: R of it reaches the buyers, and an earlier stage loses 1 - R_i of it. Derived from \[P:6\] and
//! \[P:7\].

use super::chain::{are_alike, factor, of_stage};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, list, shares};
use super::words::pass;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let k = level.of(2, 3, 3);
    let n = random.spans(k, 2, 9);
    let t = random.span(3, 12);
    let count = k as i64;
    let stage = random.span(if level == Level::Three { 2 } else { 1 }, count);
    let seen = (level == Level::Three).then(|| random.span(1, stage - 1));

    let r = factor(&n);
    if are_alike(&n) || r == Fraction::HALF {
        return None;
    }
    let given = Parameters::default().with("n", &n).with("t", t).with("stage", stage);
    match seen {
        None => last(given, &n, t, stage),
        Some(seen) => earlier(given, &n, t, stage, seen),
    }
}

/// By how much the price of the final good rises.
fn last(given: Parameters, n: &[i64], t: i64, stage: i64) -> Option<Draft> {
    let (r, count, own) = (factor(n), n.len() as i64, of_stage(n, stage)?);
    let told = pass::Last {
        n: list(n),
        stages: Fact::Stages(count),
        k: count.into(),
        t: t.into(),
        stage: stage.into(),
        shares: shares(n),
        r: r.into(),
        u: (1 - r).into(),
        own: own.into(),
    };
    let draft = Draft::new(given, [Form::Decimal(2)], r * t, told)
        .required(pass::FULL, t)
        .required(pass::COMPLEMENT, (1 - r) * t)
        .optional(pass::HALF, fraction(t, 2))
        .optional(pass::SHARED, fraction(t, count))
        .optional(pass::OWN_STAGE, fraction(own * t, own + 1));
    Some(draft)
}

/// How an earlier price moves.
fn earlier(given: Parameters, n: &[i64], t: i64, stage: i64, seen: i64) -> Option<Draft> {
    let so_far = n.get(..seen as usize)?;
    let (r, room) = (factor(n), factor(so_far));
    let told = pass::Earlier {
        n: list(n),
        stages: Fact::Stages(n.len() as i64),
        t: t.into(),
        stage: stage.into(),
        seen: seen.into(),
        shares: shares(so_far),
        room: room.into(),
        taken: (1 - room).into(),
        r: r.into(),
    };
    let draft = Draft::new(given.with("seen", seen), [Form::Decimal(2)], -(1 - room) * t, told)
        .required(pass::FULL, t)
        .required(pass::UNMOVED, 0)
        .required(pass::SIGN, (1 - room) * t)
        .optional(pass::AS_DOWNSTREAM, r * t)
        .optional(pass::FACTOR, -room * t);
    Some(draft)
}
