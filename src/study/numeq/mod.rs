//! The market of one stage with the price of the chain: its number of firms is R / (1 - R). Derived.

use super::chain::{are_alike, factor, mean, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::Fraction;
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, list, shares, sum};
use super::words::numeq;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let n = random.spans(level.stages(), 2, level.of(9, 12, 20));

    let r = factor(&n);
    if are_alike(&n) || r == Fraction::HALF {
        return None;
    }
    let k = n.len() as i64;
    let told = numeq::Chain {
        n: list(&n),
        stages: Fact::Stages(k),
        k: k.into(),
        shares: shares(&n),
        r: r.into(),
        u: (1 - r).into(),
        low: (*n.iter().min()?).into(),
        terms: sum(&n),
    };
    let draft = Draft::new(Parameters::default().with("n", &n), [Form::Decimal(2)], r / (1 - r), told)
        .required(numeq::FEWEST, *n.iter().min()?)
        .required(numeq::MEAN, mean(&n))
        .optional(numeq::TOTAL, total(&n))
        .optional(numeq::INVERSE, (1 - r) / r)
        .optional(numeq::ONE_OVER, 1 / (1 - r))
        .optional(numeq::FACTOR, r);
    Some(draft)
}
