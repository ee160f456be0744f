//! How a figure is drawn: size, language, theme, font.

use plotters::style::RGBColor;

use super::fields::Fields;
use crate::chart::{Measure, Palette, Theme, cjk_family};
use crate::display_list::UNITS_PER_PX;
use crate::language::Language;

/// What `drawView`, `renderSvg` and `inspectView` take beside the state. Everything has a default.
#[derive(Clone, Debug, Default)]
pub struct Options {
    width: Option<f64>,
    height: Option<f64>,
    pixel_ratio: Option<f64>,
    text_size: Option<f64>,
    font: Option<String>,
    language: Option<Language>,
    is_dark: Option<bool>,
    colors: Vec<f64>,
}

/// The size of a picture that nobody gave one.
const DEFAULT_WIDTH: f64 = 720.0;

/// The largest side of a picture in CSS pixels.
const MAX_SIDE: f64 = 8192.0;

/// The largest side of a canvas that every browser makes, in device pixels.
const MAX_DEVICE_SIDE: f64 = 16384.0;

impl Options {
    /// Reads `width` and `height` in CSS pixels, `pixelRatio`, `textSize` in CSS pixels, `font` (a CSS family), `lang`,
    /// `theme` (`light` or `dark`) and `colors` (one 0xRRGGBB per role of the palette). What is out of bounds counts as absent.
    pub fn read(options: &dyn Fields) -> Self {
        let within =
            |key, least, most| Some(options.number(key, f64::NAN)).filter(|value| (least..=most).contains(value));
        let text = |key| options.texts(key).into_iter().next().filter(|text| !text.is_empty());
        Options {
            width: within("width", 1.0, MAX_SIDE),
            height: within("height", 1.0, MAX_SIDE),
            pixel_ratio: within("pixelRatio", 0.1, 16.0),
            text_size: within("textSize", 6.0, 64.0),
            font: text("font"),
            language: text("lang").and_then(|tag| Language::from_tag(&tag)),
            is_dark: text("theme").map(|theme| theme == "dark"),
            colors: options.numbers("colors"),
        }
    }

    /// Width in CSS pixels.
    pub fn width(&self) -> f64 {
        self.width.unwrap_or(DEFAULT_WIDTH)
    }

    /// Height in CSS pixels, if one is given.
    pub fn height(&self) -> Option<f64> {
        self.height
    }

    /// Device pixels per CSS pixel for a picture of this size: 1 if absent, less where a browser could not make the canvas.
    pub fn pixel_ratio(&self, (width, height): (f64, f64)) -> f64 {
        self.pixel_ratio.unwrap_or(1.0).min(MAX_DEVICE_SIDE / width.max(height))
    }

    /// The language; `fallback` is that of the state.
    pub fn language(&self, fallback: impl FnOnce() -> Language) -> Language {
        self.language.unwrap_or_else(fallback)
    }

    /// The font family of all text: the host's, then the fonts for the language's own characters.
    pub fn family(&self, language: Language) -> String {
        [self.font.as_deref().unwrap_or("system-ui"), cjk_family(language)].join(", ")
    }

    /// The theme for a display list; `is_dark` is that of the state.
    pub fn theme<'a>(
        &self,
        language: Language,
        is_dark: impl FnOnce() -> bool,
        family: &'a str,
        measure: Measure<'a>,
    ) -> Theme<'a> {
        Theme {
            units_per_px: f64::from(UNITS_PER_PX),
            hairline: 0,
            text_size: self.text_size.unwrap_or(13.0),
            family,
            palette: self.palette(self.is_dark.unwrap_or_else(is_dark)),
            language,
            measure,
        }
    }

    fn palette(&self, is_dark: bool) -> Palette {
        let colors: Vec<RGBColor> = self.colors.iter().map(|&color| rgb(color as u32)).collect();
        match colors.try_into() {
            Ok(colors) => Palette::from_colors(colors),
            Err(_) if is_dark => Palette::DARK,
            Err(_) => Palette::LIGHT,
        }
    }
}

fn rgb(color: u32) -> RGBColor {
    let [_, red, green, blue] = color.to_be_bytes();
    RGBColor(red, green, blue)
}
