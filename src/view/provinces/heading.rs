//! The takeaway of places, as far as their values decide it.

use super::bounds::{extremes, is_level};
use super::{Group, Measurement, Provinces, Series, measure, value_text};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::view::Title;
use crate::view::words::ProvincesWords;

/// What is compared, and what its values decide.
pub fn title<S: Series>(places: &Provinces<S>, theme: &Theme) -> Title {
    let shown: Vec<S::Measurement> = places.rows.iter().map(|row| row.first.clone()).collect();
    let Some(second) = &places.second else {
        let mean = |group| {
            let text = places.mean_text(group, places.mean(group)?, theme.words());
            Some((places.mean_bounds(group)?, text))
        };
        return Title { heading: S::heading(&shown, &mean, theme), subtitle: measure(&places.first, theme) };
    };
    let words = ProvincesWords::of(theme.language);
    // The axes have the units.
    let names = [&places.first, second].map(|series| series.name(theme.language));
    let subtitle = fill(words.scatter_subtitle, &[("x", &names[0]), ("y", &names[1])]);
    let others: Vec<S::Measurement> = places.rows.iter().filter_map(|row| row.second.clone()).collect();
    Title { heading: paired([&shown, &others], theme), subtitle }
}

/// Which place is highest and which lowest. The whole country is none beside its parts.
pub fn ranked<M: Measurement>(shown: &[M], theme: &Theme) -> String {
    let words = ProvincesWords::of(theme.language);
    let parts = parts(shown);
    let ranked = if parts.is_empty() { shown } else { parts.as_slice() };
    let text = |row: &M| value_text(row, theme.words());
    match (ranked, extremes(ranked)) {
        ([only], _) => fill(words.one, &[("place", only.place(theme.language)), ("value", &text(only))]),
        ([first, ..], _) if is_level(ranked) => fill(words.level, &[("value", &text(first))]),
        (_, [Some(top), Some(bottom)]) => {
            let [places, values] =
                [[top, bottom].map(|row| row.place(theme.language).to_owned()), [top, bottom].map(text)];
            let names = [("top", places[0].as_str()), ("bottom", &places[1])];
            fill(words.extremes, &[names.as_slice(), &[("topValue", &values[0]), ("bottomValue", &values[1])]].concat())
        }
        _ => words.undecided.to_owned(),
    }
}

/// Which place is highest on each of two indicators.
pub fn paired<M: Measurement>(indicators: [&[M]; 2], theme: &Theme) -> String {
    let words = ProvincesWords::of(theme.language);
    let ranked = indicators.map(parts);
    let [first, second] = ranked.each_ref().map(|rows| extremes(rows)[0].filter(|_| !is_level(rows)));
    match (first, second) {
        (Some(first), Some(second)) => {
            let template = if first.place_id() == second.place_id() { words.pair_both } else { words.pair_each };
            let [top, other] = [first, second].map(|row| row.place(theme.language));
            fill(template, &[("top", top), ("other", other)])
        }
        _ => words.pair_undecided.to_owned(),
    }
}

fn parts<M: Measurement>(shown: &[M]) -> Vec<M> {
    shown.iter().filter(|row| row.group() != Group::Nation).cloned().collect()
}
