//! The band of all ways to spread the producers.

use super::Spread;
use crate::chart::frame::Frame;
use crate::chart::label::{Anchor, Label, Labels};
use crate::chart::number::within;
use crate::chart::plot::Plot;
use crate::chart::theme::Theme;
use crate::view::words::SpreadWords;

impl Spread {
    pub(super) fn draw_band(&self, plot: &Plot, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let mut lower = Vec::new();
        let mut upper = Vec::new();
        for largest in self.sample(within(frame.plot.width / 4.0, 24.0, 200.0) as u64) {
            let [cheapest, dearest, ..] = self.prices(largest);
            lower.extend(cheapest.map(|price| (largest as f64, price)));
            upper.extend(dearest.map(|price| (largest as f64, price)));
        }
        let back: Vec<_> = upper.iter().rev().copied().collect();
        plot.polygon(&[lower.as_slice(), &back].concat(), theme.tint(theme.palette.ghost, 0.15));
        plot.line(&upper, theme.palette.ghost, 1.5);
        plot.line(&lower, theme.palette.cluster, 3.0);
        labels.avoid(frame, &upper);
        labels.avoid(frame, &lower);
        let (first, last) = self.range();
        if lower.len() as u64 == last - first + 1 && frame.plot.width / lower.len() as f64 >= 7.0 {
            upper.iter().for_each(|&point| plot.dot(point, 2.0, theme.palette.ghost));
            lower.iter().for_each(|&point| plot.dot(point, 2.75, theme.palette.cluster));
        }
    }

    /// Names both edges of the band, each on its outer side, where it has a place.
    pub(super) fn place_edge_labels(&self, labels: &mut Labels, frame: &Frame, theme: &Theme) {
        let words = SpreadWords::of(theme.language);
        let sample = self.sample(9);
        let inner = || sample.iter().skip(1).rev().skip(1);
        let edges = [
            (words.cheapest, 0, Anchor::Start, 1.0, theme.palette.cluster),
            (words.dearest, 1, Anchor::End, -1.0, theme.palette.muted),
        ];
        for (text, series, anchor, side, color) in edges {
            let version = |largest: &u64| {
                let price = self.prices(*largest).get(series).copied().flatten()?;
                let (x, y) = frame.point(*largest as f64, price);
                let (x, y) = (x + 8.0 * side, y + 0.7 * side * labels.line_height());
                Some(Label { text: text.to_owned(), x, y, anchor, bold: false, color })
            };
            let versions: Vec<Label> = inner().filter_map(version).collect();
            labels.telling(text, |labels| labels.place_within(&frame.plot, versions));
        }
    }
}
