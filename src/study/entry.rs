//! How many whole firms stay in a stage: the most with A G / (n + 1)² at least f, where G is Π (n/(n + 1))² of the stages before
//! and Π n/(n + 1) of those behind. An extension of the paper's model.

use super::chain::{factor, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let a = random.span(50, 99);
    let c = random.spans(level.of(1, 2, 3), 2, 10);
    let b = random.span(2, 5);
    let f = random.span(3, 20);
    let given = Parameters::default().with("a", a).with("c", &c).with("b", b).with("f", f);
    let (stage, other) = match level {
        Level::One => (1, Vec::new()),
        Level::Two => (random.span(1, 2), random.spans(1, 2, 9)),
        Level::Three => (2, random.spans(2, 2, 9)),
    };
    let given = if level == Level::One { given } else { given.with("stage", stage).with("other", &other) };

    let m = a - total(&c);
    let (before, behind) = other.split_at_checked(usize::try_from(stage - 1).ok()?)?;
    let left = factor(before).squared() * factor(behind);
    let size = fraction(m * m, b);
    let ratio = size * left / f;
    let root = ratio.whole_root()?;
    let key = root - 1;
    let is_zero_profit = Fraction::from(root).squared() == ratio;
    if m < 25 || !(2..=40).contains(&key) || is_zero_profit {
        return None;
    }
    let stay = |ratio: Fraction| ratio.whole_root().map_or(Fraction::NONE, |root| (root - 1).into());
    let draft = Draft::new(given, [Form::Integer], key);
    let draft = if level == Level::One { draft } else { draft.required("alone", stay(size / f)) };
    let draft = draft
        .required("no_minus_one", key + 1)
        .optional("no_slope", stay(ratio * b))
        .optional("no_root", ratio.whole_part()?)
        .optional("no_cost", stay(fraction(a * a, b) * left / f));
    if level == Level::One {
        return Some(draft);
    }
    let draft = draft
        .optional("once_each", stay(size * factor(&other) / f))
        .optional("squared_each", stay(size * factor(&other).squared() / f));
    Some(draft)
}
