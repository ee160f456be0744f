//! Two places by one printed number: a ratio in per cent, a difference in percentage points, or a ratio of what two numbers imply.

use super::draft::Draft;
use super::form::Form;
use super::level::Level;
use super::parameters::Parameters;
use super::printed::{PLACES, implied, output, share};
use super::random::Random;
use super::told::{Fact, Told, equal, rounded};
use super::words::ratio;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let [place, against, ..] = random.shuffle(PLACES);

    let given = Parameters::default().with("place", place).with("against", against);
    macro_rules! told {
        ($case:ident $($name:ident: $value:expr),*) => {
            ratio::$case {
                place: Fact::Place(place),
                against: Fact::Place(against),
                own: rounded(output(place), 0),
                other: rounded(output(against), 0),
                own_share: rounded(share(place), 1),
                other_share: rounded(share(against), 1),
                $($name: $value,)*
            }
            .into()
        };
    }
    let whole = |place| equal(100 * implied(place), 0);
    Some(match level {
        Level::One => percentage(given, place, against, told!(Percent)),
        Level::Two => difference(given, place, against, told!(Points)),
        Level::Three => {
            let told = told!(Implied whole: whole(place), other_whole: whole(against));
            ratio_of_totals(given, place, against, told)
        }
    })
}

fn percentage(given: Parameters, place: &str, against: &str, told: Told) -> Draft {
    let (own, other) = (output(place), output(against));
    let percent = 100 * own / other;
    Draft::new(given, [Form::Percent(1)], percent, told)
        .required(ratio::INVERSE, 100 * other / own)
        .required(ratio::OTHER_INDICATOR, 100 * share(place) / share(against))
        .optional(ratio::PERCENT_MORE, percent - 100)
        .optional(ratio::DIFFERENCE, own - other)
}

fn difference(given: Parameters, place: &str, against: &str, told: Told) -> Draft {
    let (own, other) = (share(place), share(against));
    let points = own - other;
    Draft::new(given, [Form::Decimal(1)], points, told)
        .required(ratio::RELATIVE, 100 * points / other)
        .required(ratio::SIGN, -points)
        .optional(ratio::RATIO, 100 * own / other)
        .optional(ratio::OTHER_INDICATOR, output(place) - output(against))
}

fn ratio_of_totals(given: Parameters, place: &str, against: &str, told: Told) -> Draft {
    let ratio = implied(place) / implied(against);
    let (outputs, shares) = (output(place) / output(against), share(place) / share(against));
    Draft::new(given, [Form::Decimal(2)], ratio, told)
        .required(ratio::INVERSE, 1 / ratio)
        .required(ratio::NO_BASE, outputs)
        .optional(ratio::MULTIPLIED, outputs * shares)
        .optional(ratio::SHARES, shares)
}
