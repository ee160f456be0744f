//! The frame of a chart: where the plot stands on the canvas, its two axes, grid and axis titles.

use plotters::prelude::RGBColor;

use super::axis::Axis;
use super::axis::Scale;
use super::ink::Surface;
use super::label::{Anchor, Label, Labels, LineEnd, Side};
use super::number::within;
use super::rect::Rect;
use super::theme::Theme;

/// A plot area and what its two axes measure.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The plot area in CSS pixels.
    pub plot: Rect,
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis.
    pub y: Axis,
}

impl Frame {
    /// The whole canvas, measured in CSS pixels from its upper left corner.
    pub fn canvas((width, height): (f64, f64)) -> Self {
        let axis = |min, max| Axis { scale: Scale::Linear, min, max, ticks: Vec::new() };
        Frame { plot: Rect { x: 0.0, y: 0.0, width, height }, x: axis(0.0, width), y: axis(height, 0.0) }
    }

    /// The point of a pair of values, in CSS pixels.
    pub fn point(&self, x: f64, y: f64) -> (f64, f64) {
        let Rect { x: left, width, height, .. } = self.plot;
        (left + self.x.fraction(x) * width, self.plot.bottom() - self.y.fraction(y) * height)
    }

    /// Draws a grid line at every tick of the vertical axis, and the horizontal axis with its tick marks.
    pub fn draw_lines(&self, surface: &dyn Surface, theme: &Theme) {
        for tick in &self.y.ticks {
            let (_, y) = self.point(self.x.min, tick.value);
            line(surface, theme, theme.palette.grid, [(self.plot.x, y), (self.plot.right(), y)]);
        }
        let bottom = self.plot.bottom();
        for tick in &self.x.ticks {
            let (x, _) = self.point(tick.value, self.y.min);
            line(surface, theme, theme.palette.axis, [(x, bottom), (x, bottom + TICK_LENGTH)]);
        }
        line(surface, theme, theme.palette.axis, [(self.plot.x, bottom), (self.plot.right(), bottom)]);
    }

    /// Names a line from bottom to top at its upper end, by the first text that fits.
    pub fn name_threshold<const N: usize>(&self, labels: &mut Labels, x: f64, texts: [String; N], color: RGBColor) {
        let top = self.point(x, self.y.max);
        labels.place_beside_line(top, (LineEnd::Top, Side::Right), &self.plot, texts, color);
    }

    /// Places the labels of a chart whose vertical axis is the price of the final good.
    pub fn place_price_labels(&self, labels: &mut Labels, theme: &Theme, x_titles: &[&str]) {
        let words = theme.words();
        self.place_labels(labels, theme, x_titles, &[words.price_axis, words.price_axis_short]);
    }

    /// Places the tick labels of both axes and the titles; of each title the first version that fits.
    pub fn place_labels(&self, labels: &mut Labels, theme: &Theme, x_titles: &[&str], y_titles: &[&str]) {
        let line = labels.line_height();
        let (text, muted) = (theme.palette.text, theme.palette.muted);
        let label = |text: &str, x, y, anchor, color| Label { text: text.to_owned(), x, y, anchor, bold: false, color };
        let longest = |titles: &[&str]| titles.first().copied().unwrap_or_default().to_owned();
        let left = (self.plot.x - tick_room(&self.y, labels)).max(0.0);
        let above = self.plot.y - TITLE_LINES * line + line / 2.0;
        for title in y_titles {
            let title = label(title, left, above, Anchor::Start, text);
            if labels.telling(&longest(y_titles), |labels| labels.place_clear(title)) {
                break;
            }
        }
        let y = self.plot.bottom() + TICK_LENGTH + 1.5 * line;
        let center = self.plot.x + self.plot.width / 2.0;
        for title in x_titles {
            let versions = [(center, Anchor::Middle), (self.plot.right(), Anchor::End)];
            let mut versions = versions.into_iter().map(|(x, anchor)| label(title, x, y, anchor, text));
            if labels.telling(&longest(x_titles), |labels| versions.any(|title| labels.place_clear(title))) {
                break;
            }
        }
        for tick in &self.y.ticks {
            let (_, y) = self.point(self.x.min, tick.value);
            labels.place_tick(label(&tick.text, self.plot.x - LABEL_GAP, y, Anchor::End, muted));
        }
        // The last tick says where the axis ends, so it comes before those between.
        for tick in self.x.ticks.iter().take(1).chain(self.x.ticks.iter().rev()) {
            let (x, _) = self.point(tick.value, self.y.min);
            // A hair above the title, so that rounding cannot make them touch.
            let y = self.plot.bottom() + TICK_LENGTH + line / 2.0 - 1e-6;
            let fits = labels.place_tick(label(&tick.text, x, y, Anchor::Middle, muted));
            if !fits && tick.value == self.x.min {
                labels.place_tick(label(&tick.text, x, y, Anchor::Start, muted));
            }
        }
    }
}

/// About how many ticks a horizontal axis of this length has room for.
pub fn ticks_along(width: f64, theme: &Theme) -> f64 {
    within(width / (6.0 * theme.text_size), 1.0, 8.0)
}

/// About how many ticks a vertical axis of a chart of this height has room for.
pub fn ticks_up(height: f64, theme: &Theme) -> f64 {
    within(height / (4.0 * theme.text_size), 2.0, 8.0)
}

/// The thinnest line, between two points in CSS pixels.
pub fn line(surface: &dyn Surface, theme: &Theme, color: RGBColor, ends: [(f64, f64); 2]) {
    let points = ends.map(|(x, y)| (theme.units(x), theme.units(y)));
    surface.line(&points, color, theme.hairline);
}

/// The plot area between margins in CSS pixels; below it there is room for ticks and a title.
pub fn plot_rect((width, height): (f64, f64), left: f64, right: f64, top: f64, line_height: f64) -> Rect {
    let bottom = TICK_LENGTH + 2.0 * line_height;
    Rect { x: left, y: top, width: (width - left - right).max(1.0), height: (height - top - bottom).max(1.0) }
}

/// Room above a plot for the title of its vertical axis, in lines.
pub const TITLE_LINES: f64 = 1.6;

/// Room for the widest tick label of a vertical axis.
pub fn tick_room(axis: &Axis, labels: &Labels) -> f64 {
    let widest = axis.ticks.iter().map(|tick| labels.width(&tick.text, false)).fold(0.0, f64::max);
    widest.ceil() + LABEL_GAP + 1.0
}

/// Distance between a label and what it belongs to, in CSS pixels.
pub const LABEL_GAP: f64 = 8.0;

/// Length of a tick mark, in CSS pixels.
pub const TICK_LENGTH: f64 = 5.0;
