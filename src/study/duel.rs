//! The map of two stages: (n_1 - m)(n_2 - m) > m (m + 1) against m rivals that do everything. Derived; with several rivals an
//! extension.

use super::chain::{CHEAPER, cheaper, misread};
use super::draft::Draft;
use super::form::Form;
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

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
    Draft::new(Parameters::default().with("n", [first, second]), forms, (product, cheaper(product - 2)))
        .required("added", (sum, cheaper(sum - 2)))
        .required("no_one", (of_all, cheaper(of_all - 2)))
        .optional("misread", (product, misread(product - 2)))
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
    let draft = Draft::new(Parameters::default().with("total", firms).with("rivals", rivals), [Form::Integer], key)
        .required("all", firms - 1)
        .required("unordered", (key + 1) / 2)
        .optional("ties_too", with_ties)
        .optional("one_rival", firms - 3)
        .optional("two_alone", firms - 2);
    Some(draft)
}

/// How many firms the second stage needs.
fn second(first: i64, rivals: i64) -> Option<Draft> {
    let needed = |rivals: i64| Some((rivals * (first + 1)).checked_div(first - rivals)? + 1);
    let key = needed(rivals)?;
    let draft = Draft::new(Parameters::default().with("first", first).with("rivals", rivals), [Form::Integer], key)
        .required("not_strict", key - 1)
        .optional("one_rival", needed(1)?)
        .optional("same_as_first", first)
        .optional("as_many_as_rivals", rivals + 1)
        .optional("any", 1);
    Some(draft)
}
