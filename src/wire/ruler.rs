//! How wide texts are: asked once, because a slider asks for most of them again with every step.

use crate::chart::estimate_width;

/// The widths of texts in one font.
pub struct Ruler {
    family: String,
    size: f64,
    widths: Vec<(String, bool, f64)>,
}

/// More texts than the charts of words have, each measured word by word.
const REMEMBERED: usize = 500;

impl Ruler {
    /// A ruler that knows no width.
    pub const NEW: Self = Ruler { family: String::new(), size: 0.0, widths: Vec::new() };

    /// The width of a text in CSS pixels: that which `measure` finds, or an estimate where it finds none.
    pub fn width(
        &mut self,
        text: &str,
        size: f64,
        bold: bool,
        family: &str,
        measure: impl FnOnce() -> Option<f64>,
    ) -> f64 {
        if self.size != size || self.family != family {
            *self = Ruler { family: family.to_owned(), size, ..Ruler::NEW };
        }
        if let Some((_, _, width)) = self.widths.iter().find(|(known, style, _)| known == text && *style == bold) {
            return *width;
        }
        let measured = measure().filter(|width| width.is_finite());
        let width = measured.unwrap_or_else(|| estimate_width(text, size, bold));
        if self.widths.len() == REMEMBERED {
            self.widths.clear();
        }
        self.widths.push((text.to_owned(), bold, width));
        width
    }
}
