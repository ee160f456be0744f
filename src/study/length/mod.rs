//! One more stage: at the same total cost it only adds a markup, (a - C) g^k / (n + 1) with g = n/(n + 1). Derived.

use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, Told, equal};
use super::words::length;

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
    let chain = Chain { a, cost, k, n, m, price: a - m * room };
    let draft = match added {
        None if rise < Fraction::HALF => return None,
        None => Draft::new(given, form, rise, chain.same(rise))
            .required(length::UNMOVED, 0)
            .required(length::ALONE, fraction(m, n + 1))
            .required(length::FALLS, -rise)
            .optional(length::EQUAL_SPLIT, m * (1 - room) / k)
            .optional(length::NEW_FACTOR, m * room_of_more / (n + 1)),
        Some(added) if m - added < 20 => return None,
        Some(added) => {
            let key = m * room - (m - added) * room_of_more;
            Draft::new(given.with("added", added), form, key, chain.added(added, key))
                .required(length::COST_FORGOTTEN, rise)
                .required(length::COST_IN_FULL, rise + added)
                .required(length::COST_ONLY, added * room_of_more)
                .optional(length::FULL, added)
        }
    };
    Some(draft)
}

/// A chain before one more stage comes.
struct Chain {
    a: i64,
    cost: i64,
    k: i64,
    n: i64,
    /// a - C.
    m: i64,
    price: Fraction,
}

impl Chain {
    /// What is told where its cost stays and its price rises.
    fn same(&self, rise: Fraction) -> Told {
        let Self { a, cost, k, n, m, price } = *self;
        let told = length::Same {
            a: a.into(),
            stages: Fact::Stages(k),
            cost: cost.into(),
            k: k.into(),
            next: (k + 1).into(),
            n: n.into(),
            more: (n + 1).into(),
            m: m.into(),
            before: equal(price, 2),
            after: equal(price + rise, 2),
        };
        told.into()
    }

    /// What is told where a cost comes with the stage.
    fn added(&self, added: i64, rise: Fraction) -> Told {
        let Self { a, cost, k, n, m, price } = *self;
        let told = length::Added {
            a: a.into(),
            stages: Fact::Stages(k),
            cost: cost.into(),
            k: k.into(),
            next: (k + 1).into(),
            n: n.into(),
            more: (n + 1).into(),
            m: m.into(),
            m_after: (m - added).into(),
            added: added.into(),
            before: equal(price, 2),
            after: equal(price + rise, 2),
        };
        told.into()
    }
}
