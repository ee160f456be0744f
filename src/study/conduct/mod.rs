//! The price where firms expect answers of their rivals: R = Π n_i / (n_i + 1 + λ_i). An extension of the paper's model.

use super::chain::{are_alike, factor, factor_with, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, equal, list, ratios};
use super::words::conduct;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let k = level.of(1, 2, 2);
    let a = random.span(40, 99);
    let c = random.spans(k, 3, 15);
    let n = random.spans(k, 3, 9);
    let lambda: Vec<i64> = match level {
        Level::One => n.iter().map(|n| random.span(1, n - 1)).collect(),
        Level::Two => vec![random.span(1, n.iter().min()? - 1); k],
        Level::Three => n.iter().map(|n| random.span(-1, n - 1)).collect(),
    };

    let m = a - total(&c);
    let are_same = level == Level::Three && are_alike(&lambda);
    if m < 20 || lambda.contains(&0) || are_same || lambda.iter().all(|lambda| *lambda == -1) {
        return None;
    }
    let r = factor_with(&n, &lambda);
    let subtracted: Fraction = n.iter().zip(&lambda).map(|(n, lambda)| fraction(n - lambda, n + 1)).product();
    let parameters = Parameters::default().with("a", a).with("c", &c).with("n", &n).with("lambda", &lambda);
    let plain = factor(&n);
    let told = conduct::Chain {
        a: a.into(),
        c: list(&c),
        n: list(&n),
        lambda: list(&lambda),
        stages: Fact::Stages(k as i64),
        cost: (a - m).into(),
        m: m.into(),
        shares: ratios(n.iter().zip(&lambda).map(|(n, lambda)| (*n, n + 1 + lambda))),
        r: r.into(),
        u: (1 - r).into(),
        plain: plain.into(),
        cournot: equal(a - m * plain, 2),
        subtracted: ratios(n.iter().zip(&lambda).map(|(n, lambda)| (n - lambda, n + 1))),
        halves: ratios(n.iter().map(|_| (1, 2))),
    };
    let draft = Draft::new(parameters, [Form::Decimal(2)], a - m * r, told)
        .required(conduct::NO_CONDUCT, a - m * factor(&n))
        .required(conduct::SUBTRACTED, a - m * subtracted)
        .optional(conduct::MARGIN_ONLY, m * (1 - r))
        .optional(conduct::COMPLEMENT, a - m * (1 - r))
        .optional(conduct::NO_COST, a - a * r)
        .optional(conduct::ALL_COLLUDE, a - m * Fraction::HALF.raised(k as u32));
    Some(draft)
}
