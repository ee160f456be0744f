//! The price of the final good of an uneven chain, p_k = a - (a - C) R, equation \[P:7\].

use super::chain::{are_alike, factor, factor_of_one_fewer, of_stage, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let k = level.stages();
    let a = random.span(40, 99);
    let c = random.spans(k, 2, level.of(12, 12, 10));
    let n = random.spans(k, 2, level.of(9, 9, 12));

    let (m, r) = (a - total(&c), factor(&n));
    if are_alike(&n) || m < 20 || r == Fraction::HALF {
        return None;
    }
    let (firms, last) = (total(&n), of_stage(&n, k as i64)?);
    let parameters = Parameters::default().with("a", a).with("c", &c).with("n", &n);
    let draft = Draft::new(parameters, [Form::Decimal(2)], a - m * r)
        .required("no_cost", a - a * r)
        .required("margin_only", m * (1 - r))
        .required("complement", a - m * (1 - r))
        .required("one_market", a - m * fraction(firms, firms + 1))
        .optional("off_by_one", a - m * factor_of_one_fewer(&n))
        .optional("integrated", a - fraction(m, 2))
        .optional("last_stage_only", a - m * fraction(last, last + 1))
        .optional("quantity", m * r);
    Some(draft)
}
