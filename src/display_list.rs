//! A drawing surface that records: what a chart draws becomes one flat list of numbers and one list of texts.
//!
//! A browser replays the list onto a canvas without leaving JavaScript, and [`crate::svg`] writes it as a picture.
//! Positions are in eighths of a CSS pixel, so that nothing is forced onto whole pixels.
//!
//! Layout of [`DisplayList::ops`], each operation a code followed by its numbers:
//!
//! | code | numbers | meaning |
//! |---|---|---|
//! | 0 | color, width | lines that follow; width 0 is one device pixel |
//! | 1 | color | fills that follow |
//! | 2 | count, x, y, ... | an open line |
//! | 3 | count, x, y, ... | a filled polygon |
//! | 4 | x, y, width, height | a filled rectangle |
//! | 5 | x, y, radius | a filled circle |
//! | 6 | x, y, radius | the outline of a circle |
//! | 7 | x, y, size, bold, anchor, halo | the next text; anchor 0 start, 1 middle, 2 end; y is the baseline |
//!
//! Colors are 0xRRGGBB; the halo of a text is a color that parts it from what lies below, or -1. A halo changes how lines are
//! drawn, so that none is drawn after it before code 0.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

/// Recorded units per CSS pixel.
pub const UNITS_PER_PX: i32 = 8;

/// Room for a chart with a few curves, so that its list need not grow step by step.
const TYPICAL_LENGTH: usize = 4096;

/// Operation codes.
pub mod op {
    #![allow(missing_docs)]
    pub const STROKE: i32 = 0;
    pub const FILL: i32 = 1;
    pub const LINE: i32 = 2;
    pub const POLYGON: i32 = 3;
    pub const RECT: i32 = 4;
    pub const DISC: i32 = 5;
    pub const CIRCLE: i32 = 6;
    pub const TEXT: i32 = 7;
}

/// What was drawn.
#[derive(Debug, Default)]
pub struct DisplayList {
    /// Width and height in recorded units.
    pub size: (u32, u32),
    /// Operations, as the module describes.
    pub ops: Vec<i32>,
    /// The texts, one per line, in the order of their operations.
    pub texts: String,
}

/// The surface that a chart draws on to fill a display list.
#[derive(Debug)]
pub struct Recorder<'a> {
    list: &'a mut DisplayList,
    stroke: Option<(i32, i32)>,
    fill: Option<i32>,
    halo: i32,
}

/// The halo of a text without one.
const NO_HALO: i32 = -1;

type Outcome = Result<(), DrawingErrorKind<Infallible>>;

impl DisplayList {
    /// An empty list for a surface of this size in CSS pixels.
    pub fn new(width: f64, height: f64) -> Self {
        let units = |px: f64| (px * f64::from(UNITS_PER_PX)).round() as u32;
        let ops = Vec::with_capacity(TYPICAL_LENGTH);
        DisplayList { size: (units(width), units(height)), ops, texts: String::new() }
    }

    /// A surface that records into this list.
    pub fn recorder(&mut self) -> Recorder<'_> {
        Recorder { list: self, stroke: None, fill: None, halo: NO_HALO }
    }
}

impl Recorder<'_> {
    fn set_stroke(&mut self, style: &impl BackendStyle) {
        let stroke = (packed(style.color()), style.stroke_width() as i32);
        if self.stroke.replace(stroke) != Some(stroke) {
            self.list.ops.extend([op::STROKE, stroke.0, stroke.1]);
        }
    }

    fn set_fill(&mut self, color: BackendColor) {
        let fill = packed(color);
        if self.fill.replace(fill) != Some(fill) {
            self.list.ops.extend([op::FILL, fill]);
        }
    }

    /// Records a shape by its points. Without any it is no shape, and SVG knows no path of no points.
    fn push_points(&mut self, code: i32, points: impl IntoIterator<Item = BackendCoord>) {
        let start = self.list.ops.len();
        self.list.ops.extend([code, 0]);
        for (x, y) in points {
            self.list.ops.extend([x, y]);
        }
        match self.list.ops.get_mut(start..) {
            Some([_, count, points @ ..]) if !points.is_empty() => *count = (points.len() / 2) as i32,
            _ => self.list.ops.truncate(start),
        }
    }
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.list.size
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Outcome {
        self.set_fill(color);
        self.list.ops.extend([op::RECT, x, y, 1, 1]);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Outcome {
        if fill {
            self.set_fill(style.color());
            self.list.ops.extend([op::RECT, x, y, right - x, bottom - y]);
            return Ok(());
        }
        self.draw_path([(x, y), (right, y), (right, bottom), (x, bottom), (x, y)], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        self.set_stroke(style);
        self.push_points(op::LINE, path);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, fill: bool) -> Outcome {
        if fill {
            self.set_fill(style.color());
        } else {
            self.set_stroke(style);
        }
        self.list.ops.extend([if fill { op::DISC } else { op::CIRCLE }, x, y, radius as i32]);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Outcome {
        self.set_fill(style.color());
        self.push_points(op::POLYGON, points);
        Ok(())
    }

    /// Records the text with its baseline, taking the given position as the vertical center of its digits. What is written in
    /// a color that lets through is the halo of the next text.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Outcome {
        if style.color().alpha < 1.0 {
            self.halo = packed(style.color());
            return Ok(());
        }
        self.set_fill(style.color());
        let size = style.size().round() as i32;
        let bold = i32::from(matches!(style.style(), FontStyle::Bold));
        let anchor = match style.anchor().h_pos {
            HPos::Left => 0,
            HPos::Center => 1,
            HPos::Right => 2,
        };
        // Digits are about 0.72 em high in every sans-serif.
        let halo = std::mem::replace(&mut self.halo, NO_HALO);
        self.list.ops.extend([op::TEXT, x, y + size * 36 / 100, size, bold, anchor, halo]);
        if halo != NO_HALO {
            self.stroke = None;
        }
        self.list.texts.extend(text.chars().map(|character| if character == '\n' { ' ' } else { character }));
        self.list.texts.push('\n');
        Ok(())
    }
}

fn packed(BackendColor { rgb: (red, green, blue), .. }: BackendColor) -> i32 {
    i32::from_be_bytes([0, red, green, blue])
}
