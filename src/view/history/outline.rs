//! The drawing of the history: a line of time with its phases, and the boxes of what is said of them.

use super::{History, Statement};
use crate::chart::label::Labels;
use crate::chart::mark::Mark;
use crate::chart::plot::Plot;
use crate::chart::rect::Rect;
use crate::chart::text_box::{EDGE, Edge, TextBox, arrow, grid};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::view::words::HistoryWords;

/// The texts of the history, each with its place.
pub struct Outline {
    /// What stands above the phases, the sections and the cases.
    headings: Vec<(&'static str, TextBox)>,
    phases: Vec<TextBox>,
    scales: Vec<TextBox>,
    problems: Vec<TextBox>,
    sections: Vec<TextBox>,
    cases: Vec<TextBox>,
    /// The height of all, in CSS pixels.
    pub height: f64,
}

impl Outline {
    /// The outline of a history in a canvas of this width.
    pub fn new(history: &History, width: f64, labels: &Labels, theme: &Theme) -> Self {
        let words = HistoryWords::of(theme.language);
        let mut page = Page { y: 0.0, width, labels, theme };
        let mut headings = vec![page.heading(words.phases_heading)];
        let mut phases = Vec::new();
        let (mut scales, mut problems) = (Vec::new(), Vec::new());
        for (index, phase) in history.phases.iter().enumerate() {
            phases.push(page.phase(phase));
            match index {
                1 => scales = page.boxes(&history.scales, RAIL, 11.0),
                2 => problems = page.boxes(&history.problems, RAIL, 11.0),
                _ => {}
            }
        }
        headings.push(page.heading(words.sections_heading));
        let sections = page.boxes(&history.sections, 0.0, 9.0);
        headings.push(page.heading(words.cases_heading));
        let cases = page.boxes(&history.cases, 0.0, 9.0);
        let height = page.y;
        Outline { headings, phases, scales, problems, sections, cases, height }
    }

    /// The marks of all statements, in the order of reading. A phase is read on the line of time too.
    pub fn marks(&self) -> impl Iterator<Item = Mark> {
        let on_line = self.phases.iter().map(|phase| {
            let room = Rect { x: 0.0, width: phase.bounds.right(), ..phase.bounds };
            Mark::within(room, phase.center())
        });
        let boxes = [&self.scales, &self.problems, &self.sections, &self.cases];
        on_line.chain(boxes.into_iter().flatten().map(TextBox::mark))
    }

    /// Draws all of it.
    pub fn draw(&self, canvas: &Plot, labels: &mut Labels, theme: &Theme) {
        let em = theme.text_size;
        let (x, middle) = (0.5 * em, 0.5 * labels.line_height());
        if let (Some(first), Some(last)) = (self.phases.first(), self.phases.last()) {
            let end = self.problems.last().map_or(last.bounds.bottom(), |problem| problem.bounds.bottom());
            arrow(canvas, [(x, first.bounds.y + middle), (x, end)], 0.5 * em, theme.palette.cluster);
        }
        for phase in &self.phases {
            canvas.dot((x, phase.bounds.y + middle), 0.36 * em, theme.palette.cluster);
        }
        for (text, heading) in &self.headings {
            labels.telling(text, |labels| heading.draw(canvas, labels, theme));
        }
        let parts = [&self.phases, &self.scales, &self.problems, &self.sections, &self.cases];
        for text_box in parts.into_iter().flatten() {
            text_box.draw(canvas, labels, theme);
        }
    }
}

/// A page that fills from the top.
struct Page<'a> {
    y: f64,
    width: f64,
    labels: &'a Labels<'a>,
    theme: &'a Theme<'a>,
}

impl Page<'_> {
    fn heading(&mut self, text: &'static str) -> (&'static str, TextBox) {
        if self.y > 0.0 {
            self.y += 0.8 * self.theme.text_size;
        }
        let heading = TextBox::new(text, (0.0, self.y), self.width, (Edge::Absent, true), self.labels);
        self.y += heading.bounds.height + 0.4 * self.theme.text_size;
        (text, heading)
    }

    /// A phase beside the line of time.
    fn phase(&mut self, phase: &Statement) -> TextBox {
        let em = self.theme.text_size;
        let text = phase.text(self.theme.language);
        let x = RAIL * em;
        let phase = TextBox::new(&text, (x, self.y), (self.width - x).max(1.0), (Edge::Absent, false), self.labels);
        self.y += phase.bounds.height + 0.5 * em;
        phase
    }

    /// Boxes side by side if each gets `least` times the font size, else one below the other.
    fn boxes(&mut self, statements: &[Statement], indent: f64, least: f64) -> Vec<TextBox> {
        let em = self.theme.text_size;
        let gap = 0.5 * em;
        let x = indent * em + EDGE;
        let room = (self.width - x - EDGE).max(1.0);
        let count = statements.len();
        let side_by_side = (room + gap) / count.max(1) as f64 - gap;
        let (columns, each) = if side_by_side >= least * em { (count, side_by_side) } else { (1, room) };
        let text_box = |(index, statement): (usize, &Statement)| {
            let edge = if statement.is_complete == Some(false) { Edge::Broken } else { Edge::Solid };
            let text = statement.text(self.theme.language);
            let numbered = fill("{i} {text}", &[("i", &(index + 1).to_string()), ("text", &text)]);
            let text = if statement.is_complete.is_some() { numbered } else { text };
            TextBox::new(&text, (x, 0.0), each, (edge, false), self.labels)
        };
        let mut boxes: Vec<TextBox> = statements.iter().enumerate().map(text_box).collect();
        self.y += grid(&mut boxes, (x, self.y), (columns, gap)) + 0.3 * em;
        boxes
    }
}

/// Room for the line of time, in multiples of the font size.
const RAIL: f64 = 1.6;
