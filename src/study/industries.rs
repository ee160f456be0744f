//! Concentration among the industries of Heilongjiang: shares of the fifteen of the table, and the Herfindahl index of four.

use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::printed::{INDUSTRIES, industries, industry};
use super::random::Random;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let given = Parameters::default();
    match level {
        Level::One => match random.pick(["one", "first"]) {
            "one" => {
                let slug = random.pick(INDUSTRIES);
                share(given.with("ask", "one").with("industry", slug), &[slug])
            }
            _ => {
                let count = random.span(2, 10);
                share(given.with("ask", "first").with("count", count), INDUSTRIES.get(..count as usize)?)
            }
        },
        Level::Two => {
            let some = in_order(random, 3);
            share(given.with("ask", "together").with("industries", some.clone()), &some)
        }
        Level::Three => {
            let some = in_order(random, 4);
            herfindahl(given.with("ask", "hhi").with("industries", some.clone()), &some)
        }
    }
}

/// Some of the industries, in the order of the table.
fn in_order(random: &mut Random, count: usize) -> Vec<&'static str> {
    let shuffled = random.shuffle(INDUSTRIES);
    INDUSTRIES.into_iter().filter(|slug| shuffled.iter().take(count).any(|picked| picked == slug)).collect()
}

/// What some industries have of the output of all fifteen.
fn share(given: Parameters, some: &[&str]) -> Option<Draft> {
    let (own, whole, largest) = (industries(some), industries(&INDUSTRIES), industry(INDUSTRIES[0]));
    let (count, count_of_all) = (some.len() as i64, INDUSTRIES.len() as i64);
    let percent = 100 * own / whole;
    let draft = Draft::new(given, [Form::Percent(1)], percent);
    let draft = if count > 1 { draft.required("mean", percent / count) } else { draft };
    let draft = draft
        .required("value", own)
        .optional("of_the_rest", 100 * own / (whole - own))
        .optional("of_the_largest", 100 * own / largest)
        .optional("count_of_one", fraction(100, count_of_all));
    let count_share = fraction(100 * count, count_of_all);
    Some(if count > 1 { draft.optional("count_share", count_share) } else { draft })
}

/// The index of a market of these industries alone.
fn herfindahl(given: Parameters, some: &[&str]) -> Option<Draft> {
    let outputs: Vec<Fraction> = some.iter().map(|slug| industry(slug)).collect();
    let (own, whole) = (industries(some), industries(&INDUSTRIES));
    let index = |whole: Fraction| 10_000 * outputs.iter().map(|output| (*output / whole).squared()).sum::<Fraction>();
    // They stand in the order of the table, the largest first.
    let largest = *outputs.first()? / own;
    let draft = Draft::new(given, [Form::Decimal(0)], index(own))
        .required("equal_sizes", fraction(10_000, some.len() as i64))
        .required("of_all_fifteen", index(whole))
        .optional("largest_share", 100 * largest)
        .optional("largest_only", 10_000 * largest.squared());
    Some(draft)
}
