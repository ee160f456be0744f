//! Labels that never collide and never leave the canvas: a label is placed where it fits, or not at all.

use plotters::style::RGBColor;

use super::frame::{Frame, LABEL_GAP};
use super::ink::Surface;
use super::number::within;
use super::rect::Rect;
use super::theme::Theme;

/// Height of a label's box in multiples of its font size: room for the tallest script.
pub const LINE_HEIGHT: f64 = 1.4;

/// Room between the labels of two ticks, in multiples of the font size: a little more than a space takes.
const TICK_GAP: f64 = 0.4;

/// Room between an edge of the canvas and a label that is set against it, in CSS pixels: a letter may reach a little over its
/// own end, and browsers paint it in whole pixels.
pub const OVERHANG: f64 = 2.0;

/// Which end of a label stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The label begins at its point.
    Start,
    /// The label is centered on its point.
    Middle,
    /// The label ends at its point.
    End,
}

/// Where a curve goes to the right of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// Upwards.
    Rising,
    /// Downwards.
    Falling,
}

/// The end of a vertical line from which its label is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEnd {
    /// The upper end.
    Top,
    /// The lower end.
    Bottom,
}

/// The side of a vertical line that its label stands on if it fits there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// To the left of the line.
    Left,
    /// To its right.
    Right,
}

/// A line of text, vertically centered on a point in CSS pixels.
#[derive(Clone, Debug)]
pub struct Label {
    /// What it says.
    pub text: String,
    /// Horizontal position.
    pub x: f64,
    /// Vertical center.
    pub y: f64,
    /// Which end stands at `x`.
    pub anchor: Anchor,
    /// Bold labels belong to the reader's own values.
    pub bold: bool,
    /// Color of the text.
    pub color: RGBColor,
}

/// What a pointer on a label reads.
#[derive(Clone, Debug, PartialEq)]
pub enum Reads {
    /// What lies below: the label stands in the area of its mark, or beside the plot.
    Below,
    /// The mark at a point, whose name or number the label is.
    Mark((f64, f64)),
    /// What the label says, of which it may be a line or a shorter form: it is of no mark, but of a line across the plot, of a
    /// sign in a legend, or of the rows below a heading.
    Text(String),
}

/// A label that has its place.
#[derive(Clone, Debug)]
pub struct PlacedLabel {
    /// The label.
    pub label: Label,
    /// The room it takes.
    pub bounds: Rect,
    /// What is read where it stands.
    pub reads: Reads,
    /// Whether a halo parts it from what lies below.
    pub has_halo: bool,
}

/// The labels of one chart.
pub struct Labels<'a> {
    theme: &'a Theme<'a>,
    canvas: Rect,
    placed: Vec<PlacedLabel>,
    /// The pieces of the lines that labels keep clear of where they can, in CSS pixels.
    lines: Vec<[(f64, f64); 2]>,
}

impl<'a> Labels<'a> {
    /// No labels yet on a canvas of this size in CSS pixels.
    pub fn new(theme: &'a Theme<'a>, width: f64, height: f64) -> Self {
        Labels { theme, canvas: Rect { x: 0.0, y: 0.0, width, height }, placed: Vec::new(), lines: Vec::new() }
    }

    /// The canvas, which no label leaves.
    pub fn canvas(&self) -> Rect {
        self.canvas
    }

    /// Width of a text in CSS pixels.
    pub fn width(&self, text: &str, bold: bool) -> f64 {
        (self.theme.measure)(text, self.theme.text_size, bold)
    }

    /// Height of the room a label takes, in CSS pixels.
    pub fn line_height(&self) -> f64 {
        LINE_HEIGHT * self.theme.text_size
    }

    /// Places `label` if it fits, with a halo; important labels come first.
    pub fn place(&mut self, label: Label) -> bool {
        self.put(label, true)
    }

    /// Places `label` if it fits, on ground of its own that nothing crosses: beside the plot, or on a mark.
    pub fn place_clear(&mut self, label: Label) -> bool {
        self.put(label, false)
    }

    /// Places the label of a tick if it stands apart from all others, so that no two numbers read as one.
    pub fn place_tick(&mut self, label: Label) -> bool {
        let Rect { x, y, width, height } = self.bounds(&label);
        let gap = TICK_GAP * self.theme.text_size;
        let room = Rect { x: x - gap, y, width: width + 2.0 * gap, height };
        !self.placed.iter().any(|other| other.bounds.overlaps(&room)) && self.place_clear(label)
    }

