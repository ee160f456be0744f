//! Signs for who sells at the lower price, told apart by shape before color.

use super::ink::Surface;
use super::theme::Theme;
use crate::model::Verdict;

/// Draws the sign of a verdict around a point in CSS pixels: a disc for the cluster, two bars for a tie, a ring for one
/// firm.
pub fn verdict(verdict: Verdict, center: (f64, f64), radius: f64, surface: &dyn Surface, theme: &Theme) {
    let palette = &theme.palette;
    let (x, y) = center;
    let width = theme.units((radius / 2.0).max(1.0));
    match verdict {
        Verdict::Cluster => surface.disc(units(center, theme), theme.units(radius), palette.cluster),
        Verdict::Integrated => {
            let inner = theme.units(radius) - width / 2;
            surface.disc(units(center, theme), inner, palette.background);
            surface.circle(units(center, theme), inner, palette.integrated, width.unsigned_abs());
        }
        Verdict::Tie => {
            // On a plate, because the line of equal prices runs through every tie.
            surface.disc(units(center, theme), theme.units(1.5 * radius), palette.background);
            for height in [-0.55, 0.55] {
                let bar = [-1.0, 1.0].map(|end| units((x + end * radius, y + height * radius), theme));
                surface.line(&bar, palette.text, width.unsigned_abs());
            }
        }
    }
}

/// Draws a circle around a sign: it is the reader's own.
pub fn own(center: (f64, f64), radius: f64, surface: &dyn Surface, theme: &Theme) {
    surface.circle(units(center, theme), theme.units(radius), theme.palette.text, theme.units(2.0).unsigned_abs());
}

fn units((x, y): (f64, f64), theme: &Theme) -> (i32, i32) {
    (theme.units(x), theme.units(y))
}
