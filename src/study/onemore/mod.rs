//! Where one more firm lowers the price most, and by how much: in the scarcest stage, (a - C) R / (n (n + 2)). Derived.

use super::chain::{factor, of_stage, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, list, shares};
use super::words::onemore;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let k = level.stages();
    let a = random.span(50, 99);
    let c = random.spans(k, 2, 8);
    let n = random.spans(k, 2, level.of(7, 9, 9));

    let (m, r) = (a - total(&c), factor(&n));
    let (low, high) = (*n.iter().min()?, *n.iter().max()?);
    let [scarcest, fullest] = [low, high].map(|firms| only_place(&n, firms));
    let (scarcest, fullest) = (scarcest?, fullest?);
    let fall = |stage| of_stage(&n, stage).map_or(Fraction::NONE, |firms| m * r / (firms * (firms + 2)));
    // What is no number is not large enough either.
    let is_seen = fall(scarcest) >= fraction(1, 5);
    if m < 25 || !is_seen {
        return None;
    }
    let last = k as i64;
    let parameters = Parameters::default().with("a", a).with("c", &c).with("n", &n);
    let told = onemore::Chain {
        a: a.into(),
        c: list(&c),
        n: list(&n),
        stages: Fact::Stages(last),
        cost: (a - m).into(),
        m: m.into(),
        shares: shares(&n),
        r: r.into(),
        r_more: (r * fraction((low + 1) * (low + 1), low * (low + 2))).into(),
        scarcest: scarcest.into(),
        low: low.into(),
        low_more: (low + 1).into(),
        high: high.into(),
    };
    let draft = Draft::new(parameters, [Form::Integer, Form::Decimal(2)], (scarcest, fall(scarcest)), told)
        .required(onemore::MOST_FIRMS, (fullest, fall(fullest)))
        .required(onemore::NO_FACTOR, (scarcest, fraction(m, low * (low + 2))))
        .optional(onemore::LAST_STAGE, (last, fall(last)))
        .optional(onemore::FIRST_STAGE, (1, fall(1)))
        .optional(onemore::ALONE, (scarcest, fraction(m, (low + 1) * (low + 2))));
    Some(draft)
}

/// The one stage with so many firms; none if there are several.
fn only_place(n: &[i64], firms: i64) -> Option<i64> {
    let mut places = (1..).zip(n).filter(|(_, n)| **n == firms).map(|(place, _)| place);
    let place = places.next();
    if places.next().is_none() { place } else { None }
}
