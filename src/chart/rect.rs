//! Rectangles of the canvas.

/// A rectangle in CSS pixels from the upper left corner of the canvas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Rect {
    /// Right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Whether another rectangle lies within this one.
    pub fn contains(&self, other: &Rect) -> bool {
        self.x <= other.x && other.right() <= self.right() && self.y <= other.y && other.bottom() <= self.bottom()
    }

    /// Whether a straight line between two points runs through the inside.
    pub fn meets(&self, [from, to]: [(f64, f64); 2]) -> bool {
        // The shares of the way at which the line is within the rectangle's width, and within its height.
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (start, way, low, high) in
            [(from.0, to.0 - from.0, self.x, self.right()), (from.1, to.1 - from.1, self.y, self.bottom())]
        {
            if way == 0.0 && !(low < start && start < high) {
                return false;
            }
            if way != 0.0 {
                let (one, other) = ((low - start) / way, (high - start) / way);
                enter = enter.max(one.min(other));
                leave = leave.min(one.max(other));
            }
        }
        enter < leave
    }

    /// Whether two rectangles have an area in common.
    pub fn overlaps(&self, other: &Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}
