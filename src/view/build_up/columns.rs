//! The columns: where they stand, how they are drawn, and the marks of their parts.

use plotters::style::RGBColor;

use super::{BuildUp, Segments};
use crate::chart::frame::Frame;
use crate::chart::mark::Mark;
use crate::chart::plot::Plot;
use crate::chart::rect::Rect;
use crate::chart::theme::Theme;

/// Half the width of a column that stands apart, where a stage has a room of 1.
const HALF_COLUMN: f64 = 0.36;

/// Room between the stages and the integrated firm, in columns.
pub(super) const GAP: f64 = 0.4;

/// Room for a stage, in CSS pixels, below which columns touch.
const LEAST_ROOM: f64 = 9.0;

/// What remains of a color in the parts that were there before, and in the unit cost of the stage itself.
const PALE: f64 = 0.16;
const MIDDLE: f64 = 0.4;

impl BuildUp {
    /// The left and right edge of a stage's column.
    pub(super) fn edges(&self, stage: usize, frame: &Frame) -> [f64; 2] {
        let half = if are_apart(frame) { HALF_COLUMN } else { 0.5 };
        let center = stage as f64 + 1.0;
        [center - half, center + half]
    }

    /// The left and right edge of the integrated firm's column.
    pub(super) fn integrated_edges(&self, frame: &Frame) -> [f64; 2] {
        let beside = frame.x.max - 0.5 - self.n_stages() as f64;
        let column = beside / (1.0 + GAP);
        let center = frame.x.max - column / 2.0;
        [center - HALF_COLUMN * column, center + HALF_COLUMN * column]
    }

    pub(super) fn draw_columns(&self, plot: &Plot, frame: &Frame, theme: &Theme) {
        let palette = &theme.palette;
        for (stage, parts) in self.columns.iter().enumerate() {
            let edges = self.edges(stage, frame);
            draw_segment(plot, edges, parts.earlier_cost, theme.tint(palette.cost, PALE));
            draw_segment(plot, edges, parts.own_cost, theme.tint(palette.cost, MIDDLE));
            draw_segment(plot, edges, parts.earlier_markup, theme.tint(palette.cluster, PALE));
            draw_segment(plot, edges, parts.own_markup, palette.cluster);
            plot.line(&edges.map(|x| (x, parts.cost())), palette.cost, 2.0);
            plot.line(&edges.map(|x| (x, parts.price())), palette.cluster, 2.0);
        }
    }

    /// All columns as two stairs, one on the other: the costs are laid over the prices, of which they leave the markups.
    pub(super) fn draw_stairs(&self, plot: &Plot, frame: &Frame, theme: &Theme) {
        let [prices, costs] = [Segments::price, Segments::cost].map(|top: fn(&Segments) -> f64| {
            let columns = self.columns.iter().enumerate();
            let steps = columns.flat_map(|(stage, parts)| self.edges(stage, frame).map(|x| (x, top(parts))));
            steps.collect::<Vec<_>>()
        });
        let floor = [(0.5 + self.n_stages() as f64, 0.0), (0.5, 0.0)];
        for (steps, color) in [(prices, theme.palette.cluster), (costs, theme.palette.cost)] {
            plot.polygon(&[&steps[..], &floor].concat(), theme.tint(color, PALE));
            plot.line(&steps, color, 2.0);
        }
    }

    pub(super) fn draw_integrated(&self, plot: &Plot, frame: &Frame, theme: &Theme) {
        let (palette, edges) = (&theme.palette, self.integrated_edges(frame));
        let (cost, price) = (self.equilibrium.cost_sum, self.equilibrium.integrated.price);
        draw_segment(plot, edges, [0.0, cost], theme.tint(palette.cost, MIDDLE));
        draw_segment(plot, edges, [cost, price], palette.integrated);
        plot.line(&edges.map(|x| (x, cost)), palette.cost, 2.0);
    }
}

/// Whether there is room between the columns.
pub(super) fn are_apart(frame: &Frame) -> bool {
    frame.plot.width / (frame.x.max - frame.x.min) >= LEAST_ROOM
}

fn draw_segment(plot: &Plot, [left, right]: [f64; 2], [from, to]: [f64; 2], color: RGBColor) {
    plot.rectangle([(left, to), (right, from)], color);
}

/// The mark of a part of a column, in its middle.
pub(super) fn segment(frame: &Frame, edges: [f64; 2], [from, to]: [f64; 2]) -> Mark {
    Mark::within(room(frame, edges, [from, to]), frame.point(center(edges), center([from, to])))
}

/// The mark of a whole column, at its top: of its price, and of numbers that no part of it shows.
pub(super) fn column(frame: &Frame, edges: [f64; 2], price: f64) -> Mark {
    Mark::within(room(frame, edges, [0.0, price]), frame.point(center(edges), price))
}

fn room(frame: &Frame, [left, right]: [f64; 2], [from, to]: [f64; 2]) -> Rect {
    let ((x, bottom), (end, y)) = (frame.point(left, from), frame.point(right, to));
    Rect { x, y, width: end - x, height: bottom - y }
}

pub(super) fn center([from, to]: [f64; 2]) -> f64 {
    from + (to - from) / 2.0
}
