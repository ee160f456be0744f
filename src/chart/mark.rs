//! Where a value stands in a chart, and what of the chart is its own: there a pointer reads it.

use super::rect::Rect;

/// The mark of a value, in CSS pixels from the upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The point at which the value stands.
    pub point: (f64, f64),
    /// What belongs to it beside that point.
    pub area: Area,
}

/// What reads a value all over.
#[derive(Clone, Debug, PartialEq)]
pub enum Area {
    /// Nothing but the point.
    Point,
    /// A box, such as the whole row of a bar with its name and its number.
    Box(Rect),
    /// The inside of a polygon with these corners.
    #[cfg(feature = "views")]
    Polygon(Vec<(f64, f64)>),
}

impl Mark {
    /// A mark in a box.
    pub fn within(room: Rect, point: (f64, f64)) -> Self {
        Mark { point, area: Area::Box(room) }
    }
}

impl From<(f64, f64)> for Mark {
    fn from(point: (f64, f64)) -> Self {
        Mark { point, area: Area::Point }
    }
}
