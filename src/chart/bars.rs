//! Rows of horizontal bars from zero. Names stand beside their bars or, where they would take too much room, above them.

use super::frame::LABEL_GAP;
use super::frame::{Frame, TICK_LENGTH, plot_rect};
use super::label::{Anchor, Label, Labels, OVERHANG};
use super::mark::Mark;
use super::paragraph::wrap;
use super::rect::Rect;
use super::theme::Theme;
use crate::chart::axis::{Axis, Scale};

/// What a row is for.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What stands beside the bar, or above it.
    pub name: String,
    /// Whether the name is bold.
    pub bold: bool,
    /// What stands to the right of the bar; a heading has nothing, and no bar.
    pub value: Option<String>,
}

/// Where the rows stand, in CSS pixels.
#[derive(Clone, Debug)]
pub struct Bars {
    rows: Vec<Row>,
    are_named_above: bool,
    left: f64,
    right: f64,
    height: f64,
    thickness: f64,
}

/// One row: lengths are from the top of the first.
#[derive(Clone, Debug)]
struct Row {
    entry: Entry,
    lines: Vec<String>,
    top: f64,
    first_line: f64,
    bar: f64,
    bottom: f64,
}

impl Bars {
    /// The rows on a canvas of this width, from the top to the bottom.
    pub fn new(entries: Vec<Entry>, width: f64, labels: &Labels, theme: &Theme) -> Self {
        let size = theme.text_size;
        let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max).ceil();
        let bars = || entries.iter().filter(|entry| entry.value.is_some());
        let names = widest(&mut bars().map(|entry| labels.width(&entry.name, entry.bold)));
        let values = entries.iter().filter_map(|entry| entry.value.as_ref().map(|value| (value, entry.bold)));
        let right = widest(&mut values.map(|(value, bold)| labels.width(value, bold))) + LABEL_GAP + OVERHANG;
        let are_named_above = names > MOST_BESIDE * width;
        let thickness = if are_named_above { 0.9 } else { 1.3 } * size;
        // A hair more than a line, so that rounding cannot make two touch.
        let line = 1.001 * labels.line_height();
        let mut top = 0.0;
        let row = |entry: Entry| {
            let is_bar = entry.value.is_some();
            let is_beside = is_bar && !are_named_above;
            let lines = if is_beside {
                vec![entry.name.clone()]
            } else {
                wrap(&entry.name, width - 2.0 * OVERHANG, &|text| labels.width(text, entry.bold))
            };
            let space = if is_bar || top == 0.0 { 0.0 } else { 0.8 * size };
            let named = top + space + line * if is_beside { 0.0 } else { lines.len() as f64 };
            let (bar, gap) = match (is_beside, is_bar) {
                (true, _) => (named + 0.85 * line, 1.7 * line),
                (false, true) => (named + 0.5 * line, line + 0.3 * size),
                (false, false) => (named, 0.2 * size),
            };
            let first_line = if is_beside { bar } else { top + space + 0.5 * line };
            let from = std::mem::replace(&mut top, named + gap);
            Row { entry, lines, top: from, first_line, bar, bottom: top }
        };
        let rows = entries.into_iter().map(row).collect();
        let left = if are_named_above { OVERHANG } else { names + LABEL_GAP + 1.0 };
        Bars { rows, are_named_above, left, right, height: top, thickness }
    }

    /// Whether names stand above their bars.
    pub fn are_named_above(&self) -> bool {
        self.are_named_above
    }

    /// The height of a canvas for the rows, their axis, and `top` above them.
    pub fn canvas_height(&self, top: f64, labels: &Labels) -> f64 {
        (top + self.height + TICK_LENGTH + 2.0 * labels.line_height()).ceil()
    }

    /// The frame of the bars, with `top` above it for what else is written.
    pub fn frame(&self, size: (f64, f64), top: f64, x: impl FnOnce(f64) -> Axis, labels: &Labels) -> Frame {
        let (left, right) = (self.left.min(0.5 * size.0), self.right.min(0.5 * size.0));
        let plot = plot_rect(size, left, right, top, labels.line_height());
        let y = Axis { scale: Scale::Linear, min: 0.0, max: self.height, ticks: Vec::new() };
        Frame { plot, x: x(plot.width), y }
    }

    /// The height of the middle of a bar, as a value of the vertical axis.
    pub fn center(&self, index: usize) -> f64 {
        self.rows.get(index).map_or(0.0, |row| self.height - row.bar)
    }

    /// The corners of a bar from zero to `value`.
    pub fn corners(&self, index: usize, value: f64) -> [(f64, f64); 2] {
        let (center, half) = (self.center(index), self.thickness / 2.0);
        [(0.0, center + half), (value, center - half)]
    }

    /// The mark of a bar that ends at `value`: the whole row reads it, with its name and its number.
    pub fn mark(&self, index: usize, value: f64, frame: &Frame) -> Mark {
        let point = frame.point(value, self.center(index));
        let Some(row) = self.rows.get(index) else { return point.into() };
        let [top, bottom] = [row.top, row.bottom].map(|depth| frame.point(0.0, self.height - depth).1);
        Mark::within(Rect { x: 0.0, y: top, width: self.width(frame), height: bottom - top }, point)
    }

    /// Places the names and the values; headings come first.
    pub fn place_labels(&self, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let line = 1.001 * labels.line_height();
        let color = theme.palette.text;
        let width = self.width(frame);
        let (headings, bars): (Vec<&Row>, _) = self.rows.iter().partition(|row| row.entry.value.is_none());
        for row in headings.into_iter().chain(bars) {
            let Entry { bold, value, .. } = &row.entry;
            let is_beside = value.is_some() && !self.are_named_above;
            for (index, text) in row.lines.iter().enumerate() {
                let (_, y) = frame.point(0.0, self.height - row.first_line - index as f64 * line);
                let (x, anchor) =
                    if is_beside { (frame.plot.x - LABEL_GAP, Anchor::End) } else { (OVERHANG, Anchor::Start) };
                let label = Label { text: text.clone(), x, y, anchor, bold: *bold, color };
                match value {
                    Some(_) => labels.place_clear(label),
                    None => labels.telling(&row.entry.name, |labels| labels.place_clear(label)),
                };
            }
            if let Some(text) = value.clone() {
                let (_, y) = frame.point(0.0, self.height - row.bar);
                labels.place(Label { text, x: width - OVERHANG, y, anchor: Anchor::End, bold: *bold, color });
            }
        }
    }

    /// The width of the canvas.
    fn width(&self, frame: &Frame) -> f64 {
        frame.plot.right() + self.right
    }
}

/// The largest part of the width that names beside the bars may take.
const MOST_BESIDE: f64 = 0.36;
