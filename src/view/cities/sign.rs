//! The signs of the map, told apart by shape before color. Those of one city stand around one another.

use plotters::style::RGBColor;

use crate::chart::ink::Surface;
use crate::chart::theme::Theme;
use crate::data::City;

use super::{Cities, Layer};

/// What a sign around a city's dot says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A city.
    City,
    /// A metropolitan circle.
    Circle,
    /// A port on the sea.
    SeaPort,
    /// A port on the border.
    BorderPort,
    /// The financial center of the region.
    Center,
    /// A financial center to work with.
    Partner,
}

impl Sign {
    /// The signs of a city in the layers that are shown.
    pub fn of(city: &City, view: &Cities) -> impl Iterator<Item = Sign> {
        let signs = [
            (Layer::Circles, "metropolitan_circle", Sign::Circle),
            (Layer::Ports, "sea_port", Sign::SeaPort),
            (Layer::Ports, "border_port", Sign::BorderPort),
            (Layer::Finance, "regional_financial_centre", Sign::Center),
            (Layer::Finance, "partner_financial_centre", Sign::Partner),
        ];
        let signs = signs.into_iter().filter(|(layer, role, _)| view.shows(*layer) && city.has_role(role));
        signs.map(|(.., sign)| sign)
    }

    /// How far the sign reaches from the city, in multiples of the font size.
    pub fn reach(self) -> f64 {
        match self {
            Sign::City => 0.28,
            Sign::SeaPort | Sign::BorderPort => 0.55,
            Sign::Circle => 0.85,
            Sign::Center | Sign::Partner => 1.2,
        }
    }

    /// Draws the sign around a point in CSS pixels, with `em` for the font size.
    pub fn draw(self, center: (f64, f64), em: f64, surface: &dyn Surface, theme: &Theme) {
        let palette = &theme.palette;
        let reach = self.reach() * em;
        let middle = (theme.units(center.0), theme.units(center.1));
        let outline = |corners: &[(f64, f64)], color: RGBColor| {
            let place = |(x, y): &(f64, f64)| (theme.units(center.0 + x * reach), theme.units(center.1 + y * reach));
            let points: Vec<_> = corners.iter().chain(corners.first()).map(place).collect();
            surface.line(&points, color, theme.units(1.75).unsigned_abs());
        };
        match self {
            Sign::City => surface.disc(middle, theme.units(reach), palette.text),
            Sign::Circle => {
                surface.circle(middle, theme.units(reach), palette.cluster, theme.units(2.0).unsigned_abs());
            }
            Sign::SeaPort => outline(&SQUARE, palette.integrated),
            Sign::BorderPort => outline(&TRIANGLE, palette.integrated),
            Sign::Center => outline(&DIAMOND, palette.cost),
            Sign::Partner => {
                outline(&DIAMOND, palette.cost);
                // Hollow, because the city lies outside the region.
                surface.disc(middle, theme.units(0.6 * Sign::City.reach() * em), palette.background);
            }
        }
    }
}

const SQUARE: [(f64, f64); 4] = [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)];
const TRIANGLE: [(f64, f64); 3] = [(0.0, -1.25), (1.1, 0.8), (-1.1, 0.8)];
const DIAMOND: [(f64, f64); 4] = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)];
