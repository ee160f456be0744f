//! What a chart looks like: colors, type, words, and how large a CSS pixel is on the surface it draws to.

use plotters::style::RGBColor;

use super::words::Words;
use crate::language::Language;

include!(concat!(env!("OUT_DIR"), "/palette.rs"));

/// Measures text: text, size in CSS pixels, whether it is bold; gives the width in CSS pixels.
pub type Measure<'a> = &'a dyn Fn(&str, f64, bool) -> f64;

/// Everything that changes how a chart is drawn, and nothing about what it shows.
#[derive(Clone, Copy)]
pub struct Theme<'a> {
    /// Drawing units per CSS pixel. A surface that counts in eighths of a pixel has 8.
    pub units_per_px: f64,
    /// Width of the thinnest line, in drawing units; 0 asks the surface for one device pixel.
    pub hairline: u32,
    /// Font size of labels in CSS pixels.
    pub text_size: f64,
    /// CSS font family of all text.
    pub family: &'a str,
    /// Colors.
    pub palette: Palette,
    /// Language of words and numbers.
    pub language: Language,
    /// How wide a text is.
    pub measure: Measure<'a>,
}

impl Theme<'_> {
    /// The words in the theme's language.
    pub fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    /// A length in CSS pixels as a whole number of drawing units.
    pub fn units(&self, px: f64) -> i32 {
        // `as` saturates, so that no length, however absurd, can wrap around. WebAssembly has `floor`, and no `round`.
        (px * self.units_per_px + 0.5).floor() as i32
    }

    /// A color laid over the paper so thinly that only `share` of it remains.
    pub fn tint(&self, color: RGBColor, share: f64) -> RGBColor {
        let paper = self.palette.background;
        let mix = |color: u8, paper: u8| (share * f64::from(color) + (1.0 - share) * f64::from(paper) + 0.5) as u8;
        RGBColor(mix(color.0, paper.0), mix(color.1, paper.1), mix(color.2, paper.2))
    }

    /// Whether long texts give way to short ones.
    pub fn is_narrow(&self, width: f64) -> bool {
        width < 34.0 * self.text_size
    }
}

/// The fonts, on readers' machines, that have a language's own forms of Chinese characters; then any sans-serif.
pub const fn cjk_family(language: Language) -> &'static str {
    match language {
        Language::En => "sans-serif",
        Language::ZhHant => "'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', sans-serif",
        Language::ZhHans => "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
    }
}

/// Width of `text` in CSS pixels where no font can be asked: the widths of a wide sans-serif, so that a real font fits.
pub fn estimate_width(text: &str, size: f64, bold: bool) -> f64 {
    let ems: f64 = text.chars().map(advance).sum();
    ems * size * if bold { 1.08 } else { 1.0 }
}

/// Width of one character in ems.
fn advance(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | '|' | '\'' | '.' | ',' | ':' | ';' | '!' | ' ' | 'I' => 0.34,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '/' | '-' | '"' => 0.43,
        'm' | 'M' | 'w' | 'W' | '%' | '@' => 0.99,
        'A'..='Z' | '&' | '×' | '≥' | '−' | '=' | '+' | '<' | '>' => 0.8,
        '⁰'..='⁹' | '²' | '³' | '¹' | '⁻' => 0.45,
        ' '..='~' => 0.64,
        // What keeps a text to itself.
        '\u{2066}'..='\u{2069}' => 0.0,
        _ => 1.0,
    }
}
