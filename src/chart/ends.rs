//! Labels at the right ends of lines, in place of a legend; where there is no room for words beside them, above the plot.

use plotters::style::RGBColor;

use super::axis::Axis;
use super::frame::{Frame, LABEL_GAP, TITLE_LINES, line, plot_rect, tick_room};
use super::ink::Surface;
use super::label::{Anchor, Label, Labels, OVERHANG, spread};
use super::legend::{ROW, side_by_side};
use super::number::sort_by_value;
use super::rect::Rect;
use super::theme::Theme;

/// The end of a line and what is written there.
#[derive(Clone, Debug)]
pub struct End {
    /// The value at which the line ends.
    pub value: f64,
    /// What is written.
    pub text: String,
    /// Color of the text.
    pub color: RGBColor,
    /// Important ends are bold and stay when there is no room for all.
    pub important: bool,
}

/// Room that labels at line ends take to the right of a plot, in CSS pixels.
pub fn room<'a>(ends: impl IntoIterator<Item = &'a End>, labels: &Labels) -> f64 {
    let widths = ends.into_iter().map(|end| labels.width(&end.text, end.important));
    widths.fold(0.0, f64::max).ceil() + LABEL_GAP + 1.0
}

/// Room that they take on a canvas: above a plot and to the right of it.
pub fn rooms(ends: &[End], labels: &Labels, theme: &Theme) -> (f64, f64) {
    let width = labels.canvas().width;
    if !theme.is_narrow(width) {
        return (0.0, room(ends, labels).min(0.4 * width));
    }
    let rows = above(ends.iter(), labels, theme).last().map_or(0.0, |&(_, row)| (row + 1) as f64);
    // Half of the last number of the axis hangs over its end.
    (ROW * rows * labels.line_height(), theme.text_size)
}

/// The plot area that leaves room for the tick labels of its vertical axis on the left, and for labels at line ends.
pub fn plot_area(size: (f64, f64), y: &Axis, ends: &[End], theme: &Theme) -> Rect {
    let labels = Labels::new(theme, size.0, size.1);
    let (above, right) = rooms(ends, &labels, theme);
    let line = labels.line_height();
    plot_rect(size, tick_room(y, &labels).min(0.4 * size.0), right, above + TITLE_LINES * line, line)
}

/// The same where labels stand beside their lines at any width, because their colors do not tell them apart.
pub fn plot_area_beside(size: (f64, f64), y: &Axis, ends: &[End], theme: &Theme) -> Rect {
    let labels = Labels::new(theme, size.0, size.1);
    let (left, right) = (tick_room(y, &labels).min(0.4 * size.0), room(ends, &labels).min(0.4 * size.0));
    let line = labels.line_height();
    plot_rect(size, left, right, TITLE_LINES * line, line)
}

/// Places the labels: beside their lines or, on a narrow canvas, above the plot.
pub fn place(ends: Vec<End>, surface: &dyn Surface, frame: &Frame, labels: &mut Labels, theme: &Theme) {
    place_naming(naming(ends, frame), surface, frame, labels, theme);
}

/// Places the labels as near to their lines as they fit without touching, and draws a short line to each that had to move.
pub fn place_beside(ends: Vec<End>, surface: &dyn Surface, frame: &Frame, labels: &mut Labels, theme: &Theme) {
    place_naming_beside(naming(ends, frame), surface, frame, labels, theme);
}

/// The ends with the points that they name.
fn naming(ends: Vec<End>, frame: &Frame) -> Vec<((f64, f64), End)> {
    ends.into_iter().map(|end| (frame.point(frame.x.max, end.value), end)).collect()
}

/// Where each label above a plot begins, and in which row.
fn above<'a>(ends: impl Iterator<Item = &'a End>, labels: &Labels, theme: &Theme) -> Vec<(f64, usize)> {
    let width = labels.canvas().width - OVERHANG;
    side_by_side(ends.map(|end| labels.width(&end.text, end.important)), width, theme)
}

/// The same for labels that name marks elsewhere, at points in CSS pixels.
pub fn place_naming(
    ends: Vec<((f64, f64), End)>,
    surface: &dyn Surface,
    frame: &Frame,
    labels: &mut Labels,
    theme: &Theme,
) {
    if !theme.is_narrow(labels.canvas().width) {
        return place_naming_beside(ends, surface, frame, labels, theme);
    }
    let places = above(ends.iter().map(|(_, end)| end), labels, theme);
    let line = labels.line_height();
    let last = places.last().map_or(0, |&(_, row)| row);
    for ((point, end), (x, row)) in ends.into_iter().zip(places) {
        // Above the title of the vertical axis.
        let y = frame.plot.y - line * (TITLE_LINES + ROW * ((last - row) as f64 + 0.5));
        let label = Label { text: end.text, x, y, anchor: Anchor::Start, bold: end.important, color: end.color };
        labels.naming(point, |labels| labels.place_clear(label));
    }
}

fn place_naming_beside(
    mut ends: Vec<((f64, f64), End)>,
    surface: &dyn Surface,
    frame: &Frame,
    labels: &mut Labels,
    theme: &Theme,
) {
    let height = |(_, end): &(_, End)| frame.point(frame.x.max, end.value).1;
    sort_by_value(&mut ends, height);
    let gap = labels.line_height() * 1.001;
    // The last label stays above the tick labels, so that the end of the axis can be written below it.
    let (from, to) = (frame.plot.y - gap / 2.0, frame.plot.bottom() + 4.0 - gap / 2.0);
    let weight = |(_, end): &(_, End)| if end.important { 8.0 } else { 1.0 };
    let heights = |ends: &[(_, End)]| {
        let wanted: Vec<_> = ends.iter().map(|end| (height(end), weight(end))).collect();
        spread(&wanted, gap, from, to)
    };
    let mut places = heights(&ends);
    if places.is_none() {
        ends.retain(|(_, end)| end.important);
        places = heights(&ends);
    }
    let x = frame.plot.right();
    for (named, y) in ends.into_iter().zip(places.unwrap_or_default()) {
        let wanted = height(&named);
        let (point, end) = named;
        let label =
            Label { text: end.text, x: x + LABEL_GAP, y, anchor: Anchor::Start, bold: end.important, color: end.color };
        if labels.naming(point, |labels| labels.place_clear(label)) && (y - wanted).abs() > 2.0 {
            line(surface, theme, end.color, [(x + 1.0, wanted), (x + LABEL_GAP - 2.0, y)]);
        }
    }
}
