//! Shares of the provinces in the national output of industry, then and now: points, per cent, ranks, parts of the whole.

use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::printed::{NORTHEAST, PROVINCES, national, rank};
use super::random::Random;

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

/// How many places a province went down.
fn places(place: &'static str, years: [i64; 2]) -> Option<Draft> {
    let [before, after] = years.map(|year| rank(place, year));
    let lost = after - before;
    let draft = Draft::new(given("rank", place).with("years", years), [Form::Integer], lost)
        .optional("sign", -lost)
        .optional("new_rank", after)
        .optional("old_rank", before)
        .optional("sum", after + before);
    Some(draft)
}

fn points(place: &'static str) -> Draft {
    let (then, now) = shares(place);
    Draft::new(given("points", place), [Form::Decimal(2)], now - then)
        .required("relative", 100 * (now - then) / then)
        .required("sign", then - now)
        .optional("new_value", now)
}

fn percent(place: &'static str) -> Draft {
    let (then, now) = shares(place);
    Draft::new(given("percent", place), [Form::Percent(1)], 100 * (now - then) / then)
        .required("points", now - then)
        .required("wrong_base", 100 * (now - then) / now)
        .optional("remaining", 100 * now / then)
        .optional("sign", 100 * (then - now) / then)
}

/// The part of a province in the share of all three.
fn within(place: &'static str, year: i64) -> Draft {
    let other_year = if year == THEN { NOW } else { THEN };
    let (own, others) = (national(place, year), national(place, other_year));
    let (whole, other_whole) = (national(NORTHEAST, year), national(NORTHEAST, other_year));
    Draft::new(given("within", place).with("year", year), [Form::Percent(1)], 100 * own / whole)
        .required("share_itself", own)
        .required("wrong_year", 100 * own / other_whole)
        .optional("equal_split", fraction(100, 3))
        .optional("other_year", 100 * others / other_whole)
}

/// The part of a province in the loss of all three.
fn contribution(place: &'static str) -> Draft {
    let ((then, now), (all_then, all_now)) = (shares(place), shares(NORTHEAST));
    Draft::new(given("contribution", place), [Form::Percent(1)], 100 * (now - then) / (all_now - all_then))
        .required("relative", -100 * (now - then) / then)
        .required("share_then", 100 * then / all_then)
        .optional("equal_split", fraction(100, 3))
        .optional("points", then - now)
}

/// How the ratio of two provinces changed.
fn relative(place: &'static str, against: &'static str) -> Draft {
    let ((then, now), (other_then, other_now)) = (shares(place), shares(against));
    let (ratio_then, ratio_now) = (then / other_then, now / other_now);
    let parameters = given("relative", place).with("against", against);
    Draft::new(parameters, [Form::Decimal(2)], ratio_now / ratio_then)
        .required("now_only", ratio_now)
        .required("then_only", ratio_then)
        .optional("inverse", ratio_then / ratio_now)
        .optional("difference", ratio_now - ratio_then)
}

/// How far a province is from where it would be had it lost like all three.
fn expected(place: &'static str) -> Draft {
    let ((then, now), (all_then, all_now)) = (shares(place), shares(NORTHEAST));
    let expected = then * all_now / all_then;
    Draft::new(given("expected", place), [Form::Decimal(2)], now - expected)
        .required("change", now - then)
        .required("expected", expected)
        .optional("sign", expected - now)
        .optional("points_alike", now - (then + (all_now - all_then) / 3))
}
