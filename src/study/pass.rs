//! Who pays a rise in cost: R of it reaches the buyers, and an earlier stage loses 1 - R_i of it. Derived from \[P:6\] and
//! \[P:7\].

use super::chain::{are_alike, factor, of_stage};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

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
    let form = [Form::Decimal(2)];
    let Some(seen) = seen else {
        let own = of_stage(&n, stage)?;
        let draft = Draft::new(given, form, r * t)
            .required("full", t)
            .required("complement", (1 - r) * t)
            .optional("half", fraction(t, 2))
            .optional("shared", fraction(t, count))
            .optional("own_stage", fraction(own * t, own + 1));
        return Some(draft);
    };
    let room = factor(n.get(..seen as usize)?);
    let draft = Draft::new(given.with("seen", seen), form, -(1 - room) * t)
        .required("full", t)
        .required("unmoved", 0)
        .required("sign", (1 - room) * t)
        .optional("as_downstream", r * t)
        .optional("factor", -room * t);
    Some(draft)
}
