//! The cheapest way to put N producers on k stages: as evenly as whole numbers allow. Derived.

use super::chain::factor;
use super::draft::Draft;
use super::form::Form;
use super::fraction::fraction;
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, equal, list, ratios, shares, sum};
use super::words::spread;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let k = level.stages();
    let count = k as i64;
    let a = random.span(40, 99);
    let c = random.span(2, 9);
    let firms = random.span(level.of(5, 7, 9), level.of(21, 28, 40));

    let m = a - count * c;
    let (each, rest) = (firms / count, (firms % count) as usize);
    if rest == 0 || m < 25 {
        return None;
    }
    let price = |n: &[i64]| a - m * factor(n);
    let even = [vec![each + 1; rest], vec![each; k - rest]].concat();
    let concentrated = [vec![firms - count + 1], vec![1; k - 1]].concat();
    let parameters = Parameters::default().with("a", a).with("k", count).with("c", c).with("N", firms);
    let told = spread::Chain {
        a: a.into(),
        stages: Fact::Stages(count),
        k: count.into(),
        c: c.into(),
        firms: firms.into(),
        cost: (a - m).into(),
        m: m.into(),
        split: sum(&even),
        shares: shares(&even),
        r: factor(&even).into(),
        worst_split: list(&concentrated),
        worst_r: factor(&concentrated).into(),
        worst: equal(price(&concentrated), 2),
        market: ratios([(firms, firms + 1)].into_iter()),
        each: each.into(),
        each_more: (each + 1).into(),
        each_two: (each + 2).into(),
    };
    let draft = Draft::new(parameters, [Form::Decimal(2)], price(&even), told)
        .required(spread::ONE_MARKET, a - m * fraction(firms, firms + 1))
        .required(spread::CONCENTRATED, price(&concentrated))
        .optional(spread::ROUNDED_DOWN, price(&vec![each; k]))
        .optional(spread::ROUNDED_UP, price(&vec![each + 1; k]))
        .optional(spread::FRACTIONAL, a - m * fraction(firms, firms + count).raised(k as u32))
        .optional(spread::NO_COST, a - a * factor(&even))
        .optional(spread::INTEGRATED, a - fraction(m, 2));
    Some(draft)
}
