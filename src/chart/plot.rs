//! The pen of a chart: draws lines, dots and areas at values inside a frame.

use plotters::coord::Shift;
use plotters::element::{Circle, PathElement, Rectangle};
use plotters::prelude::{DrawingArea, DrawingBackend, RGBColor};
use plotters::style::{Color as _, ShapeStyle};

use super::DrawResult;
use super::frame::{Axes, Frame};
use super::number::within;
use super::theme::Theme;

/// A frame on a surface.
pub struct Plot<'a, DB: DrawingBackend> {
    area: DrawingArea<DB, Axes>,
    frame: &'a Frame,
    theme: &'a Theme<'a>,
}

impl<'a, DB: DrawingBackend> Plot<'a, DB> {
    /// The plot area of `frame` on `area`.
    pub fn new(area: &DrawingArea<DB, Shift>, frame: &'a Frame, theme: &'a Theme<'a>) -> Self {
        Plot { area: frame.plot_area(area, theme), frame, theme }
    }

    /// A line of `width` CSS pixels through points given as values.
    pub fn line(
        &self,
        points: impl IntoIterator<Item = (f64, f64)>,
        color: RGBColor,
        width: f64,
    ) -> DrawResult<(), DB> {
        let points: Vec<_> = points.into_iter().map(|point| self.frame.coordinate(point)).collect();
        self.area.draw(&PathElement::new(points, self.stroke(color, width)))
    }

    /// A broken line between two points: dashes and gaps in CSS pixels.
    pub fn dashed(
        &self,
        ends: [(f64, f64); 2],
        pattern: (f64, f64),
        color: RGBColor,
        width: f64,
    ) -> DrawResult<(), DB> {
        let style = self.stroke(color, width);
        let [from, to] = ends.map(|point| self.frame.coordinate(point));
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let (width, height) = (dx * self.frame.plot.width, dy * self.frame.plot.height);
        let length = (width * width + height * height).sqrt();
        let period = pattern.0 + pattern.1;
        // No canvas is so large that a dash more would be seen.
        let count = within((length / period).ceil(), 0.0, 2000.0) as usize;
        for index in 0..count {
            let start = index as f64 * period;
            let piece = [start, (start + pattern.0).min(length)]
                .map(|along| (from.0 + along / length * dx, from.1 + along / length * dy));
            self.area.draw(&PathElement::new(piece, style))?;
        }
        Ok(())
    }

    /// A filled circle of `radius` CSS pixels.
    pub fn dot(&self, center: (f64, f64), radius: f64, color: RGBColor) -> DrawResult<(), DB> {
        self.area.draw(&Circle::new(self.frame.coordinate(center), self.theme.units(radius), color.filled()))
    }

    /// A hollow circle of `radius` CSS pixels.
    pub fn ring(&self, center: (f64, f64), radius: f64, color: RGBColor, width: f64) -> DrawResult<(), DB> {
        let (center, radius) = (self.frame.coordinate(center), self.theme.units(radius));
        self.area.draw(&Circle::new(center, radius, self.theme.palette.background.filled()))?;
        self.area.draw(&Circle::new(center, radius, self.stroke(color, width)))
    }

    /// A filled rectangle between two corners.
    pub fn rectangle(&self, corners: [(f64, f64); 2], color: RGBColor) -> DrawResult<(), DB> {
        let corners = corners.map(|corner| self.frame.coordinate(corner));
        self.area.draw(&Rectangle::new(corners, color.filled()))
    }

    fn stroke(&self, color: RGBColor, width: f64) -> ShapeStyle {
        color.stroke_width(self.theme.units(width).unsigned_abs())
    }
}
