//! The price where firms expect answers of their rivals: R = Π n_i / (n_i + 1 + λ_i). An extension of the paper's model.

use super::chain::{are_alike, factor, factor_with, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

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
    let draft = Draft::new(parameters, [Form::Decimal(2)], a - m * r)
        .required("no_conduct", a - m * factor(&n))
        .required("subtracted", a - m * subtracted)
        .optional("margin_only", m * (1 - r))
        .optional("complement", a - m * (1 - r))
        .optional("no_cost", a - a * r)
        .optional("all_collude", a - m * Fraction::HALF.raised(k as u32));
    Some(draft)
}
