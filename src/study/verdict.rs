//! Who is cheaper, without fractions: the cluster is if 2 Π n_i > Π (n_i + 1). Derived from \[P:7\] and \[P:9\].

use super::chain::{CHEAPER, are_alike, cheaper, factor, misread, products, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

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
    let draft = Draft::new(Parameters::default().with("n", &n), forms, (excess, cheaper(excess)))
        .required("sums", (of_sums, cheaper(of_sums)))
        .required("no_two", (without_two, cheaper(without_two)))
        .optional("misread", (excess, misread(excess)))
        .optional("reversed", (-excess, cheaper(-excess)));
    Some(draft)
}
