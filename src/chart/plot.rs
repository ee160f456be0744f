//! The pen of a chart: draws lines, dots and areas at values inside a frame.

use plotters::coord::Shift;
use plotters::element::{Circle, PathElement, Rectangle};
use plotters::prelude::{DrawingArea, DrawingBackend, RGBColor};
use plotters::style::{Color as _, ShapeStyle};

use super::DrawResult;
use super::frame::Frame;
use super::number::within;
use super::theme::Theme;

/// A frame on a surface.
pub struct Plot<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
    frame: &'a Frame,
    theme: &'a Theme<'a>,
}

impl<'a, DB: DrawingBackend> Plot<'a, DB> {
    /// The plot area of `frame` on `area`.
    pub fn new(area: &'a DrawingArea<DB, Shift>, frame: &'a Frame, theme: &'a Theme<'a>) -> Self {
        Plot { area, frame, theme }
    }

    /// A line of `width` CSS pixels through points given as values.
    pub fn line(&self, points: &[(f64, f64)], color: RGBColor, width: f64) -> DrawResult<(), DB> {
        let points: Vec<_> = points.iter().map(|&point| self.units(point)).collect();
        self.area.draw(&PathElement::new(points, self.stroke(color, width)))
    }

    /// A broken line between two points: dashes and gaps in CSS pixels.
    pub fn dashed(
        &self,
        [from, to]: [(f64, f64); 2],
        pattern: (f64, f64),
        color: RGBColor,
        width: f64,
    ) -> DrawResult<(), DB> {
        let style = self.stroke(color, width);
        let (from, to) = (self.frame.point(from.0, from.1), self.frame.point(to.0, to.1));
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = (dx * dx + dy * dy).sqrt();
        let period = pattern.0 + pattern.1;
        // No canvas is so large that a dash more would be seen.
        let count = within((length / period).ceil(), 0.0, 2000.0) as usize;
        for index in 0..count {
            let start = index as f64 * period;
            let piece = [start, (start + pattern.0).min(length)].map(|along| {
                let share = along / length;
                (self.theme.units(from.0 + share * dx), self.theme.units(from.1 + share * dy))
            });
            self.area.draw(&PathElement::new(piece, style))?;
        }
        Ok(())
    }

    /// A filled circle of `radius` CSS pixels.
    pub fn dot(&self, center: (f64, f64), radius: f64, color: RGBColor) -> DrawResult<(), DB> {
        self.area.draw(&Circle::new(self.units(center), self.theme.units(radius), color.filled()))
    }

    /// A hollow circle of `radius` CSS pixels.
    pub fn ring(&self, center: (f64, f64), radius: f64, color: RGBColor, width: f64) -> DrawResult<(), DB> {
        self.dot(center, radius, self.theme.palette.background)?;
        self.area.draw(&Circle::new(self.units(center), self.theme.units(radius), self.stroke(color, width)))
    }

    /// A filled rectangle between two corners.
    pub fn rectangle(&self, corners: [(f64, f64); 2], color: RGBColor) -> DrawResult<(), DB> {
        self.area.draw(&Rectangle::new(corners.map(|corner| self.units(corner)), color.filled()))
    }

    /// A pair of values in drawing units.
    fn units(&self, (x, y): (f64, f64)) -> (i32, i32) {
        let (x, y) = self.frame.point(x, y);
        (self.theme.units(x), self.theme.units(y))
    }

    fn stroke(&self, color: RGBColor, width: f64) -> ShapeStyle {
        color.stroke_width(self.theme.units(width).unsigned_abs())
    }
}
