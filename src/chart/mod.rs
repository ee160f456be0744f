//! Charts: what is drawn, in whatever theme and onto whatever surface.
//!
//! A chart is a validated input and pure functions of it: [`Chart::draw`] draws it on any plotters backend,
//! [`Chart::reading`] says the same in numbers. No chart names a backend, measures text with a font, or remembers anything.

mod axis;
mod ends;
mod frame;
mod label;
mod number;
mod plot;
mod price;
mod provinces;
mod reading;
mod theme;
mod words;

use plotters::coord::Shift;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::{DrawingArea, DrawingBackend};

pub use axis::{Axis, Scale, Tick, round_step};
pub use frame::Frame;
pub use label::{Anchor, Label, Labels, PlacedLabel, Rect, spread};
pub use number::{Format, exponent, power_of_ten};
pub use price::Price;
pub use provinces::{Group, Provinces};
pub use reading::{Cell, Column, Reading, Row};
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

/// A chart of any view.
#[derive(Clone, Debug)]
pub enum Chart {
    /// Price against cluster size.
    Price(Box<Price>),
    /// Places compared by one or two indicators.
    Provinces(Provinces),
}

impl Chart {
    /// The height in CSS pixels that suits a chart of this width.
    pub fn height(&self, width: f64, theme: &Theme) -> f64 {
        match self {
            Chart::Price(_) => plot_height(width, theme),
            Chart::Provinces(provinces) => provinces.height(width, theme),
        }
    }

    /// Draws the chart on an area of `width` by `height` CSS pixels.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        (width, height): (f64, f64),
        theme: &Theme,
    ) -> DrawResult<Layout, DB> {
        match self {
            Chart::Price(price) => price.draw(area, (width, height), theme),
            Chart::Provinces(provinces) => provinces.draw(area, (width, height), theme),
        }
    }

    /// What the chart says in numbers, with the places of the marks on an area of `width` by `height` CSS pixels.
    pub fn reading(&self, (width, height): (f64, f64), theme: &Theme) -> Reading {
        match self {
            Chart::Price(price) => price.reading((width, height), theme),
            Chart::Provinces(provinces) => provinces.reading((width, height), theme),
        }
    }

    /// The takeaway and the line below it, in the theme's language.
    pub fn title(&self, theme: &Theme) -> Title {
        match self {
            Chart::Price(_) => Price::title(theme),
            Chart::Provinces(provinces) => provinces.title(theme),
        }
    }
}

/// What stands above a chart.
#[derive(Clone, Debug)]
pub struct Title {
    /// The takeaway.
    pub heading: String,
    /// What is measured.
    pub subtitle: String,
}

/// Height of a chart with two axes: landscape on wide screens, nearly square on narrow ones.
fn plot_height(width: f64, theme: &Theme) -> f64 {
    number::within(0.62 * width, 21.0 * theme.text_size, 34.0 * theme.text_size).round()
}
