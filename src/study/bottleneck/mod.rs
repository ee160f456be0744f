//! How many firms the one stage needs that is still open, against m rivals that do everything: n/(n + 1) times what the others
//! leave must exceed m/(m + 1). Derived; with several rivals an extension.

use super::chain::{factor, mean, products, start_up_scale};
use super::draft::Draft;
use super::form::Form;
use super::fraction::fraction;
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{self, Fact, Told, equal, list, sum};
use super::words::bottleneck;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let others = random.spans(level.of(2, 3, 2), level.of(3, 4, 4), level.of(12, 15, 25));
    let rivals = if level == Level::Three { random.span(2, 3) } else { 1 };

    let key = needed(&others, rivals)?;
    if !(3..=200).contains(&key) {
        return None;
    }
    let parameters = Parameters::default().with("others", &others).with("rivals", rivals);
    let draft = Draft::new(parameters, [Form::Integer], key, told(&others, rivals, key));
    let draft = if rivals > 1 { draft.required(bottleneck::ONE_RIVAL, needed(&others, 1)?) } else { draft };
    let draft = draft
        .required(bottleneck::NOT_STRICT, key - 1)
        .optional(bottleneck::AS_THE_FEWEST, *others.iter().min()?)
        .optional(bottleneck::AS_THE_MOST, *others.iter().max()?)
        .optional(bottleneck::MEAN, mean(&others).rounded(0)?)
        .optional(bottleneck::EQUAL_SCALE, start_up_scale(others.len() as u32 + 1, 0))
        .optional(bottleneck::ANY, 1);
    Some(draft)
}

/// Fewest firms with which the chain is cheaper; none where no number of them is enough.
fn needed(others: &[i64], rivals: i64) -> Option<i64> {
    let (product, product_of_more) = products(others);
    let excess = (rivals + 1) * product - rivals * product_of_more;
    (excess > 0).then(|| rivals * product_of_more / excess + 1)
}

/// What is told, with one rival or several.
fn told(others: &[i64], rivals: i64, key: i64) -> Told {
    let (product, product_of_more) = products(others);
    let more: Vec<i64> = others.iter().map(|n| n + 1).collect();
    let bound = fraction(rivals * product_of_more, (rivals + 1) * product - rivals * product_of_more);
    let count = others.len() as i64;
    macro_rules! told {
        ($case:ident { $($name:ident: $value:expr),* }) => {
            bottleneck::$case {
                stages: Fact::Stages(count + 1),
                others: list(others),
                factors: told::product(others),
                factors_of_more: told::product(&more),
                product: product.into(),
                more: product_of_more.into(),
                bound: equal(bound, 2),
                r_less: (factor(others) * fraction(key - 1, key)).into(),
                terms: sum(others),
                count: count.into(),
                k: (count + 1).into(),
                $($name: $value,)*
            }
            .into()
        };
    }
    if rivals == 1 { told!(One {}) } else { told!(Several { rivals: rivals.into(), rivals_more: (rivals + 1).into() }) }
}
