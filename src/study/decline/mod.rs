//! Shares of the provinces in the national output of industry, then and now: points, per cent, ranks, parts of the whole.

use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::printed::{NORTHEAST, PROVINCES, national, rank};
use super::random::Random;
use super::told::{Fact, equal, rounded};
use super::words::decline;

/// The first and the last year of the table.
const THEN: i64 = 1978;
const NOW: i64 = 2005;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    match level {
        Level::One => match random.pick(["points", "percent", "rank"]) {
            "rank" => {
                let place = random.pick(PROVINCES);
                places(place, random.pick([[THEN, 1990], [1990, NOW], [THEN, NOW]]))
            }
            ask => {
                let [one, two, three] = PROVINCES;
                let place = random.pick([one, two, three, NORTHEAST]);
                Some(if ask == "points" { points(place) } else { percent(place) })
            }
        },
        Level::Two => match random.pick(["within", "within", "contribution"]) {
            "within" => {
                let place = random.pick(PROVINCES);
                Some(within(place, random.pick([THEN, NOW])))
            }
            _ => Some(contribution(random.pick(PROVINCES))),
        },
        Level::Three => {
            let ask = random.pick(["relative", "expected"]);
            let [place, against, ..] = random.shuffle(PROVINCES);
            Some(if ask == "relative" { relative(place, against) } else { expected(place) })
        }
    }
}

fn given(ask: &'static str, place: &'static str) -> Parameters {
    Parameters::default().with("ask", ask).with("place", place)
}

/// Both shares of a place.
fn shares(place: &str) -> (Fraction, Fraction) {
    (national(place, THEN), national(place, NOW))
}

/// A share as the table prints it.
fn printed(share: Fraction) -> Fact {
    rounded(share, 2)
}

/// The shares of all provinces.
fn of_provinces(year: i64) -> Vec<Fact> {
    PROVINCES.map(|place| printed(national(place, year))).into()
}

/// How many places a province went down.
fn places(place: &'static str, years: [i64; 2]) -> Option<Draft> {
    let [before, after] = years.map(|year| rank(place, year));
    let lost = after - before;
    let [from, to] = years.map(Fact::Year);
    let told = decline::Rank { place: Fact::Place(place), before: before.into(), after: after.into(), from, to };
    let draft = Draft::new(given("rank", place).with("years", years), [Form::Integer], lost, told)
        .optional(decline::SIGN, -lost)
        .optional(decline::NEW_RANK, after)
        .optional(decline::OLD_RANK, before)
        .optional(decline::SUM, after + before);
    Some(draft)
}

fn points(place: &'static str) -> Draft {
    let (then, now) = shares(place);
    let told = decline::Points { place: Fact::Place(place), then: printed(then), now: printed(now) };
    Draft::new(given("points", place), [Form::Decimal(2)], now - then, told)
        .required(decline::RELATIVE, 100 * (now - then) / then)
        .required(decline::SIGN, then - now)
        .optional(decline::NEW_VALUE, now)
}

fn percent(place: &'static str) -> Draft {
    let (then, now) = shares(place);
    let change = printed(now - then);
    let told = decline::Percent { place: Fact::Place(place), then: printed(then), now: printed(now), change };
    Draft::new(given("percent", place), [Form::Percent(1)], 100 * (now - then) / then, told)
        .required(decline::POINTS, now - then)
        .required(decline::WRONG_BASE, 100 * (now - then) / now)
        .optional(decline::REMAINING, 100 * now / then)
        .optional(decline::SIGN, 100 * (then - now) / then)
}

/// The part of a province in the share of all three.
fn within(place: &'static str, year: i64) -> Draft {
    let other_year = if year == THEN { NOW } else { THEN };
    let (own, others) = (national(place, year), national(place, other_year));
    let (whole, other_whole) = (national(NORTHEAST, year), national(NORTHEAST, other_year));
    let told = decline::Within {
        place: Fact::Place(place),
        year: Fact::Year(year),
        shares_then: Fact::List(of_provinces(THEN)),
        shares_now: Fact::List(of_provinces(NOW)),
        terms: Fact::Joined(of_provinces(year), " + "),
        own: printed(own),
        whole: printed(whole),
        other: printed(others),
        other_whole: printed(other_whole),
    };
    Draft::new(given("within", place).with("year", year), [Form::Percent(1)], 100 * own / whole, told)
        .required(decline::SHARE_ITSELF, own)
        .required(decline::WRONG_YEAR, 100 * own / other_whole)
        .optional(decline::EQUAL_SPLIT, fraction(100, 3))
        .optional(decline::OTHER_YEAR, 100 * others / other_whole)
}

/// The part of a province in the loss of all three.
fn contribution(place: &'static str) -> Draft {
    let ((then, now), (all_then, all_now)) = (shares(place), shares(NORTHEAST));
    let told = decline::Contribution {
        place: Fact::Place(place),
        shares_then: Fact::List(of_provinces(THEN)),
        shares_now: Fact::List(of_provinces(NOW)),
        then: printed(then),
        now: printed(now),
        all_then: printed(all_then),
        all_now: printed(all_now),
        change: printed(now - then),
        all_change: printed(all_now - all_then),
    };
    let part = 100 * (now - then) / (all_now - all_then);
    Draft::new(given("contribution", place), [Form::Percent(1)], part, told)
        .required(decline::RELATIVE, -100 * (now - then) / then)
        .required(decline::SHARE_THEN, 100 * then / all_then)
        .optional(decline::EQUAL_SPLIT, fraction(100, 3))
        .optional(decline::POINTS, then - now)
}

/// How the ratio of two provinces changed.
fn relative(place: &'static str, against: &'static str) -> Draft {
    let ((then, now), (other_then, other_now)) = (shares(place), shares(against));
    let (ratio_then, ratio_now) = (then / other_then, now / other_now);
    let parameters = given("relative", place).with("against", against);
    let told = decline::Relative {
        place: Fact::Place(place),
        against: Fact::Place(against),
        then: printed(then),
        now: printed(now),
        other_then: printed(other_then),
        other_now: printed(other_now),
        ratio_then: equal(ratio_then, 3),
        ratio_now: equal(ratio_now, 3),
    };
    Draft::new(parameters, [Form::Decimal(2)], ratio_now / ratio_then, told)
        .required(decline::NOW_ONLY, ratio_now)
        .required(decline::THEN_ONLY, ratio_then)
        .optional(decline::INVERSE, ratio_then / ratio_now)
        .optional(decline::DIFFERENCE, ratio_now - ratio_then)
}

/// How far a province is from where it would be had it lost like all three.
fn expected(place: &'static str) -> Draft {
    let ((then, now), (all_then, all_now)) = (shares(place), shares(NORTHEAST));
    let expected = then * all_now / all_then;
    let told = decline::Expected {
        place: Fact::Place(place),
        shares_then: Fact::List(of_provinces(THEN)),
        shares_now: Fact::List(of_provinces(NOW)),
        then: printed(then),
        now: printed(now),
        all_then: printed(all_then),
        all_now: printed(all_now),
        kept: equal(all_now / all_then, 4),
        fair: equal(expected, 3),
    };
    Draft::new(given("expected", place), [Form::Decimal(2)], now - expected, told)
        .required(decline::CHANGE, now - then)
        .required(decline::EXPECTED, expected)
        .optional(decline::SIGN, expected - now)
        .optional(decline::POINTS_ALIKE, now - (then + (all_now - all_then) / 3))
}
