//! The marks of compared places: bars with a reference line, or points.

use plotters::style::RGBColor;

use super::{Compared, Incomplete, Provinces, value_text};
use crate::chart::frame::{Frame, LABEL_GAP};
use crate::chart::label::{Anchor, Label, Labels};
use crate::chart::plot::Plot;
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::data::Qualifier;
use crate::view::provinces::series::{Group, Measurement, Series};

/// Distance of the lines of a name: a little more than one, so that rounding cannot make them touch.
const NAME_LINE: f64 = 1.001;

impl<S: Series> Provinces<S> {
    pub(super) fn draw_bars(&self, plot: &Plot, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let names = self.names(labels.canvas().width, labels, theme);
        // Between the names and the plot stand the values of bars below zero.
        let edge = frame.plot.x - LABEL_GAP - self.value_room(true, labels, theme.words());
        for (index, (row, name)) in self.rows.iter().zip(names).enumerate() {
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
            let (x, y) = frame.point(value, center);
            let palette = &theme.palette;
            let line = NAME_LINE * labels.line_height();
            let first = y - 0.5 * line * (name.len().saturating_sub(1)) as f64;
            for (place, text) in name.into_iter().enumerate() {
                let y = first + line * place as f64;
                labels.place_clear(Label { text, x: edge, y, anchor: Anchor::End, bold, color: palette.text });
            }
            let text = value_text(&row.first, theme.words());
            let right = Label { text, x: x + 1.5 * LABEL_GAP, y, anchor: Anchor::Start, bold, color: palette.text };
            if value < 0.0 {
                let left = Label { x: x - 1.5 * LABEL_GAP, anchor: Anchor::End, ..right.clone() };
                labels.place_first([left, right]);
                continue;
            }
            // A number longer than the room to the right of its bar reaches over the bar.
            let over = Label { x: labels.canvas().right() - 1.0, anchor: Anchor::End, ..right.clone() };
            labels.place_first([right, over]);
        }
    }

    /// The line that bars are held against: across all of them, with a rim that parts it from those it crosses.
    pub(super) fn draw_reference(&self, plot: &Plot, frame: &Frame, theme: &Theme) {
        let Some(mean) = self.reference() else { return };
        let line = [(mean, frame.y.min), (mean, frame.y.max + 0.18)];
        plot.line(&line, theme.palette.background, 3.5);
        plot.line(&line, theme.palette.muted, 1.5);
    }

    /// Names that line above it.
    pub(super) fn place_reference(&self, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let Some(mean) = self.reference() else { return };
        let (words, color) = (theme.words(), theme.palette.muted);
        let text = fill(S::reference(theme.language), &[("value", &self.mean_text(Group::Others, mean, words))]);
        let (x, y) = frame.point(mean, frame.y.max + 0.18);
        let y = y - 0.6 * labels.line_height();
        let label = Label { text: text.clone(), x, y, anchor: Anchor::Middle, bold: false, color };
        labels.telling(&text, |labels| labels.place(label));
    }

    pub(super) fn draw_points(&self, plot: &Plot, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        for row in &self.rows {
            let Some(second) = &row.second else { continue };
            let (value, color) = ((row.first.value(), second.value()), row.color(theme));
            if row.is_accented {
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
        }
        for place in &self.incomplete {
            place.draw(plot, frame, theme);
        }
        self.name_points(frame, labels, theme);
    }
}

impl<M: Measurement> Compared<M> {
    fn color(&self, theme: &Theme) -> RGBColor {
        color(self.is_accented, theme)
    }
}

impl<M: Measurement> Incomplete<M> {
    /// A stroke across the axis of the indicator that is known: a point would claim a value of the other.
    fn draw(&self, plot: &Plot, frame: &Frame, theme: &Theme) {
        let value = self.known.value();
        let (along, up) = (
            7.0 * (frame.x.max - frame.x.min) / frame.plot.width,
            7.0 * (frame.y.max - frame.y.min) / frame.plot.height,
        );
        let stroke = if self.is_first {
            [(value, frame.y.min - up), (value, frame.y.min + up)]
        } else {
            [(frame.x.min - along, value), (frame.x.min + along, value)]
        };
        plot.line(&stroke, color(self.is_accented, theme), 3.0);
    }
}

fn color(is_accented: bool, theme: &Theme) -> RGBColor {
    if is_accented { theme.palette.cluster } else { theme.palette.ghost }
}

/// On which side of its number a value lies: 1 above, -1 below, 0 if the number is the value or about it.
fn open_side(measurement: &impl Measurement) -> f64 {
    match measurement.qualifier() {
        Qualifier::MoreThan | Qualifier::AtLeast => 1.0,
        Qualifier::LessThan => -1.0,
        Qualifier::Exact | Qualifier::Approx => 0.0,
    }
}
