//! How many whole firms stay in a stage: the most with A G / (n + 1)² at least f, where G is Π (n/(n + 1))² of the stages before
//! and Π n/(n + 1) of those behind. An extension of the paper's model.

use super::chain::{factor, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, Told, equal, list, shares};
use super::words::entry;

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
    let market = Market { a, b, c: &c, f, m, size, root };
    let draft = match level {
        Level::One => Draft::new(given, [Form::Integer], key, market.one(ratio)),
        _ => Draft::new(given, [Form::Integer], key, market.chain(stage, before, behind, ratio)),
    };
    let draft = if level == Level::One { draft } else { draft.required(entry::ALONE, stay(size / f)) };
    let draft = draft
        .required(entry::NO_MINUS_ONE, key + 1)
        .optional(entry::NO_SLOPE, stay(ratio * b))
        .optional(entry::NO_ROOT, ratio.whole_part()?)
        .optional(entry::NO_COST, stay(fraction(a * a, b) * left / f));
    if level == Level::One {
        return Some(draft);
    }
    let draft = draft
        .optional(entry::ONCE_EACH, stay(size * factor(&other) / f))
        .optional(entry::SQUARED_EACH, stay(size * factor(&other).squared() / f));
    Some(draft)
}

/// What is told in all cases.
struct Market<'a> {
    a: i64,
    b: i64,
    c: &'a [i64],
    f: i64,
    m: i64,
    size: Fraction,
    root: i64,
}

impl Market<'_> {
    fn one(&self, ratio: Fraction) -> Told {
        let told = entry::One {
            a: self.a.into(),
            b: self.b.into(),
            cost: (self.a - self.m).into(),
            f: self.f.into(),
            m: self.m.into(),
            size: self.size.into(),
            ratio: equal(ratio, 2),
            root: self.root.into(),
            next: (self.root + 1).into(),
        };
        told.into()
    }

    fn chain(&self, stage: i64, before: &[i64], behind: &[i64], ratio: Fraction) -> Told {
        let other = [before, behind].concat();
        let told = entry::Chain {
            a: self.a.into(),
            b: self.b.into(),
            c: list(self.c),
            cost: (self.a - self.m).into(),
            f: self.f.into(),
            m: self.m.into(),
            size: self.size.into(),
            stages: Fact::Stages(self.c.len() as i64),
            stage: stage.into(),
            other: list(&other),
            left: (factor(before).squared() * factor(behind)).into(),
            left_shares: shares(&[before, before, behind].concat()),
            once: factor(&other).into(),
            ratio: equal(ratio, 2),
            root: self.root.into(),
            next: (self.root + 1).into(),
        };
        told.into()
    }
}