    fn put(&mut self, label: Label, has_halo: bool) -> bool {
        let bounds = self.bounds(&label);
        let fits = self.fits(&bounds);
        if fits {
            self.placed.push(PlacedLabel { label, bounds, reads: Reads::Below, has_halo });
        }
        fits
    }

    /// What `place` places names the mark at a point, and is read as that mark is.
    pub fn naming<T>(&mut self, point: (f64, f64), place: impl FnOnce(&mut Self) -> T) -> T {
        self.read_as(Reads::Mark(point), place)
    }

    /// What `place` places is of no mark, and is read as this text.
    pub fn telling<T>(&mut self, text: &str, place: impl FnOnce(&mut Self) -> T) -> T {
        self.read_as(Reads::Text(text.to_owned()), place)
    }

    fn read_as<T>(&mut self, reads: Reads, place: impl FnOnce(&mut Self) -> T) -> T {
        let first = self.placed.len();
        let placed = place(self);
        self.placed.iter_mut().skip(first).for_each(|label| label.reads = reads.clone());
        placed
    }

    fn is_crossed(&self, bounds: &Rect) -> bool {
        self.lines.iter().any(|&line| bounds.meets(line))
    }

    fn fits(&self, bounds: &Rect) -> bool {
        self.canvas.contains(bounds) && !self.placed.iter().any(|other| other.bounds.overlaps(bounds))
    }

    /// Keeps the labels that can stand elsewhere clear of a line through points given as values of a frame.
    pub fn avoid(&mut self, frame: &Frame, points: &[(f64, f64)]) {
        for pair in points.windows(2) {
            if let &[from, to] = pair {
                self.avoid_line([from, to].map(|(x, y)| frame.point(x, y)));
            }
        }
    }

    /// Keeps them clear of a line between two points in CSS pixels.
    pub fn avoid_line(&mut self, ends: [(f64, f64); 2]) {
        self.lines.push(ends);
    }

    /// Places the first of several versions of a label that fits and that no line crosses, or else the first that fits.
    pub fn place_first(&mut self, versions: impl IntoIterator<Item = Label>) -> bool {
        let mut crossed = None;
        for label in versions {
            let bounds = self.bounds(&label);
            if !self.fits(&bounds) {
                continue;
            }
            if !self.is_crossed(&bounds) {
                return self.place(label);
            }
            crossed.get_or_insert(label);
        }
        crossed.is_some_and(|label| self.place(label))
    }

    /// The same among the versions that do not leave `room` to the left or right.
    pub fn place_within(&mut self, room: &Rect, versions: impl IntoIterator<Item = Label>) -> bool {
        let mut inside: Vec<Label> = versions.into_iter().collect();
        inside.retain(|label| {
            let bounds = self.bounds(label);
            room.x <= bounds.x && bounds.right() <= room.right()
        });
        self.place_first(inside)
    }

    /// Places the first of several versions that fits and lies within a convex area of these corners. The area parts it from
    /// what lies below, unless a line crosses both.
    pub fn place_inside(&mut self, corners: &[(f64, f64)], versions: impl IntoIterator<Item = Label>) -> bool {
        versions.into_iter().any(|label| {
            let bounds = self.bounds(&label);
            let points = [bounds.x, bounds.right()].map(|x| [bounds.y, bounds.bottom()].map(|y| (x, y)));
            let is_crossed = self.is_crossed(&bounds);
            points.as_flattened().iter().all(|&point| lies_within(point, corners)) && self.put(label, is_crossed)
        })
    }

    /// Names an area between two corners in CSS pixels, as far up and to the right as no line crosses the name.
    pub fn name_area(&mut self, [(left, top), (right, bottom)]: [(f64, f64); 2], text: &str, color: RGBColor) -> bool {
        let half = self.width(text, false) / 2.0;
        for row in 0..12 {
            for share in [0.75, 0.6, 0.45, 0.3, 0.9] {
                let (x, y) = (left + share * (right - left), top + (0.9 + f64::from(row)) * self.line_height());
                let fits = left + 2.0 < x - half && x + half < right - 2.0 && y + self.line_height() < bottom;
                let label = Label { text: text.to_owned(), x, y, anchor: Anchor::Middle, bold: false, color };
                let is_free = fits && !self.is_crossed(&self.bounds(&label));
                if is_free && self.telling(text, |labels| labels.place(label)) {
                    return true;
                }
            }
        }
        false
    }

