//! The toolbox of charts: what is drawn, in whatever theme and onto whatever surface. It names no view and no backend.

pub(crate) mod axis;
pub(crate) mod bars;
pub(crate) mod ends;
pub(crate) mod fact;
pub(crate) mod frame;
pub(crate) mod ink;
pub(crate) mod label;
pub(crate) mod legend;
pub(crate) mod lines;
pub(crate) mod mark;
pub(crate) mod number;
pub(crate) mod paragraph;
pub(crate) mod plot;
pub(crate) mod reading;
pub mod rect;
pub(crate) mod sign;
pub(crate) mod text_box;
pub(crate) mod theme;
pub(crate) mod words;

use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::DrawingBackend;

pub use axis::{Axis, Scale, Tick, round_step};
pub use fact::{Amount, Fact, Facts};
pub use frame::Frame;
pub use ink::{Ink, Point, Surface};
pub use label::{Anchor, Label, Labels, PlacedLabel, Reads, spread};
pub use lines::Lines;
pub use mark::{Area, Mark};
pub use number::{Format, counted, exponent, power_of_ten};
pub use paragraph::balance;
pub use paragraph::{fold, wrap, wrap_names};
pub use reading::{Cell, Column, Reading, Row};
pub use rect::Rect;
pub use theme::{Measure, Palette, Theme, cjk_family, estimate_width};
pub use words::{Words, fill, plural};

/// The outcome of drawing; it fails only where the backend fails.
pub type DrawResult<T, DB> = Result<T, DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// Where a drawn chart put things, in CSS pixels.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The plot area and its axes.
    pub frame: Frame,
    /// Every label, with the room it takes.
    pub labels: Vec<PlacedLabel>,
}

/// Height of a chart with two axes: landscape on wide screens, nearly square on narrow ones.
pub(crate) fn plot_height(width: f64, theme: &Theme) -> f64 {
    number::within(0.62 * width, 21.0 * theme.text_size, 34.0 * theme.text_size).round()
}
