//! What the best way of spreading the producers gains.

use super::{Choice, Spread};
use crate::chart::theme::Theme;
use crate::view::Title;
use crate::view::heading::{count, filled, share};
use crate::view::words::SpreadWords;

/// How much cheaper the even spread is than the most concentrated one.
pub fn title(spread: &Spread, theme: &Theme) -> Title {
    let words = SpreadWords::of(theme.language);
    let template = match spread.choice() {
        Choice::Lone => words.title_lone,
        Choice::Differing => words.title_differing,
        Choice::Only => words.title_only,
        Choice::Alike => words.title_alike,
        Choice::Several => words.title,
    };
    let common = theme.words();
    let producers = spread.chain.stages().iter().map(|stage| stage.n_firms as f64).sum();
    let price = |factor| spread.chain.price_with_factor(factor);
    let gain = spread.allocation.map_or(0.0, |allocation| {
        let concentrated = price(allocation.concentrated().factor);
        (concentrated - price(allocation.even().factor)) / concentrated
    });
    let heading = filled(template, &[("n", &count(producers, common)), ("amount", &share(gain, common))]);
    Title { heading, subtitle: words.subtitle.to_owned() }
}
