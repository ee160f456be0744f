//! The market of one stage with the price of the chain: its number of firms is R / (1 - R). Derived.

use super::chain::{are_alike, factor, mean, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::Fraction;
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let n = random.spans(level.stages(), 2, level.of(9, 12, 20));

    let r = factor(&n);
    if are_alike(&n) || r == Fraction::HALF {
        return None;
    }
    let draft = Draft::new(Parameters::default().with("n", &n), [Form::Decimal(2)], r / (1 - r))
        .required("fewest", *n.iter().min()?)
        .required("mean", mean(&n))
        .optional("total", total(&n))
        .optional("inverse", (1 - r) / r)
        .optional("one_over", 1 / (1 - r))
        .optional("factor", r);
    Some(draft)
}
