//! The start-up scale, and the longest chain that a number of firms per stage can carry. The condition 2 n^k > (n + 1)^k is
//! printed, its solution is derived; with conjectural variation it is an extension.

use super::chain::{longest_chain, start_up_scale};
use super::draft::Draft;
use super::form::Form;
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    if level == Level::Three {
        let k = random.span(2, 20);
        let lambda = random.span(1, 3);
        return firms(k, lambda);
    }
    match random.pick(["firms", "stages"]) {
        "firms" => firms(random.span(level.of(2, 8, 8), level.of(12, 40, 40)), 0),
        _ => stages(random.span(level.of(4, 20, 20), level.of(30, 90, 90))),
    }
}

fn firms(k: i64, lambda: i64) -> Option<Draft> {
    let (stages, expected) = (u32::try_from(k).ok()?, u32::try_from(lambda).ok()?);
    let key = start_up_scale(stages, expected);
    let given = Parameters::default().with("ask", "firms").with("k", k);
    let draft = if lambda == 0 {
        Draft::new(given, [Form::Integer], key)
    } else {
        let of_cournot = start_up_scale(stages, 0);
        Draft::new(given.with("lambda", lambda), [Form::Integer], key)
            .required("no_conduct", of_cournot)
            .required("added", of_cournot + lambda)
    };
    let draft = draft
        .required("not_strict", key - 1)
        .required("total", k * key)
        .optional("as_many_as_stages", k)
        .optional("always_two", 2)
        .optional("doubling", 2_i64.checked_pow(stages)?);
    Some(draft)
}

fn stages(n: i64) -> Option<Draft> {
    let key = longest_chain(n.try_into().ok()?);
    let draft = Draft::new(Parameters::default().with("ask", "stages").with("n", n), [Form::Integer], key)
        .required("one_too_many", key + 1)
        .required("as_many_as_firms", n)
        .optional("half", n / 2)
        .optional("one", 1);
    Some(draft)
}
