//! Two plots on one canvas: side by side where it is wide, one above the other where it is narrow.

use crate::chart::axis::Axis;
use crate::chart::ends::{self, End};
use crate::chart::frame::{Frame, TITLE_LINES, plot_rect, tick_room, ticks_along, ticks_up};
use crate::chart::label::Labels;
use crate::chart::number::within;
use crate::chart::plot_height;
use crate::chart::rect::Rect;
use crate::chart::theme::Theme;
use crate::model::Chain;
use crate::view::priced::firms::FirmsAxis;

/// The frames of the two plots.
pub struct Panels {
    /// Price against quantity.
    pub diagram: Frame,
    /// Money against firms per stage.
    pub curves: Frame,
}

impl Panels {
    /// The frames on a canvas of `size`, with room for the `ends` of the curves.
    pub fn of(
        chain: &Chain,
        firms: &FirmsAxis,
        size: (f64, f64),
        ends: &[End],
        labels: &Labels,
        theme: &Theme,
    ) -> Self {
        let [first, second] = rooms(size, theme);
        let curves = curves(chain, firms, second, ends, labels, theme);
        Panels { diagram: diagram(chain, first, labels, theme), curves }
    }

    /// The height in CSS pixels that suits a canvas of this width.
    pub fn height(width: f64, theme: &Theme) -> f64 {
        if are_beside(width, theme) {
            within(0.5 * width, 21.0 * theme.text_size, 30.0 * theme.text_size).round()
        } else {
            2.0 * plot_height(width, theme)
        }
    }
}

fn are_beside(width: f64, theme: &Theme) -> bool {
    width >= 44.0 * theme.text_size
}

/// The rooms of the two plots with their axes.
fn rooms((width, height): (f64, f64), theme: &Theme) -> [Rect; 2] {
    let gap = 1.5 * theme.text_size;
    if are_beside(width, theme) {
        let half = Rect { x: 0.0, y: 0.0, width: (width - gap) / 2.0, height };
        [half, Rect { x: half.width + gap, ..half }]
    } else {
        let half = Rect { x: 0.0, y: 0.0, width, height: (height - gap) / 2.0 };
        [half, Rect { y: half.height + gap, ..half }]
    }
}

fn diagram(chain: &Chain, room: Rect, labels: &Labels, theme: &Theme) -> Frame {
    let (cost, choke) = (chain.cost_sum(), chain.demand().intercept);
    let y = Axis::prices(cost, choke, ticks_up(room.height, theme), theme.words());
    let plot = plot_in(room, tick_room(&y, labels), theme.text_size, labels);
    let x = Axis::around(0.0, chain.competitive_quantity(), ticks_along(plot.width, theme), theme.words());
    Frame { plot, x, y }
}

fn curves(chain: &Chain, firms: &FirmsAxis, room: Rect, ends: &[End], labels: &Labels, theme: &Theme) -> Frame {
    let y = Axis::around(0.0, chain.market_size() / 2.0, ticks_up(room.height, theme), theme.words());
    let right = ends::room(ends, labels).min(0.4 * room.width);
    let plot = plot_in(room, tick_room(&y, labels), right, labels);
    Frame { plot, x: firms.axis(plot.width, theme), y }
}

fn plot_in(room: Rect, left: f64, right: f64, labels: &Labels) -> Rect {
    let line = labels.line_height();
    let plot = plot_rect((room.width, room.height), left, right, TITLE_LINES * line, line);
    Rect { x: room.x + plot.x, y: room.y + plot.y, ..plot }
}
