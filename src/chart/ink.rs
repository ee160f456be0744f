//! The few shapes that charts are drawn with, on any surface of plotters.
//!
//! A view draws through [`Surface`], which hides what the surface is; so each view is compiled once, and drawing cannot
//! fail in its midst. The first failure of a backend is kept and comes out at the end.

use std::cell::RefCell;

use plotters::coord::Shift;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::element::Polygon;
use plotters::element::{Circle, Drawable, PointCollection, Rectangle, Text};
use plotters::prelude::{DrawingArea, DrawingBackend, FontFamily, FontStyle, RGBColor, ShapeStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, FontDesc, IntoTextStyle as _, RGBAColor};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::label::{Anchor, Label};
use super::theme::Theme;

/// A point in drawing units.
pub type Point = (i32, i32);

/// A surface of whatever kind; lengths are in drawing units.
pub trait Surface {
    /// An open line; width 0 is the thinnest there is.
    fn line(&self, points: &[Point], color: RGBColor, width: u32);
    /// A filled rectangle between two corners.
    fn rectangle(&self, corners: [Point; 2], color: RGBColor);
    /// A filled polygon.
    fn polygon(&self, points: Vec<Point>, color: RGBColor);
    /// A filled circle.
    fn disc(&self, center: Point, radius: i32, color: RGBColor);
    /// The outline of a circle.
    fn circle(&self, center: Point, radius: i32, color: RGBColor, width: u32);
    /// A line of text.
    fn text(&self, label: &Label, theme: &Theme);
    /// What parts the text that is drawn next, the same, from what lies below it.
    fn halo(&self, label: &Label, theme: &Theme);
}

/// An area of plotters as a surface.
pub struct Ink<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
    failure: RefCell<Option<DrawingAreaErrorKind<DB::ErrorType>>>,
}

impl<'a, DB: DrawingBackend> Ink<'a, DB> {
    /// The surface of `area`.
    pub fn new(area: &'a DrawingArea<DB, Shift>) -> Self {
        Ink { area, failure: RefCell::new(None) }
    }

    /// The first failure, if anything failed.
    pub fn finish(self) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
        self.failure.into_inner().map_or(Ok(()), Err)
    }

    fn write(&self, label: &Label, color: RGBAColor, theme: &Theme) {
        let style = if label.bold { FontStyle::Bold } else { FontStyle::Normal };
        let size = theme.text_size * theme.units_per_px;
        let font = FontDesc::new(FontFamily::Name(theme.family), size, style);
        let position = match label.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let style = font.with_color(color).with_anchor::<RGBColor>(Pos::new(position, VPos::Center));
        let point = (theme.units(label.x), theme.units(label.y));
        self.draw(&Text::new(label.text.as_str(), point, style.into_text_style(&(0, 0))));
    }

    fn draw<'b, E>(&self, element: &'b E)
    where
        E: Drawable<DB>,
        &'b E: PointCollection<'b, Point>,
    {
        if let Err(error) = self.area.draw(element) {
            self.failure.borrow_mut().get_or_insert(error);
        }
    }
}

impl<DB: DrawingBackend> Surface for Ink<'_, DB> {
    fn line(&self, points: &[Point], color: RGBColor, width: u32) {
        self.draw(&Line { points, style: color.stroke_width(width) });
    }

    fn rectangle(&self, corners: [Point; 2], color: RGBColor) {
        self.draw(&Rectangle::new(corners, color.filled()));
    }

    fn polygon(&self, points: Vec<Point>, color: RGBColor) {
        self.draw(&Polygon::new(points, color.filled()));
    }

    fn disc(&self, center: Point, radius: i32, color: RGBColor) {
        self.draw(&Circle::new(center, radius, color.filled()));
    }

    fn circle(&self, center: Point, radius: i32, color: RGBColor, width: u32) {
        self.draw(&Circle::new(center, radius, color.stroke_width(width)));
    }

    fn text(&self, label: &Label, theme: &Theme) {
        self.write(label, label.color.to_rgba(), theme);
    }

    /// The text in the color of the paper that lets through: a surface that knows of no halos shows nothing of it below the
    /// text itself.
    fn halo(&self, label: &Label, theme: &Theme) {
        self.write(label, theme.palette.background.mix(0.5), theme);
    }
}

/// The path element of plotters without a list of its own: a dashed line has hundreds.
struct Line<'a> {
    points: &'a [Point],
    style: ShapeStyle,
}

impl<'a> PointCollection<'a, Point> for &'a Line<'_> {
    type Point = &'a Point;
    type IntoIter = &'a [Point];

    fn point_iter(self) -> &'a [Point] {
        self.points
    }
}

impl<DB: DrawingBackend> Drawable<DB> for Line<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        backend.draw_path(points, &self.style)
    }
}
