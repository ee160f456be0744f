//! How many firms the one stage needs that is still open, against m rivals that do everything: n/(n + 1) times what the others
//! leave must exceed m/(m + 1). Derived; with several rivals an extension.

use super::chain::{mean, products, start_up_scale};
use super::draft::Draft;
use super::form::Form;
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let others = random.spans(level.of(2, 3, 2), level.of(3, 4, 4), level.of(12, 15, 25));
    let rivals = if level == Level::Three { random.span(2, 3) } else { 1 };

    let key = needed(&others, rivals)?;
    if !(3..=200).contains(&key) {
        return None;
    }
    let parameters = Parameters::default().with("others", &others).with("rivals", rivals);
    let draft = Draft::new(parameters, [Form::Integer], key);
    let draft = if rivals > 1 { draft.required("one_rival", needed(&others, 1)?) } else { draft };
    let draft = draft
        .required("not_strict", key - 1)
        .optional("as_the_fewest", *others.iter().min()?)
        .optional("as_the_most", *others.iter().max()?)
        .optional("mean", mean(&others).rounded(0)?)
        .optional("equal_scale", start_up_scale(others.len() as u32 + 1, 0))
        .optional("any", 1);
    Some(draft)
}

/// Fewest firms with which the chain is cheaper; none where no number of them is enough.
fn needed(others: &[i64], rivals: i64) -> Option<i64> {
    let (product, product_of_more) = products(others);
    let excess = (rivals + 1) * product - rivals * product_of_more;
    (excess > 0).then(|| rivals * product_of_more / excess + 1)
}
