//! Which part of a - C the markups of a chain leave to the buyers: the cluster factor R, equation \[P:7\].

use super::chain::{are_alike, factor, factor_of_one_fewer, of_stage, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let n = random.spans(level.stages(), 2, level.of(9, 8, 6));

    let r = factor(&n);
    if are_alike(&n) || r == Fraction::HALF {
        return None;
    }
    let (k, firms) = (n.len() as i64, total(&n));
    let last = of_stage(&n, k)?;
    let draft = Draft::new(Parameters::default().with("n", &n), [Form::Fraction], r)
        .required("complement", 1 - r)
        .required("one_market", fraction(firms, firms + 1))
        .required("off_by_one", factor_of_one_fewer(&n))
        .optional("mean_of_factors", n.iter().map(|n| fraction(*n, n + 1)).sum::<Fraction>() / k)
        .optional("last_stage_only", fraction(last, last + 1))
        .optional("upside_down", 1 / r);
    Some(draft)
}
