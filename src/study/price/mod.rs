//! The price of the final good of an uneven chain, p_k = a - (a - C) R, equation \[P:7\].

use super::chain::{are_alike, factor, factor_of_one_fewer, of_stage, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, list, ratios, shares, sum};
use super::words::price;

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
    let told = price::Chain {
        a: a.into(),
        c: list(&c),
        n: list(&n),
        stages: Fact::Stages(k as i64),
        costs: sum(&c),
        cost: (a - m).into(),
        m: m.into(),
        shares: shares(&n),
        r: r.into(),
        u: (1 - r).into(),
        market: ratios([(firms, firms + 1)].into_iter()),
        fewer: ratios(n.iter().map(|n| (n - 1, *n))),
        last: ratios([(last, last + 1)].into_iter()),
    };
    let draft = Draft::new(parameters, [Form::Decimal(2)], a - m * r, told)
        .required(price::NO_COST, a - a * r)
        .required(price::MARGIN_ONLY, m * (1 - r))
        .required(price::COMPLEMENT, a - m * (1 - r))
        .required(price::ONE_MARKET, a - m * fraction(firms, firms + 1))
        .optional(price::OFF_BY_ONE, a - m * factor_of_one_fewer(&n))
        .optional(price::INTEGRATED, a - fraction(m, 2))
        .optional(price::LAST_STAGE_ONLY, a - m * fraction(last, last + 1))
        .optional(price::QUANTITY, m * r);
    Some(draft)
}
