//! The map of two stages: (n_1 - m)(n_2 - m) > m (m + 1) against m rivals that do everything. Derived; with several rivals an
//! extension.

use super::chain::{CHEAPER, cheaper, misread};
use super::draft::Draft;
use super::form::Form;
use super::fraction::fraction;
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, equal};
use super::words::duel;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    match level {
        Level::One => Some(verdict(random.span(1, 12), random.span(1, 12))),
        Level::Two => splits(random.span(10, 45), random.span(1, 3)),
        Level::Three => {
            let rivals = random.span(1, 4);
            second(random.span(rivals + 1, 20), rivals)
        }
    }
}

/// Who is cheaper, by (n_1 - 1)(n_2 - 1) against 2.
fn verdict(first: i64, second: i64) -> Draft {
    let (product, sum, of_all) = ((first - 1) * (second - 1), first + second - 2, first * second);
    let forms = [Form::Integer, Form::Choice(CHEAPER.to_vec())];
    let told = duel::Verdict {
        n1: first.into(),
        n2: second.into(),
        cluster: Fact::Word("options.cluster"),
        integrated: Fact::Word("options.integrated"),
    };
    Draft::new(Parameters::default().with("n", [first, second]), forms, (product, cheaper(product - 2)), told)
        .required(duel::ADDED, (sum, cheaper(sum - 2)))
        .required(duel::NO_ONE, (of_all, cheaper(of_all - 2)))
        .optional(duel::MISREAD, (product, misread(product - 2)))
}

/// How many ways there are to split some firms so that the cluster is cheaper.
fn splits(firms: i64, rivals: i64) -> Option<Draft> {
    let excess = |first: i64| {
        let second = firms - first;
        (rivals + 1) * first * second - rivals * (first + 1) * (second + 1)
    };
    let key = (1..firms).filter(|first| excess(*first) > 0).count() as i64;
    let with_ties = (1..firms).filter(|first| excess(*first) >= 0).count() as i64;
    if key < 3 {
        return None;
    }
    let low = (1..firms).find(|first| excess(*first) > 0)?;
    let told = duel::Splits {
        firms: firms.into(),
        rivals: rivals.into(),
        bound: (rivals * (rivals + 1)).into(),
        low: low.into(),
        high: (firms - low).into(),
        rank: rank(rivals),
    };
    let draft =
        Draft::new(Parameters::default().with("total", firms).with("rivals", rivals), [Form::Integer], key, told)
            .required(duel::ALL, firms - 1)
            .required(duel::UNORDERED, (key + 1) / 2)
            .optional(duel::TIES_TOO, with_ties)
            .optional(duel::ONE_RIVAL, firms - 3)
            .optional(duel::TWO_ALONE, firms - 2);
    Some(draft)
}

/// How many firms the second stage needs.
fn second(first: i64, rivals: i64) -> Option<Draft> {
    let needed = |rivals: i64| Some((rivals * (first + 1)).checked_div(first - rivals)? + 1);
    let key = needed(rivals)?;
    let told = duel::Open {
        n1: first.into(),
        rivals: rivals.into(),
        bound: (rivals * (rivals + 1)).into(),
        least: equal(fraction(rivals * (first + 1), first - rivals), 2),
        rank: rank(rivals),
    };
    let draft =
        Draft::new(Parameters::default().with("first", first).with("rivals", rivals), [Form::Integer], key, told)
            .required(duel::NOT_STRICT, key - 1)
            .optional(duel::ONE_RIVAL, needed(1)?)
            .optional(duel::SAME_AS_FIRST, first)
            .optional(duel::AS_MANY_AS_RIVALS, rivals + 1)
            .optional(duel::ANY, 1);
    Some(draft)
}

/// Several rivals are not the paper's.
fn rank(rivals: i64) -> Fact {
    if rivals > 1 { Fact::Word("extension") } else { Fact::List(Vec::new()) }
}
