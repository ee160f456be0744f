//! How a figure is drawn: size, language, theme, font.

use plotters::style::RGBColor;

use super::asks::Asks;
use crate::chart::{Measure, Palette, Theme, cjk_family};
use crate::display_list::UNITS_PER_PX;
use crate::language::Language;
use crate::state::fields::Fields;

/// What `drawView`, `renderSvg` and `inspectView` take beside the state. Everything has a default.
#[derive(Clone, Debug)]
pub struct Options {
    width: Option<f64>,
    height: Option<f64>,
    pixel_ratio: Option<f64>,
    text_size: Option<f64>,
    font: Option<String>,
    letter_spacing: Option<f64>,
    word_spacing: Option<f64>,
    language: Option<Language>,
    is_dark: Option<bool>,
    colors: Vec<f64>,
    asks: Asks,
}

/// The size of a picture that nobody gave one.
const DEFAULT_WIDTH: f64 = 720.0;

/// The largest side of a picture in CSS pixels.
const MAX_SIDE: f64 = 8192.0;

/// The largest side of a canvas that every browser makes, in device pixels.
const MAX_DEVICE_SIDE: f64 = 16384.0;

/// The most bytes of a list of fonts: every text that is measured carries it.
const LONGEST_WORDS: usize = 2048;

impl Options {
    /// Reads `width` and `height` in CSS pixels, `pixelRatio`, `textSize` in CSS pixels, `font` (a CSS family), `letterSpacing`
    /// and `wordSpacing` in multiples of the size of the text, `lang`,
    /// `theme` (`light` or `dark`), `colors` (one 0xRRGGBB per role of the palette) and `asks` (see [`Asks`]). What is out of bounds counts as absent.
    pub fn read(options: &dyn Fields) -> Self {
        let within = |key, least, most| {
            Some(options.number(key, f64::NAN).value()).filter(|value| (least..=most).contains(value))
        };
        let text = |key| {
            let texts = options.texts(key).into_iter();
            texts.take(1).find(|text| (1..=LONGEST_WORDS).contains(&text.len()))
        };
        Options {
            width: within("width", 1.0, MAX_SIDE),
            height: within("height", 1.0, MAX_SIDE),
            pixel_ratio: within("pixelRatio", 0.1, 16.0),
            text_size: within("textSize", 6.0, 64.0),
            font: text("font"),
            letter_spacing: within("letterSpacing", -0.5, 4.0),
            word_spacing: within("wordSpacing", -0.5, 4.0),
            language: text("lang").and_then(|tag| Language::from_tag(&tag)),
            is_dark: text("theme").map(|theme| theme == "dark"),
            colors: options.doubles("colors"),
            asks: Asks::read(options),
        }
    }

    /// What is asked besides the picture and what stands around it.
    pub fn asks(&self) -> Asks {
        self.asks
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
        let mut family = self.font.as_deref().unwrap_or("system-ui").to_owned();
        family.push_str(", ");
        family.push_str(cjk_family(language));
        family
    }

    /// Room that is added behind each letter and behind each space, in multiples of the size of the text; 0 if absent.
    pub fn spacing(&self) -> [f64; 2] {
        [self.letter_spacing, self.word_spacing].map(|spacing| spacing.unwrap_or(0.0))
    }

    /// What the spacing adds to the width of a text, in CSS pixels.
    pub fn spread(&self, text: &str, size: f64) -> f64 {
        let [letter, word] = self.spacing();
        size * (letter * text.chars().count() as f64 + word * text.matches(' ').count() as f64)
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
