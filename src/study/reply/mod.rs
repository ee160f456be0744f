//! The rule behind a stage: a firm's best quantity, given the others', and what follows when all are alike. \[P:3\], \[P:4\] and
//! \[P:7\].

use super::chain::{are_alike, factor, of_stage, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::fraction;
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, list, shares};
use super::words::reply;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let a = random.span(40, 99);
    let b = random.span(2, 5);
    match level {
        Level::One => best_reply(a, b, random.span(4, 20), random.span(2, 12)),
        Level::Two => output_alone(a, b, random.span(4, 20), random.span(3, 9)),
        Level::Three => output_in_chain(a, b, random.spans(2, 3, 12), random.spans(2, 2, 9), random.span(1, 2)),
    }
}

/// The best quantity against `rest` of all others.
fn best_reply(a: i64, b: i64, c: i64, rest: i64) -> Option<Draft> {
    let (m, taken) = (a - c, b * rest);
    if m - taken < 6 {
        return None;
    }
    let parameters = Parameters::default().with("a", a).with("b", b).with("c", c).with("rest", rest);
    let told = reply::Best {
        a: a.into(),
        b: b.into(),
        c: c.into(),
        rest: rest.into(),
        choke: (a - taken).into(),
        margin: (m - taken).into(),
    };
    let draft = Draft::new(parameters, [Form::Decimal(2)], fraction(m - taken, 2 * b), told)
        .required(reply::NO_TWO, fraction(m - taken, b))
        .required(reply::REST_FORGOTTEN, fraction(m, 2 * b))
        .required(reply::NO_SLOPE, fraction(m - rest, 2))
        .optional(reply::NO_COST, fraction(a - taken, 2 * b))
        .optional(reply::HALF_OF_REST, fraction(m, 2 * b) - rest);
    Some(draft)
}

/// What each of n firms makes in a market of one stage.
fn output_alone(a: i64, b: i64, c: i64, n: i64) -> Option<Draft> {
    let m = a - c;
    if m < 20 {
        return None;
    }
    let parameters = Parameters::default().with("a", a).with("b", b).with("c", c).with("n", n);
    let told = reply::Alone { a: a.into(), b: b.into(), c: c.into(), n: n.into(), m: m.into(), firms: Fact::Firms(n) };
    let draft = Draft::new(parameters, [Form::Decimal(2)], fraction(m, b * (n + 1)), told)
        .required(reply::MONOPOLY_SHARED, fraction(m, 2 * b * n))
        .required(reply::TOTAL, fraction(m * n, b * (n + 1)))
        .required(reply::NO_SLOPE, fraction(m, n + 1))
        .optional(reply::OFF_BY_ONE, fraction(m, b * n))
        .optional(reply::NO_COST, fraction(a, b * (n + 1)));
    Some(draft)
}

/// What each firm of a stage makes in a chain of two.
fn output_in_chain(a: i64, b: i64, c: Vec<i64>, n: Vec<i64>, stage: i64) -> Option<Draft> {
    let m = a - total(&c);
    if m < 25 || are_alike(&n) {
        return None;
    }
    let (own, other) = (of_stage(&n, stage)?, of_stage(&n, 3 - stage)?);
    let quantity = m * factor(&n) / b;
    let parameters = Parameters::default().with("a", a).with("b", b).with("c", &c).with("n", &n).with("stage", stage);
    let told = reply::Chain {
        a: a.into(),
        b: b.into(),
        c: list(&c),
        n: list(&n),
        stage: stage.into(),
        cost: (a - m).into(),
        m: m.into(),
        shares: shares(&n),
        r: factor(&n).into(),
        quantity: quantity.into(),
        own: own.into(),
        other: other.into(),
        firms: total(&n).into(),
    };
    let draft = Draft::new(parameters, [Form::Decimal(2)], quantity / own, told)
        .required(reply::TOTAL, quantity)
        .required(reply::ALONE, fraction(m, b * (own + 1)))
        .optional(reply::ALL_FIRMS, quantity / total(&n))
        .optional(reply::NO_SLOPE, b * quantity / own)
        .optional(reply::OTHER_STAGE, quantity / other)
        .optional(reply::NO_COST, a * factor(&n) / b / own);
    Some(draft)
}
