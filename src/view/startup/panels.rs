//! The two panels: firms in each stage above, producers in total below.

use super::Startup;
use super::series::Series;
use crate::chart::axis::Axis;
use crate::chart::ends::{self, End};
use crate::chart::frame::{Frame, TITLE_LINES, plot_rect, tick_room, ticks_along};
use crate::chart::label::Labels;
use crate::chart::number::within;
use crate::chart::rect::Rect;
use crate::chart::theme::Theme;

/// The two panels, which share the horizontal axis.
pub struct Panels {
    /// Firms in each stage.
    pub firms: Frame,
    /// Producers in all stages together.
    pub total: Frame,
    /// The plots of both and the gap between them.
    pub both: Rect,
}

impl Panels {
    /// Where the mark of a value stands. The reader's own chain may be beyond the axis; its mark stays at the edge.
    pub fn mark(&self, series: Series, n_stages: f64, value: f64) -> (f64, f64) {
        let frame = match series {
            Series::Total | Series::Fewest | Series::OwnTotal => &self.total,
            _ => &self.firms,
        };
        frame.point(n_stages, within(value, frame.y.min, frame.y.max))
    }
}

impl Startup {
    pub(super) fn panels(&self, size: (f64, f64), ends: &[Vec<End>; 2], labels: &Labels, theme: &Theme) -> Panels {
        let words = theme.words();
        let line = labels.line_height();
        let last = self.scales.last().map_or(1.0, |scale| scale.n_stages as f64);
        let top = |series: [Series; 2]| {
            let values = series.into_iter().flat_map(|series| self.points(series)).map(|(_, value)| value);
            values.fold(1.0, f64::max)
        };
        let count = within(size.1 / (8.0 * theme.text_size), 2.0, 5.0);
        let [firms, total] = [[Series::Real, Series::Whole], [Series::Real, Series::Total]]
            .map(|series| Axis::around(0.0, top(series), count, words));
        let left = tick_room(&firms, labels).max(tick_room(&total, labels)).min(0.4 * size.0);
        let [(above, first), (between, second)] = ends.each_ref().map(|ends| ends::rooms(ends, labels, theme));
        let both = plot_rect(size, left, first.max(second), above + TITLE_LINES * line, line);
        let gap = between + (TITLE_LINES + 0.6) * line;
        let height = ((both.height - gap) / 2.0).max(1.0);
        let ticks = ticks_along(both.width, theme);
        let x = Axis::counting(last, ticks, words);
        Panels {
            firms: Frame { plot: Rect { height, ..both }, x: Axis { ticks: Vec::new(), ..x.clone() }, y: firms },
            total: Frame { plot: Rect { y: both.y + height + gap, height, ..both }, x, y: total },
            both,
        }
    }
}
