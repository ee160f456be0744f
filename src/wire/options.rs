//! How a figure is drawn: size, language, theme, font.

use plotters::style::RGBColor;
use serde::Deserialize;

use super::lenient::OneOrMany;
use crate::chart::{Measure, Palette, Theme, cjk_family};
use crate::display_list::UNITS_PER_PX;
use crate::language::Language;

/// What `drawView`, `renderSvg` and `inspectView` take beside the state. Everything has a default.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Options {
    /// Width in CSS pixels.
    width: OneOrMany<f64>,
    /// Height in CSS pixels; the view decides if it is absent.
    height: OneOrMany<f64>,
    /// Device pixels per CSS pixel.
    pixel_ratio: OneOrMany<f64>,
    /// Font size of labels in CSS pixels.
    text_size: OneOrMany<f64>,
    /// CSS font family of the host.
    font: OneOrMany<String>,
    /// `en`, `zh-Hant` or `zh-Hans`; that of the state if absent.
    lang: OneOrMany<String>,
    /// `light` or `dark`; that of the state if absent.
    theme: OneOrMany<String>,
    /// One color per role of the palette as 0xRRGGBB; those of the theme if absent.
    colors: OneOrMany<f64>,
}

/// The size of a picture that nobody gave one.
const DEFAULT_WIDTH: f64 = 720.0;

/// The largest side of a picture, in CSS pixels: more than any screen, and small enough for every browser.
const MAX_SIDE: f64 = 8192.0;

impl Options {
    /// Width in CSS pixels, or `fallback` where none is given.
    pub fn width(&self, fallback: f64) -> f64 {
        let fallback = if fallback > 0.0 {
            fallback
        } else {
            DEFAULT_WIDTH
        };
        side(&self.width).unwrap_or(fallback)
    }

    /// Height in CSS pixels, if one is given.
    pub fn height(&self) -> Option<f64> {
        side(&self.height)
    }

    /// Device pixels per CSS pixel, 1 if absent.
    pub fn pixel_ratio(&self) -> f64 {
        self.pixel_ratio
            .0
            .first()
            .copied()
            .filter(|ratio| (0.1..=16.0).contains(ratio))
            .unwrap_or(1.0)
    }

    /// The language; `fallback` is that of the state.
    pub fn language(&self, fallback: Language) -> Language {
        self.lang
            .0
            .first()
            .and_then(|tag| Language::from_tag(tag))
            .unwrap_or(fallback)
    }

    /// The font family of all text: the host's, then the fonts for the language's own characters.
    pub fn family(&self, language: Language) -> String {
        let host = self
            .font
            .0
            .first()
            .map(String::as_str)
            .filter(|font| !font.is_empty());
        [host.unwrap_or("system-ui"), cjk_family(language)].join(", ")
    }

    /// The theme for a display list.
    pub fn theme<'a>(
        &self,
        language: Language,
        is_dark: bool,
        family: &'a str,
        measure: Measure<'a>,
    ) -> Theme<'a> {
        let size = self
            .text_size
            .0
            .first()
            .copied()
            .filter(|size| (6.0..=64.0).contains(size));
        Theme {
            units_per_px: f64::from(UNITS_PER_PX),
            hairline: 0,
            text_size: size.unwrap_or(13.0),
            family,
            palette: self.palette(is_dark),
            language,
            measure,
        }
    }

    fn palette(&self, is_dark: bool) -> Palette {
        let is_dark = match self.theme.0.first().map(String::as_str) {
            Some("dark") => true,
            Some("light") => false,
            _ => is_dark,
        };
        let colors: Vec<RGBColor> = self
            .colors
            .0
            .iter()
            .map(|&color| rgb(color as u32))
            .collect();
        match colors.try_into() {
            Ok(colors) => Palette::from_colors(colors),
            Err(_) if is_dark => Palette::DARK,
            Err(_) => Palette::LIGHT,
        }
    }
}

fn side(given: &OneOrMany<f64>) -> Option<f64> {
    given
        .0
        .first()
        .copied()
        .filter(|side| (1.0..=MAX_SIDE).contains(side))
}

fn rgb(color: u32) -> RGBColor {
    let [_, red, green, blue] = color.to_be_bytes();
    RGBColor(red, green, blue)
}
