//! Where one more firm lowers the price most, and by how much: in the scarcest stage, (a - C) R / (n (n + 2)). Derived.

use super::chain::{factor, of_stage, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

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
    let draft = Draft::new(parameters, [Form::Integer, Form::Decimal(2)], (scarcest, fall(scarcest)))
        .required("most_firms", (fullest, fall(fullest)))
        .required("no_factor", (scarcest, fraction(m, low * (low + 2))))
        .optional("last_stage", (last, fall(last)))
        .optional("first_stage", (1, fall(1)))
        .optional("alone", (scarcest, fraction(m, (low + 1) * (low + 2))));
    Some(draft)
}

/// The one stage with so many firms; none if there are several.
fn only_place(n: &[i64], firms: i64) -> Option<i64> {
    let mut places = (1..).zip(n).filter(|(_, n)| **n == firms).map(|(place, _)| place);
    let place = places.next();
    if places.next().is_none() { place } else { None }
}
