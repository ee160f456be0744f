//! Concentration among the industries of Heilongjiang: shares of the fifteen of the table, and the Herfindahl index of four.

use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::printed::{INDUSTRIES, industries, industry};
use super::random::Random;
use super::told::{Fact, Told, rounded};
use super::words::industries;

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
fn share(given: Parameters, some: &[&'static str]) -> Option<Draft> {
    let (own, whole, largest) = (industries(some), industries(&INDUSTRIES), industry(INDUSTRIES[0]));
    let (count, count_of_all) = (some.len() as i64, INDUSTRIES.len() as i64);
    let percent = 100 * own / whole;
    let draft = Draft::new(given, [Form::Percent(1)], percent, told(some));
    let draft = if count > 1 { draft.required(industries::MEAN, percent / count) } else { draft };
    let draft = draft
        .required(industries::VALUE, own)
        .optional(industries::OF_THE_REST, 100 * own / (whole - own))
        .optional(industries::OF_THE_LARGEST, 100 * own / largest)
        .optional(industries::COUNT_OF_ONE, fraction(100, count_of_all));
    let count_share = fraction(100 * count, count_of_all);
    Some(if count > 1 { draft.optional(industries::COUNT_SHARE, count_share) } else { draft })
}

/// What is told of the share of one industry or several.
fn told(some: &[&'static str]) -> Told {
    let (own, whole, largest) = (industries(some), industries(&INDUSTRIES), industry(INDUSTRIES[0]));
    let [own, whole, largest] = [own, whole, largest].map(|output| rounded(output, 1));
    if let [slug] = some {
        return industries::One { industry: Fact::Industry(slug), own, whole, largest }.into();
    }
    let several = industries::Several {
        names: names(some),
        outputs: Fact::List(printed(some)),
        terms: Fact::Joined(printed(some), " + "),
        count: (some.len() as i64).into(),
        own,
        whole,
        largest,
    };
    several.into()
}

fn names(some: &[&'static str]) -> Fact {
    Fact::Series(some.iter().map(|slug| Fact::Industry(slug)).collect())
}

/// Outputs as the table prints them.
fn printed(some: &[&str]) -> Vec<Fact> {
    some.iter().map(|slug| rounded(industry(slug), 1)).collect()
}

/// The index of a market of these industries alone.
fn herfindahl(given: Parameters, some: &[&'static str]) -> Option<Draft> {
    let outputs: Vec<Fraction> = some.iter().map(|slug| industry(slug)).collect();
    let (own, whole) = (industries(some), industries(&INDUSTRIES));
    let index = |whole: Fraction| 10_000 * outputs.iter().map(|output| (*output / whole).squared()).sum::<Fraction>();
    // They stand in the order of the table, the largest first.
    let largest = *outputs.first()? / own;
    let told = industries::Herfindahl {
        names: names(some),
        outputs: Fact::List(printed(some)),
        squared: Fact::Joined(printed(some), "² + "),
        terms: Fact::Joined(printed(some), " + "),
        own: rounded(own, 1),
        whole: rounded(whole, 1),
        largest: rounded(*outputs.first()?, 1),
    };
    let draft = Draft::new(given, [Form::Decimal(0)], index(own), told)
        .required(industries::EQUAL_SIZES, fraction(10_000, some.len() as i64))
        .required(industries::OF_ALL_FIFTEEN, index(whole))
        .optional(industries::LARGEST_SHARE, 100 * largest)
        .optional(industries::LARGEST_ONLY, 10_000 * largest.squared());
    Some(draft)
}
