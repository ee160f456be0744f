//! Two places by one printed number: a ratio in per cent, a difference in percentage points, or a ratio of what two numbers imply.

use super::draft::Draft;
use super::form::Form;
use super::level::Level;
use super::parameters::Parameters;
use super::printed::{PLACES, implied, output, share};
use super::random::Random;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let [place, against, ..] = random.shuffle(PLACES);

    let given = Parameters::default().with("place", place).with("against", against);
    Some(match level {
        Level::One => percentage(given, place, against),
        Level::Two => difference(given, place, against),
        Level::Three => ratio_of_totals(given, place, against),
    })
}

fn percentage(given: Parameters, place: &str, against: &str) -> Draft {
    let (own, other) = (output(place), output(against));
    let percent = 100 * own / other;
    Draft::new(given, [Form::Percent(1)], percent)
        .required("inverse", 100 * other / own)
        .required("other_indicator", 100 * share(place) / share(against))
        .optional("percent_more", percent - 100)
        .optional("difference", own - other)
}

fn difference(given: Parameters, place: &str, against: &str) -> Draft {
    let (own, other) = (share(place), share(against));
    let points = own - other;
    Draft::new(given, [Form::Decimal(1)], points)
        .required("relative", 100 * points / other)
        .required("sign", -points)
        .optional("ratio", 100 * own / other)
        .optional("other_indicator", output(place) - output(against))
}

fn ratio_of_totals(given: Parameters, place: &str, against: &str) -> Draft {
    let ratio = implied(place) / implied(against);
    let (outputs, shares) = (output(place) / output(against), share(place) / share(against));
    Draft::new(given, [Form::Decimal(2)], ratio)
        .required("inverse", 1 / ratio)
        .required("no_base", outputs)
        .optional("multiplied", outputs * shares)
        .optional("shares", shares)
}
