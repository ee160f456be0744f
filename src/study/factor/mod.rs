//! Which part of a - C the markups of a chain leave to the buyers: the cluster factor R, equation \[P:7\].

use super::chain::{are_alike, factor, factor_of_one_fewer, of_stage, products, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, list, ratios, shares, sum_of_shares};
use super::words::factor;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let n = random.spans(level.stages(), 2, level.of(9, 8, 6));

    let r = factor(&n);
    if are_alike(&n) || r == Fraction::HALF {
        return None;
    }
    let (k, firms) = (n.len() as i64, total(&n));
    let last = of_stage(&n, k)?;
    let (above, below) = products(&n);
    let told = factor::Chain {
        n: list(&n),
        stages: Fact::Stages(k),
        shares: shares(&n),
        above: above.into(),
        below: below.into(),
        r: r.into(),
        firms: firms.into(),
        fewer: ratios(n.iter().map(|n| (n - 1, *n))),
        terms: sum_of_shares(&n),
        k: k.into(),
    };
    let draft = Draft::new(Parameters::default().with("n", &n), [Form::Fraction], r, told)
        .required(factor::COMPLEMENT, 1 - r)
        .required(factor::ONE_MARKET, fraction(firms, firms + 1))
        .required(factor::OFF_BY_ONE, factor_of_one_fewer(&n))
        .optional(factor::MEAN_OF_FACTORS, n.iter().map(|n| fraction(*n, n + 1)).sum::<Fraction>() / k)
        .optional(factor::LAST_STAGE_ONLY, fraction(last, last + 1))
        .optional(factor::UPSIDE_DOWN, 1 / r);
    Some(draft)
}
