//! Boxes of text, as high as their lines, for charts that show words.

use plotters::style::RGBColor;

use super::label::{Anchor, Label, Labels};
use super::mark::Mark;
use super::paragraph::{balance, wrap};
use super::plot::Plot;
use super::rect::Rect;
use super::theme::Theme;

/// A text in a box, in CSS pixels.
#[derive(Clone, Debug)]
pub struct TextBox {
    /// The room it takes.
    pub bounds: Rect,
    /// How its edge is drawn.
    pub edge: Edge,
    /// Whether the text is bold.
    pub bold: bool,
    lines: Vec<String>,
}

/// The edge of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// None: the text stands alone.
    Absent,
    /// A line all around.
    Solid,
    /// A broken line: what the text prints is open or incomplete.
    Broken,
}

impl TextBox {
    /// A text in a box of this width, whose upper left corner is `at`.
    pub fn new(text: &str, at: (f64, f64), width: f64, (edge, bold): (Edge, bool), labels: &Labels) -> Self {
        let (side, ends) = padding(edge, labels);
        let measure = |text: &str| labels.width(text, bold);
        let room = width - 2.0 * side;
        let lines = if edge == Edge::Absent { wrap(text, room, &measure) } else { balance(text, room, &measure) };
        let height = lines.len() as f64 * LINE * labels.line_height() + 2.0 * ends;
        TextBox { bounds: Rect { x: at.0, y: at.1, width, height }, edge, bold, lines }
    }

    /// The mark of what the box says: all of it reads it.
    pub fn mark(&self) -> Mark {
        Mark::within(self.bounds, self.center())
    }

    /// The middle of the box.
    pub fn center(&self) -> (f64, f64) {
        (self.bounds.x + self.bounds.width / 2.0, self.bounds.y + self.bounds.height / 2.0)
    }

    /// Draws edge and text; the text of a box is centered, one without an edge begins at its left.
    pub fn draw(&self, canvas: &Plot, labels: &mut Labels, theme: &Theme) {
        let Rect { x, y, .. } = self.bounds;
        let (right, bottom) = (self.bounds.right(), self.bounds.bottom());
        let outline = [(x, y), (right, y), (right, bottom), (x, bottom), (x, y)];
        match self.edge {
            Edge::Absent => {}
            Edge::Solid => {
                canvas.rectangle([(x, y), (right, bottom)], theme.palette.surface);
                canvas.line(&outline, theme.palette.axis, 1.0);
            }
            Edge::Broken => canvas.broken(&outline, (4.0, 3.0), theme.palette.axis, 1.0),
        }
        let line = LINE * labels.line_height();
        let first = y + (self.bounds.height - line * self.lines.len() as f64) / 2.0 + line / 2.0;
        let (x, anchor) =
            if self.edge == Edge::Absent { (x, Anchor::Start) } else { (self.center().0, Anchor::Middle) };
        for (row, text) in self.lines.iter().enumerate() {
            let (text, y) = (text.clone(), first + line * row as f64);
            labels.place_clear(Label { text, x, y, anchor, bold: self.bold, color: theme.palette.text });
        }
    }
}

/// Gives boxes that stand side by side the height of the highest.
pub fn level(boxes: &mut [TextBox]) -> f64 {
    let height = boxes.iter().map(|text_box| text_box.bounds.height).fold(0.0, f64::max);
    for text_box in boxes {
        text_box.bounds.height = height;
    }
    height
}

/// Room between edge and text, to the sides and above and below.
fn padding(edge: Edge, labels: &Labels) -> (f64, f64) {
    let line = labels.line_height();
    if edge == Edge::Absent { (0.0, 0.0) } else { (0.2 * line, 0.25 * line) }
}

/// An arrow between two points, with its head at the second.
pub fn arrow(canvas: &Plot, [from, to]: [(f64, f64); 2], head: f64, color: RGBColor) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = (dx * dx + dy * dy).sqrt().max(f64::MIN_POSITIVE);
    let (dx, dy) = (dx / length * head, dy / length * head);
    canvas.line(&[from, to], color, 1.5);
    canvas.line(
        &[(to.0 - dx - 0.6 * dy, to.1 - dy + 0.6 * dx), to, (to.0 - dx + 0.6 * dy, to.1 - dy - 0.6 * dx)],
        color,
        1.5,
    );
}

/// Distance of lines: a little more than one, so that rounding cannot make them touch.
const LINE: f64 = 1.001;

/// Room beside the first and the last box of a row, so that no edge is cut by that of the canvas, in CSS pixels.
pub const EDGE: f64 = 1.0;

/// Places boxes below a point, `columns` side by side within `width`, and gives the height that they take with the room
/// below them.
pub fn grid(boxes: &mut [TextBox], (x, y): (f64, f64), (columns, gap): (usize, f64)) -> f64 {
    let mut top = y;
    for row in boxes.chunks_mut(columns.max(1)) {
        for (index, text_box) in row.iter_mut().enumerate() {
            text_box.bounds.x = x + index as f64 * (text_box.bounds.width + gap);
            text_box.bounds.y = top;
        }
        top += level(row) + gap;
    }
    top - y
}
