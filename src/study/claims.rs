//! What follows from a printed number, and what does not: one of four sentences, in an order that is drawn.

use super::draft::Draft;
use super::form::Form;
use super::level::Level;
use super::parameters::Parameters;
use super::printed::{PLACES, PROVINCES, output, share};
use super::random::Random;

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let given = Parameters::default();
    match level {
        Level::One => {
            let [place, against, ..] = random.shuffle(PLACES);
            let options = ["share_higher", "output_higher", "cause", "above_startup"];
            let order = random.shuffle(options);
            let is_told = share(place) > share(against) && output(place) < output(against);
            is_told.then(|| choice(given.with("place", place).with("against", against), order, options))
        }
        Level::Two => {
            let place = random.pick(PROVINCES);
            let options = ["share_fell_points", "output_fell", "share_fell_percent", "no_clusters"];
            Some(choice(given.with("place", place), random.shuffle(options), options))
        }
        Level::Three => {
            let measure = random.pick(["institutions", "staff", "subsidy", "assets"]);
            let options = ["per_employee", "total", "cause", "model_predicts"];
            Some(choice(given.with("measure", measure), random.shuffle(options), options))
        }
    }
}

/// The first option is true, and each of the others a mistake of its own.
fn choice(given: Parameters, order: [&'static str; 4], options: [&'static str; 4]) -> Draft {
    let [truth, wrong @ ..] = options;
    let order = order.to_vec();
    let draft = Draft::new(given.with("order", order.clone()), [Form::Choice(order)], truth);
    wrong.into_iter().fold(draft, |draft, option| draft.required(option, option))
}
