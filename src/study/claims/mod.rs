//! What follows from a printed number, and what does not: one of four sentences, in an order that is drawn.

use super::burden::{name as measure_name, share as state_share};
use super::draft::Draft;
use super::form::Form;
use super::level::Level;
use super::parameters::Parameters;
use super::printed::{PLACES, PROVINCES, national, output, share};
use super::random::Random;
use super::told::{Fact, Told, equal, printed, rounded};
use super::words::claims;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let given = Parameters::default();
    match level {
        Level::One => {
            let [place, against, ..] = random.shuffle(PLACES);
            let options = ["share_higher", claims::OUTPUT_HIGHER, claims::CAUSE, claims::ABOVE_STARTUP];
            let order = random.shuffle(options);
            let is_told = share(place) > share(against) && output(place) < output(against);
            is_told.then(|| {
                let told = claims::Share {
                    place: Fact::Place(place),
                    against: Fact::Place(against),
                    own: rounded(output(place), 0),
                    other: rounded(output(against), 0),
                    own_share: rounded(share(place), 1),
                    other_share: rounded(share(against), 1),
                };
                choice(given.with("place", place).with("against", against), order, options, told)
            })
        }
        Level::Two => {
            let place = random.pick(PROVINCES);
            let options = ["share_fell_points", claims::OUTPUT_FELL, claims::SHARE_FELL_PERCENT, claims::NO_CLUSTERS];
            let [then, now] = [1978, 2005].map(|year| national(place, year));
            let told = claims::Fall {
                place: Fact::Place(place),
                then: rounded(then, 2),
                now: rounded(now, 2),
                lost: rounded(then - now, 2),
            };
            Some(choice(given.with("place", place), random.shuffle(options), options, told))
        }
        Level::Three => {
            let measure = random.pick(["institutions", "staff", "subsidy", "assets"]);
            let options = ["per_employee", claims::TOTAL, claims::CAUSE, claims::MODEL_PREDICTS];
            let (own, employees) = (state_share(measure), state_share("employment"));
            let told = claims::Head {
                measure: measure_name(measure),
                employment: measure_name("employment"),
                own: printed(own),
                ratio: equal(100 * own / employees, 1),
                ratio_word: Fact::Word(if own > employees { "compared.more" } else { "compared.less" }),
            };
            Some(choice(given.with("measure", measure), random.shuffle(options), options, told))
        }
    }
}

/// The first option is true, and each of the others a mistake of its own.
fn choice(given: Parameters, order: [&'static str; 4], options: [&'static str; 4], told: impl Into<Told>) -> Draft {
    let [truth, wrong @ ..] = options;
    let order = order.to_vec();
    let draft = Draft::new(given.with("order", order.clone()), [Form::Choice(order)], truth, told);
    wrong.into_iter().fold(draft, |draft, option| draft.required(option, option))
}
