//! The plot of the shares and that of the ranks on one canvas: side by side where it is wide, one above the other where it
//! is narrow.

use crate::chart::axis::{Axis, Scale, Tick};
use crate::chart::ends::{self, End};
use crate::chart::frame::{Frame, TITLE_LINES, plot_rect};
use crate::chart::label::Labels;
use crate::chart::number::within;
use crate::chart::plot_height;
use crate::chart::rect::Rect;
use crate::chart::theme::Theme;

use super::line::YEARS;

/// The frames of the two plots.
pub struct Panels {
    /// Shares against years.
    pub shares: Frame,
    /// Ranks against years, the first on top, if any are shown.
    pub ranks: Option<Frame>,
}

impl Panels {
    /// The frames on a canvas of `size`, with room for labels to the left of the shares and for the ends of all lines.
    pub fn of(size: (f64, f64), starts: f64, ends: &[Vec<End>; 2], labels: &Labels, theme: &Theme) -> Self {
        let [shares, ranks] = ends;
        let [first, second] = rooms(size, !ranks.is_empty(), theme);
        let years = [YEARS[0], YEARS[2]];
        let above = |value: f64| Axis { scale: Scale::Linear, min: 0.0, max: value, ticks: Vec::new() };
        let below = |value: f64| Axis { min: -value, max: 0.0, ..above(0.0) };
        Panels {
            shares: frame(first, starts, shares, &years, above(MOST), labels),
            ranks: (!ranks.is_empty()).then(|| {
                let left = 1.5 * theme.text_size;
                frame(second, left, ranks, &YEARS, below(LAST), labels)
            }),
        }
    }

    /// The height in CSS pixels that suits a canvas of this width.
    pub fn height(width: f64, with_ranks: bool, theme: &Theme) -> f64 {
        if !with_ranks || !are_beside(width, theme) {
            let plots = if with_ranks { 2.0 } else { 1.0 };
            plots * plot_height(width, theme)
        } else {
            within(0.5 * width, 24.0 * theme.text_size, 32.0 * theme.text_size).round()
        }
    }
}

/// The end of the axis of shares: above the largest, 16.5 percent.
const MOST: f64 = 17.5;

/// The end of the axis of ranks: below the last, 16.
const LAST: f64 = 17.0;

fn are_beside(width: f64, theme: &Theme) -> bool {
    width >= 44.0 * theme.text_size
}

/// The rooms of the two plots with their labels; the shares have all of it where no ranks are shown.
fn rooms((width, height): (f64, f64), with_ranks: bool, theme: &Theme) -> [Rect; 2] {
    let gap = 1.5 * theme.text_size;
    let all = Rect { x: 0.0, y: 0.0, width, height };
    if !with_ranks {
        [all, all]
    } else if are_beside(width, theme) {
        let half = Rect { width: (width - gap) / 2.0, ..all };
        [half, Rect { x: half.width + gap, ..half }]
    } else {
        let half = Rect { height: (height - gap) / 2.0, ..all };
        [half, Rect { y: half.height + gap, ..half }]
    }
}

fn frame(room: Rect, left: f64, ends: &[End], years: &[u16], y: Axis, labels: &Labels) -> Frame {
    let line = labels.line_height();
    let right = ends::room(ends, labels).min(0.65 * room.width);
    let plot = plot_rect((room.width, room.height), left, right, TITLE_LINES * line, line);
    let ticks = years.iter().map(|year| Tick { value: f64::from(*year), text: year.to_string() }).collect();
    let [first, .., last] = YEARS.map(f64::from);
    let x = Axis { scale: Scale::Linear, min: first, max: last, ticks };
    Frame { plot: Rect { x: room.x + plot.x, y: room.y + plot.y, ..plot }, x, y }
}
