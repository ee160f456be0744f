//! The room around the map.

use super::Duel;
use crate::chart::axis::Axis;
use crate::chart::frame::{TITLE_LINES, tick_room};
use crate::chart::label::Labels;
use crate::chart::legend;
use crate::chart::theme::Theme;

/// The room around a map, in CSS pixels.
pub(super) struct Margins {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    /// Whether the legend stands to the right of the map.
    pub(super) is_beside: bool,
}

/// Room between the map and a legend beside it, in multiples of the font size.
pub(super) const LEGEND_GAP: f64 = 2.0;

/// The least side of a map beside its legend, and the most of any.
pub(super) const LEAST_SIDE: f64 = 24.0;
pub(super) const MOST_SIDE: f64 = 34.0;

impl Duel {
    /// The room around the map: the legend stands beside it, or above it where that would leave too little.
    pub(super) fn margins(&self, width: f64, y: &Axis, labels: &Labels, theme: &Theme) -> Margins {
        let (size, entries) = (theme.text_size, self.legend(width, theme));
        let left = tick_room(y, labels);
        let column = legend::column_width(&entries, labels, theme) + LEGEND_GAP * size;
        let is_beside = !self.is_single() && width - left - column >= LEAST_SIDE * size;
        let legend = if is_beside { 0.0 } else { legend::lines(&entries, width, labels, theme) };
        Margins {
            left,
            // Half of the widest number hangs over the end of the horizontal axis, which has the same numbers.
            right: if is_beside { column } else { size.max(left / 2.0) },
            top: labels.line_height() * (legend + if self.is_single() { 0.6 } else { TITLE_LINES }),
            is_beside,
        }
    }
}
