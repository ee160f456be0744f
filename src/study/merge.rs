//! Stages of a chain become one, with some number of firms: one markup less, and other rivals. An extension of the paper's model.

use super::chain::{are_alike, factor, mean, products, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

/// How many stages become one.
const COUNT: i64 = 2;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    if level == Level::Two {
        let count = random.span(2, 3);
        return enough(&random.spans(count as usize, 3, 20));
    }
    let k = level.of(2, 3, 3);
    let a = random.span(50, 99);
    let c = random.spans(k, 3, level.of(15, 12, 12));
    let n = random.spans(k, 2, 9);
    let first = if level == Level::One { 1 } else { random.span(1, 2) };
    let merged = random.span(1, level.of(7, 6, 6));

    let m = a - total(&c);
    let start = usize::try_from(first - 1).ok()?;
    let (before, rest) = n.split_at_checked(start)?;
    let (block, behind) = rest.split_at_checked(COUNT as usize)?;
    let others = factor(before) * factor(behind);
    let of_block = |room: Fraction| m * others * (factor(block) - room);
    let room = fraction(merged, merged + 1);
    let change = of_block(room);
    // What is no number is not seen either.
    let is_seen = change.magnitude() >= fraction(1, 5);
    if are_alike(&n) || m < 25 || !is_seen {
        return None;
    }
    let parameters = Parameters::default().with("a", a).with("c", &c).with("n", &n);
    let parameters = parameters.with("first", first).with("count", COUNT).with("merged", merged);
    let draft = Draft::new(parameters, [Form::Decimal(2)], change)
        .required("sign", -change)
        .required("unmoved", 0)
        .optional("one_firm", of_block(Fraction::HALF))
        .optional("block_only", m * (factor(block) - room))
        .optional("stage_dropped", of_block(1.into()));
    Some(draft)
}

/// How many firms the merged stage needs so that the price falls.
fn enough(n: &[i64]) -> Option<Draft> {
    let (product, product_of_more) = products(n);
    let key = product.checked_div(product_of_more - product)? + 1;
    if are_alike(n) || key < 3 {
        return None;
    }
    let draft = Draft::new(Parameters::default().with("n", &n.to_vec()), [Form::Integer], key)
        .required("not_strict", key - 1)
        .required("as_the_fewest", *n.iter().min()?)
        .optional("as_the_most", *n.iter().max()?)
        .optional("all_of_them", total(n))
        .optional("one", 1)
        .optional("mean", mean(n).rounded(0)?);
    Some(draft)
}