    /// Places a bold text that names a point of a curve beside it, within `room`: first where a curve that falls, or one that
    /// rises, leaves room.
    pub fn place_beside(
        &mut self,
        (x, y): (f64, f64),
        curve: Course,
        room: &Rect,
        text: &str,
        color: RGBColor,
    ) -> bool {
        let (dx, dy) = (LABEL_GAP + 2.0, 0.75 * self.line_height());
        let dx = if curve == Course::Rising { -dx } else { dx };
        let corners = [(dx, -dy), (-dx, dy), (dx, dy), (-dx, -dy)];
        let versions = corners.map(|(dx, dy)| {
            let anchor = if dx > 0.0 { Anchor::Start } else { Anchor::End };
            Label { text: text.to_owned(), x: x + dx, y: y + dy, anchor, bold: true, color }
        });
        self.naming((x, y), |labels| labels.place_within(room, versions))
    }

    /// Places the first of several texts that fits beside an end of a vertical line, or further along it, within `room`.
    pub fn place_beside_line<const N: usize>(
        &mut self,
        (x, y): (f64, f64),
        (end, side): (LineEnd, Side),
        room: &Rect,
        texts: [String; N],
        color: RGBColor,
    ) -> bool {
        // At the bottom, where nothing is the least of all, curves run together.
        let (step, rows) = if end == LineEnd::Top { (self.line_height(), 3) } else { (-self.line_height(), 8) };
        let right = (6.0, Anchor::Start);
        let left = (-6.0, Anchor::End);
        let mut versions = Vec::new();
        for text in &texts {
            for (gap, anchor) in if side == Side::Right { [right, left] } else { [left, right] } {
                let label =
                    |row| Label { text: text.clone(), x: x + gap, y: y + row * step, anchor, bold: false, color };
                versions.extend((0..rows).map(|row| label(f64::from(row) + 0.6)));
            }
        }
        let longest = texts.first().map_or("", String::as_str);
        self.telling(longest, |labels| labels.place_within(room, versions))
    }

    /// Draws the labels and gives them back.
    pub fn draw(self, surface: &dyn Surface) -> Vec<PlacedLabel> {
        for PlacedLabel { label, has_halo, .. } in &self.placed {
            if *has_halo {
                surface.halo(label, self.theme);
            }
            surface.text(label, self.theme);
        }
        self.placed
    }

    /// The room that a label would take.
    pub fn bounds(&self, label: &Label) -> Rect {
        let width = self.width(&label.text, label.bold);
        let height = self.line_height();
        let x = match label.anchor {
            Anchor::Start => label.x,
            Anchor::Middle => label.x - width / 2.0,
            Anchor::End => label.x - width,
        };
        Rect { x, y: label.y - height / 2.0, width, height }
    }
}

/// Whether a point lies on the same side of all edges of a convex area.
fn lies_within((x, y): (f64, f64), corners: &[(f64, f64)]) -> bool {
    let edges = || std::iter::zip(corners, corners.iter().cycle().skip(1));
    let side = |(from, to): (&(f64, f64), &(f64, f64))| (to.0 - from.0) * (y - from.1) - (to.1 - from.1) * (x - from.0);
    edges().all(|edge| side(edge) >= 0.0) || edges().all(|edge| side(edge) <= 0.0)
}

/// Vertical centers for labels that want to stand at `wanted` (ascending height, weight), at least `gap` apart and within
/// `from..=to`.
///
/// The weighted sum of squared displacements is least: labels that touch form a block around the mean of what they want.
/// Gives nothing when they cannot all fit.
pub fn spread(wanted: &[(f64, f64)], gap: f64, from: f64, to: f64) -> Option<Vec<f64>> {
    let slack = (to - from) - gap * wanted.len().saturating_sub(1) as f64;
    if slack < 0.0 {
        return None;
    }
    // Blocks of labels in contact: number of labels, weight, and weighted sum of where each wants its block to begin.
    let mut blocks: Vec<(usize, f64, f64)> = Vec::new();
    for (index, &(y, weight)) in wanted.iter().enumerate() {
        let mut block = (1, weight, weight * (y - index as f64 * gap));
        while let Some(&(count, weight, sum)) = blocks.last() {
            if sum / weight <= block.2 / block.1 {
                break;
            }
            block = (block.0 + count, block.1 + weight, block.2 + sum);
            blocks.pop();
        }
        blocks.push(block);
    }
    let mut places = Vec::with_capacity(wanted.len());
    for (count, weight, sum) in blocks {
        let start = within(sum / weight, from, from + slack);
        for _ in 0..count {
            places.push(start + places.len() as f64 * gap);
        }
    }
    Some(places)
}
