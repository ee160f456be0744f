//! The pen of a chart: draws lines, dots and areas at values inside a frame.

use plotters::prelude::RGBColor;

use super::frame::Frame;
use super::ink::Surface;
use super::number::within;
use super::theme::Theme;

/// Dashes and gaps, in CSS pixels, of what belongs to one integrated firm.
pub const INTEGRATED_DASHES: (f64, f64) = (7.0, 4.0);

/// Dashes and gaps, in CSS pixels, of total unit cost.
pub const COST_DASHES: (f64, f64) = (2.0, 4.0);

/// A frame on a surface.
pub struct Plot<'a> {
    surface: &'a dyn Surface,
    frame: &'a Frame,
    theme: &'a Theme<'a>,
}

impl<'a> Plot<'a> {
    /// The plot area of `frame` on `surface`.
    pub fn new(surface: &'a dyn Surface, frame: &'a Frame, theme: &'a Theme<'a>) -> Self {
        Plot { surface, frame, theme }
    }

    /// A line of `width` CSS pixels through points given as values.
    pub fn line(&self, points: &[(f64, f64)], color: RGBColor, width: f64) {
        self.surface.line(&self.all_units(points), color, self.width(width));
    }

    /// A broken line between two points: dashes and gaps in CSS pixels.
    pub fn dashed(&self, [from, to]: [(f64, f64); 2], pattern: (f64, f64), color: RGBColor, width: f64) {
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
            self.surface.line(&piece, color, self.width(width));
        }
    }

    /// A broken line at one height, from side to side.
    pub fn across(&self, height: f64, pattern: (f64, f64), color: RGBColor, width: f64) {
        self.dashed([self.frame.x.min, self.frame.x.max].map(|x| (x, height)), pattern, color, width);
    }

    /// The price of one integrated firm.
    pub fn integrated_price(&self, price: f64) {
        self.across(price, INTEGRATED_DASHES, self.theme.palette.integrated, 2.0);
    }

    /// The total unit cost of a chain.
    pub fn total_cost(&self, cost: f64) {
        self.across(cost, COST_DASHES, self.theme.palette.cost, 2.0);
    }

    /// A fine line from bottom to top, where something begins or ends.
    pub fn threshold(&self, x: f64, color: RGBColor) {
        self.dashed([self.frame.y.min, self.frame.y.max].map(|y| (x, y)), (2.0, 3.0), color, 1.0);
    }

    /// A broken line through points given as values: dashes and gaps in CSS pixels run on across the points.
    pub fn broken(&self, points: &[(f64, f64)], (dash, gap): (f64, f64), color: RGBColor, width: f64) {
        // Rounding must not bring the pen to a stand.
        const LEAST: f64 = 0.01;
        let mut phase = 0.0;
        for pair in points.windows(2) {
            let &[from, to] = pair else { continue };
            let [from, to] = [from, to].map(|(x, y)| self.frame.point(x, y));
            let (dx, dy) = (to.0 - from.0, to.1 - from.1);
            let length = (dx * dx + dy * dy).sqrt();
            let mut start = 0.0;
            while start < length {
                let rest = if phase < dash { dash - phase } else { dash + gap - phase };
                let end = (start + rest.max(LEAST)).min(length);
                if phase < dash {
                    let piece = [start, end].map(|at| {
                        let share = at / length;
                        (self.theme.units(from.0 + share * dx), self.theme.units(from.1 + share * dy))
                    });
                    self.surface.line(&piece, color, self.width(width));
                }
                phase += end - start;
                if phase >= dash + gap {
                    phase = 0.0;
                }
                start = end;
            }
        }
    }

    /// A filled circle of `radius` CSS pixels.
    pub fn dot(&self, center: (f64, f64), radius: f64, color: RGBColor) {
        self.surface.disc(self.units(center), self.theme.units(radius), color);
    }

    /// The reader's own point, with a rim that parts it from what lies below.
    pub fn own_point(&self, center: (f64, f64)) {
        self.dot(center, 8.5, self.theme.palette.background);
        self.dot(center, 6.0, self.theme.palette.cluster);
    }

    /// A hollow circle of `radius` CSS pixels.
    pub fn ring(&self, center: (f64, f64), radius: f64, color: RGBColor, width: f64) {
        self.dot(center, radius, self.theme.palette.background);
        self.surface.circle(self.units(center), self.theme.units(radius), color, self.width(width));
    }

    /// A filled rectangle between two corners.
    pub fn rectangle(&self, corners: [(f64, f64); 2], color: RGBColor) {
        self.surface.rectangle(corners.map(|corner| self.units(corner)), color);
    }

    /// A filled polygon through points given as values.
    pub fn polygon(&self, points: &[(f64, f64)], color: RGBColor) {
        self.surface.polygon(self.all_units(points), color);
    }

    /// Parallel slanted lines, `gap` CSS pixels apart, across a convex polygon.
    pub fn hatch(&self, corners: &[(f64, f64)], gap: f64, color: RGBColor, width: f64) {
        let corners: Vec<_> = corners.iter().map(|&(x, y)| self.frame.point(x, y)).collect();
        let edges = || std::iter::zip(&corners, corners.iter().cycle().skip(1));
        // A line is where x + y has one value; it crosses an edge between corners on either side of that value.
        let sums = || corners.iter().map(|(x, y)| x + y);
        let first = (sums().fold(f64::INFINITY, f64::min) / gap).ceil();
        let last = (sums().fold(f64::NEG_INFINITY, f64::max) / gap).floor();
        // No canvas is so large that a line more would be seen.
        for index in 0..=within(last - first, 0.0, 4000.0) as u32 {
            let sum = gap * (first + f64::from(index));
            let crossing = |(from, to): (&(f64, f64), &(f64, f64))| {
                let along = (sum - from.0 - from.1) / (to.0 + to.1 - from.0 - from.1);
                let point = (from.0 + along * (to.0 - from.0), from.1 + along * (to.1 - from.1));
                (0.0..1.0).contains(&along).then(|| (self.theme.units(point.0), self.theme.units(point.1)))
            };
            let ends: Vec<_> = edges().filter_map(crossing).collect();
            // A line that only touches a corner has one end.
            if ends.len() == 2 {
                self.surface.line(&ends, color, self.width(width));
            }
        }
    }

    fn all_units(&self, points: &[(f64, f64)]) -> Vec<(i32, i32)> {
        let mut units = Vec::with_capacity(points.len());
        for &point in points {
            units.push(self.units(point));
        }
        units
    }

    /// A pair of values in drawing units.
    fn units(&self, (x, y): (f64, f64)) -> (i32, i32) {
        let (x, y) = self.frame.point(x, y);
        (self.theme.units(x), self.theme.units(y))
    }

    fn width(&self, px: f64) -> u32 {
        self.theme.units(px).unsigned_abs()
    }
}
