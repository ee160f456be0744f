//! Who is cheaper, without fractions: the cluster is if 2 Π n_i > Π (n_i + 1). Derived from \[P:7\] and \[P:9\].

use super::chain::{CHEAPER, are_alike, cheaper, factor, misread, products, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, list, product, sum};
use super::words::verdict;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let k = level.stages();
    let n = random.spans(k, level.of(1, 2, 3), 9);

    let is_clear = (factor(&n) - Fraction::HALF).magnitude() > fraction(1, 10);
    if are_alike(&n) || level == Level::Three && is_clear {
        return None;
    }
    let (product, product_of_more) = products(&n);
    let excess = 2 * product - product_of_more;
    let (of_sums, without_two) = (total(&n) - k as i64, product - product_of_more);
    let forms = [Form::Integer, Form::Choice(CHEAPER.to_vec())];
    let more: Vec<i64> = n.iter().map(|n| n + 1).collect();
    let told = verdict::Chain {
        n: list(&n),
        stages: Fact::Stages(k as i64),
        factors: self::product(&n),
        factors_of_more: self::product(&more),
        doubled: (2 * product).into(),
        more_product: product_of_more.into(),
        r: factor(&n).into(),
        relation: Fact::Printed(relation(excess)),
        terms: sum(&n),
        terms_of_more: sum(&more),
        cluster: Fact::Word("options.cluster"),
        integrated: Fact::Word("options.integrated"),
    };
    let draft = Draft::new(Parameters::default().with("n", &n), forms, (excess, cheaper(excess)), told)
        .required(verdict::SUMS, (of_sums, cheaper(of_sums)))
        .required(verdict::NO_TWO, (without_two, cheaper(without_two)))
        .optional(verdict::MISREAD, (excess, misread(excess)))
        .optional(verdict::REVERSED, (-excess, cheaper(-excess)));
    Some(draft)
}

/// The sign between R and 1/2.
fn relation(excess: i64) -> &'static str {
    match excess {
        1.. => ">",
        0 => "=",
        _ => "<",
    }
}
