//! The rule behind a stage: a firm's best quantity, given the others', and what follows when all are alike. \[P:3\], \[P:4\] and
//! \[P:7\].

use super::chain::{are_alike, factor, of_stage, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::fraction;
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

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
    let draft = Draft::new(parameters, [Form::Decimal(2)], fraction(m - taken, 2 * b))
        .required("no_two", fraction(m - taken, b))
        .required("rest_forgotten", fraction(m, 2 * b))
        .required("no_slope", fraction(m - rest, 2))
        .optional("no_cost", fraction(a - taken, 2 * b))
        .optional("half_of_rest", fraction(m, 2 * b) - rest);
    Some(draft)
}

/// What each of n firms makes in a market of one stage.
fn output_alone(a: i64, b: i64, c: i64, n: i64) -> Option<Draft> {
    let m = a - c;
    if m < 20 {
        return None;
    }
    let parameters = Parameters::default().with("a", a).with("b", b).with("c", c).with("n", n);
    let draft = Draft::new(parameters, [Form::Decimal(2)], fraction(m, b * (n + 1)))
        .required("monopoly_shared", fraction(m, 2 * b * n))
        .required("total", fraction(m * n, b * (n + 1)))
        .required("no_slope", fraction(m, n + 1))
        .optional("off_by_one", fraction(m, b * n))
        .optional("no_cost", fraction(a, b * (n + 1)));
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
    let draft = Draft::new(parameters, [Form::Decimal(2)], quantity / own)
        .required("total", quantity)
        .required("alone", fraction(m, b * (own + 1)))
        .optional("all_firms", quantity / total(&n))
        .optional("no_slope", b * quantity / own)
        .optional("other_stage", quantity / other)
        .optional("no_cost", a * factor(&n) / b / own);
    Some(draft)
}
