//! Charts: what is drawn, in whatever theme and onto whatever surface.
//!
//! A view is a validated input and pure functions of it: [`draw`] draws it on any plotters backend, [`View::reading`]
//! and [`View::facts`] say the same in numbers. No view names a backend, measures text with a font, or remembers anything.

mod axis;
#[cfg(feature = "views")]
mod bars;
#[cfg(feature = "views")]
mod build_up;
#[cfg(feature = "views")]
mod burden;
#[cfg(feature = "views")]
mod chains;
#[cfg(feature = "views")]
mod cities;
#[cfg(feature = "views")]
mod consistency;
#[cfg(feature = "views")]
mod datum;
#[cfg(feature = "views")]
mod decline;
#[cfg(feature = "views")]
mod duel;
mod ends;
#[cfg(feature = "views")]
mod entrants;
#[cfg(feature = "views")]
mod entry;
#[cfg(feature = "views")]
mod entry_curve;
#[cfg(feature = "views")]
mod externality;
mod fact;
mod firms;
mod frame;
#[cfg(feature = "views")]
mod history;
#[cfg(feature = "views")]
mod industries;
mod ink;
#[cfg(feature = "views")]
mod iteration;
mod label;
#[cfg(feature = "views")]
mod legend;
#[cfg(feature = "views")]
mod length;
mod number;
#[cfg(feature = "views")]
mod own;
#[cfg(feature = "views")]
mod paragraph;
mod plot;
mod price;
mod provinces;
mod reading;
mod run;
mod series;
#[cfg(feature = "views")]
mod sign;
#[cfg(feature = "views")]
mod spread;
#[cfg(feature = "views")]
mod startup;
#[cfg(feature = "views")]
mod text_box;
mod theme;
#[cfg(feature = "views")]
mod welfare;
mod words;

use plotters::coord::Shift;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::{DrawingArea, DrawingBackend};

use crate::model::Equilibrium;

use ink::Ink;

pub use axis::{Axis, Scale, Tick, round_step};
#[cfg(feature = "views")]
pub use build_up::{BuildUp, Segments};
#[cfg(feature = "views")]
pub use burden::Burden;
#[cfg(feature = "views")]
pub use chains::Chains;
#[cfg(feature = "views")]
pub use cities::{Cities, Layer};
#[cfg(feature = "views")]
pub use consistency::Consistency;
#[cfg(feature = "views")]
pub use decline::Decline;
#[cfg(feature = "views")]
pub use duel::Duel;
#[cfg(feature = "views")]
pub use entry::Entry;
#[cfg(feature = "views")]
pub use externality::Externality;
pub use fact::{Amount, Fact, Facts};
pub use firms::FirmsAxis;
pub use frame::Frame;
#[cfg(feature = "views")]
pub use history::History;
#[cfg(feature = "views")]
pub use industries::Industries;
pub use ink::{Point, Surface};
#[cfg(feature = "views")]
pub use iteration::Iteration;
pub use label::{Anchor, Label, Labels, PlacedLabel, Rect, spread};
#[cfg(feature = "views")]
pub use length::Length;
pub use number::{Format, exponent, power_of_ten};
#[cfg(feature = "views")]
pub use paragraph::{balance, wrap};
pub use price::Price;
pub use provinces::{Order, Provinces};
pub use reading::{Cell, Column, Reading, Row};
pub use series::{Group, Measurement, Series};
#[cfg(feature = "views")]
pub use spread::Spread;
#[cfg(feature = "views")]
pub use startup::Startup;
pub use theme::{Measure, Palette, Theme, cjk_family, estimate_width};
#[cfg(feature = "views")]
pub use welfare::{Surplus, Welfare};
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

/// What a figure shows: one view of the model or of the data.
pub trait View {
    /// The takeaway and the line below it, in the theme's language.
    fn title(&self, theme: &Theme) -> Title;

    /// The height in CSS pixels that suits a chart of this width.
    fn height(&self, width: f64, theme: &Theme) -> f64 {
        plot_height(width, theme)
    }

    /// Draws the chart on a surface of `size` (width and height in CSS pixels).
    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout;

    /// What the chart says in numbers, with the places of the marks on a surface of `size`.
    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading;

    /// The numbers of the sentence and the key figures.
    fn facts(&self, theme: &Theme) -> Facts;

    /// The equilibrium of the reader's chain, if the view is about one.
    fn equilibrium(&self) -> Option<&Equilibrium> {
        None
    }
}

/// Draws a view on an area of `size` CSS pixels.
pub fn draw<DB: DrawingBackend>(
    view: &dyn View,
    area: &DrawingArea<DB, Shift>,
    size: (f64, f64),
    theme: &Theme,
) -> DrawResult<Layout, DB> {
    let ink = Ink::new(area);
    let layout = view.draw(&ink, size, theme);
    ink.finish()?;
    Ok(layout)
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
