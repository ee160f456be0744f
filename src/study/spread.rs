//! The cheapest way to put N producers on k stages: as evenly as whole numbers allow. Derived.

use super::chain::factor;
use super::draft::Draft;
use super::form::Form;
use super::fraction::fraction;
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

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
    let draft = Draft::new(parameters, [Form::Decimal(2)], price(&even))
        .required("one_market", a - m * fraction(firms, firms + 1))
        .required("concentrated", price(&concentrated))
        .optional("rounded_down", price(&vec![each; k]))
        .optional("rounded_up", price(&vec![each + 1; k]))
        .optional("fractional", a - m * fraction(firms, firms + count).raised(k as u32))
        .optional("no_cost", a - a * factor(&even))
        .optional("integrated", a - fraction(m, 2));
    Some(draft)
}
