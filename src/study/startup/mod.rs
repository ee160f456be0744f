//! The start-up scale, and the longest chain that a number of firms per stage can carry. The condition 2 n^k > (n + 1)^k is
//! printed, its solution is derived; with conjectural variation it is an extension.

use super::chain::{longest_chain, power, start_up_scale};
use super::draft::Draft;
use super::form::Form;
use super::fraction::fraction;
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, rounded};
use super::words::startup;

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
    let power = |n: i64| rounded(power(fraction(n, n + 1 + lambda), stages), 4);
    let draft = if lambda == 0 {
        let told = startup::Firms {
            stages: Fact::Stages(k),
            k: k.into(),
            key: key.into(),
            less: (key - 1).into(),
            next: (key + 1).into(),
            r_key: power(key),
            r_less: power(key - 1),
        };
        Draft::new(given, [Form::Integer], key, told)
    } else {
        let of_cournot = start_up_scale(stages, 0);
        let told = startup::Conduct {
            stages: Fact::Stages(k),
            k: k.into(),
            lambda: lambda.into(),
            cournot: of_cournot.into(),
            key: key.into(),
            less: (key - 1).into(),
            below: (key + 1 + lambda).into(),
            below_less: (key + lambda).into(),
            r_key: power(key),
            r_less: power(key - 1),
        };
        Draft::new(given.with("lambda", lambda), [Form::Integer], key, told)
            .required(startup::NO_CONDUCT, of_cournot)
            .required(startup::ADDED, of_cournot + lambda)
    };
    let draft = draft
        .required(startup::NOT_STRICT, key - 1)
        .required(startup::TOTAL, k * key)
        .optional(startup::AS_MANY_AS_STAGES, k)
        .optional(startup::ALWAYS_TWO, 2)
        .optional(startup::DOUBLING, 2_i64.checked_pow(stages)?);
    Some(draft)
}

fn stages(n: i64) -> Option<Draft> {
    let key = longest_chain(n.try_into().ok()?);
    let power = |k: i64| Some(rounded(power(fraction(n, n + 1), k.try_into().ok()?), 4));
    let told = startup::Stages {
        n: n.into(),
        more: (n + 1).into(),
        key: key.into(),
        next: (key + 1).into(),
        r_key: power(key)?,
        r_next: power(key + 1)?,
    };
    let given = Parameters::default().with("ask", "stages").with("n", n);
    let draft = Draft::new(given, [Form::Integer], key, told)
        .required(startup::ONE_TOO_MANY, key + 1)
        .required(startup::AS_MANY_AS_FIRMS, n)
        .optional(startup::HALF, n / 2)
        .optional(startup::ONE, 1);
    Some(draft)
}
