//! Stages of a chain become one, with some number of firms: one markup less, and other rivals. An extension of the paper's model.

use super::chain::{are_alike, factor, mean, products, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{self, Fact, equal, list, shares, sum};
use super::words::merge;

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
    let told = merge::Chain {
        a: a.into(),
        c: list(&c),
        n: list(&n),
        stages: Fact::Stages(k as i64),
        first: first.into(),
        last: (first + COUNT - 1).into(),
        merged: merged.into(),
        cost: (a - m).into(),
        m: m.into(),
        shares: shares(&n),
        shares_after: shares(&[before, &[merged], behind].concat()),
        r: factor(&n).into(),
        r_after: (others * room).into(),
        block: factor(block).into(),
        room: room.into(),
        others: others.into(),
    };
    let draft = Draft::new(parameters, [Form::Decimal(2)], change, told)
        .required(merge::SIGN, -change)
        .required(merge::UNMOVED, 0)
        .optional(merge::ONE_FIRM, of_block(Fraction::HALF))
        .optional(merge::BLOCK_ONLY, m * (factor(block) - room))
        .optional(merge::STAGE_DROPPED, of_block(1.into()));
    Some(draft)
}

/// How many firms the merged stage needs so that the price falls.
fn enough(n: &[i64]) -> Option<Draft> {
    let (product, product_of_more) = products(n);
    let key = product.checked_div(product_of_more - product)? + 1;
    if are_alike(n) || key < 3 {
        return None;
    }
    let (count, more) = (n.len() as i64, n.iter().map(|n| n + 1).collect::<Vec<_>>());
    let told = merge::Enough {
        n: list(n),
        stages: Fact::Stages(count),
        k: count.into(),
        factors: told::product(n),
        factors_of_more: told::product(&more),
        product: product.into(),
        more: product_of_more.into(),
        bound: equal(fraction(product, product_of_more - product), 2),
        terms: sum(n),
    };
    let draft = Draft::new(Parameters::default().with("n", &n.to_vec()), [Form::Integer], key, told)
        .required(merge::NOT_STRICT, key - 1)
        .required(merge::AS_THE_FEWEST, *n.iter().min()?)
        .optional(merge::AS_THE_MOST, *n.iter().max()?)
        .optional(merge::ALL_OF_THEM, total(n))
        .optional(merge::ONE, 1)
        .optional(merge::MEAN, mean(n).rounded(0)?);
    Some(draft)
}
