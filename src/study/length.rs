//! One more stage: at the same total cost it only adds a markup, (a - C) g^k / (n + 1) with g = n/(n + 1). Derived.

use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let a = random.span(50, 99);
    let cost = random.span(8, 30);
    let k = random.span(level.of(1, 3, 2), level.of(2, 6, 5));
    let n = random.span(2, 12);
    let added = (level == Level::Three).then(|| random.span(2, 9));

    let (m, g) = (a - cost, fraction(n, n + 1));
    let stages = u32::try_from(k).ok()?;
    let (room, room_of_more) = (g.raised(stages), g.raised(stages + 1));
    let rise = m * room / (n + 1);
    let given = Parameters::default().with("a", a).with("C", cost).with("k", k).with("n", n);
    let form = [Form::Decimal(2)];
    let draft = match added {
        None if rise < Fraction::HALF => return None,
        None => Draft::new(given, form, rise)
            .required("unmoved", 0)
            .required("alone", fraction(m, n + 1))
            .required("falls", -rise)
            .optional("equal_split", m * (1 - room) / k)
            .optional("new_factor", m * room_of_more / (n + 1)),
        Some(added) if m - added < 20 => return None,
        Some(added) => Draft::new(given.with("added", added), form, m * room - (m - added) * room_of_more)
            .required("cost_forgotten", rise)
            .required("cost_in_full", rise + added)
            .required("cost_only", added * room_of_more)
            .optional("full", added),
    };
    Some(draft)
}
