//! The marks of compared places: bars with a reference line, or points.

use plotters::style::RGBColor;

use super::{Compared, Provinces, value_text};
use crate::chart::frame::{Frame, LABEL_GAP};
use crate::chart::label::{Anchor, Label, Labels};
use crate::chart::plot::Plot;
use crate::chart::series::{Group, Measurement, Series};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::data::Qualifier;

impl<S: Series> Provinces<S> {
    pub(super) fn draw_bars(&self, plot: &Plot, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        for (index, row) in self.rows.iter().enumerate() {
            let (center, value) = (self.bar_center(index), row.first.value());
            let color = row.color(theme);
            // A bar that ends at a bound is open there: broken lines say on which side the value lies.
            let open = open_side(&row.first) * LABEL_GAP * (frame.x.max - frame.x.min) / frame.plot.width;
            let beyond = value + open;
            let (end, tip) = if beyond.abs() < value.abs() { (beyond, value) } else { (value, beyond) };
            plot.rectangle([(0.0, center + 0.32), (end, center - 0.32)], color);
            if open != 0.0 {
                for edge in [center + 0.3, center - 0.3] {
                    plot.dashed([(end, edge), (tip, edge)], (3.0, 2.0), color, 1.5);
                }
            }
            let bold = row.is_accented;
            let (x, y) = frame.point(value.max(0.0), center);
            let palette = &theme.palette;
            let name = row.first.place(theme.language).to_owned();
            labels.place(Label {
                text: name,
                x: frame.plot.x - LABEL_GAP,
                y,
                anchor: Anchor::End,
                bold,
                color: palette.text,
            });
            let text = value_text(&row.first, theme.words());
            labels.place(Label { text, x: x + 1.5 * LABEL_GAP, y, anchor: Anchor::Start, bold, color: palette.text });
        }
    }

    /// The line that bars are held against: it runs between them, where it crosses no number.
    pub(super) fn draw_reference(&self, plot: &Plot, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let Some(mean) = self.reference() else { return };
        let (words, color) = (theme.words(), theme.palette.muted);
        for edge in 0..=self.rows.len() {
            plot.line(&[(edge as f64 - 0.18).max(0.0), edge as f64 + 0.18].map(|y| (mean, y)), color, 1.5);
        }
        let text = fill(S::reference(theme.language), &[("value", &self.mean_text(Group::Others, mean, words))]);
        let (x, y) = frame.point(mean, frame.y.max + 0.18);
        let y = y - 0.6 * labels.line_height();
        labels.place(Label { text, x, y, anchor: Anchor::Middle, bold: false, color });
    }

    pub(super) fn draw_points(&self, plot: &Plot, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        for (index, row) in self.rows.iter().enumerate() {
            let Some(second) = &row.second else { continue };
            let (value, color) = ((row.first.value(), second.value()), row.color(theme));
            let bold = row.is_accented;
            if bold {
                plot.dot(value, 6.0, color);
            } else {
                plot.ring(value, 5.0, color, 2.0);
            }
            // Broken lines lead from a bound to where the value lies.
            let (along, up) = (open_side(&row.first), open_side(second));
            let x_end = value.0 + 2.0 * along * LABEL_GAP * (frame.x.max - frame.x.min) / frame.plot.width;
            let y_end = value.1 + 2.0 * up * LABEL_GAP * (frame.y.max - frame.y.min) / frame.plot.height;
            for (end, side) in [((x_end, value.1), along), ((value.0, y_end), up)] {
                if side != 0.0 {
                    plot.dashed([value, end], (3.0, 2.0), color, 1.5);
                }
            }
            let (x, y) = self.mark(index, row, frame);
            let line = labels.line_height();
            let gap = LABEL_GAP + 2.0;
            let around = [
                (gap, 0.0, Anchor::Start),
                (-gap, 0.0, Anchor::End),
                (0.0, -0.9 * line, Anchor::Middle),
                (0.0, 0.9 * line, Anchor::Middle),
            ];
            let text = row.first.place(theme.language);
            let color = theme.palette.text;
            labels.place_first(around.map(|(dx, dy, anchor)| Label {
                text: text.to_owned(),
                x: x + dx,
                y: y + dy,
                anchor,
                bold,
                color,
            }));
        }
    }
}

impl<M: Measurement> Compared<M> {
    fn color(&self, theme: &Theme) -> RGBColor {
        if self.is_accented { theme.palette.cluster } else { theme.palette.ghost }
    }
}

/// On which side of its number a value lies: 1 above, -1 below, 0 if the number is the value or about it.
fn open_side(measurement: &impl Measurement) -> f64 {
    match measurement.qualifier() {
        Qualifier::MoreThan | Qualifier::AtLeast => 1.0,
        Qualifier::LessThan => -1.0,
        Qualifier::Exact | Qualifier::Approx => 0.0,
    }
}
