//! What the signs of a chart mean, for charts of signs, which have no lines with ends to write at.

use super::ink::Surface;
use super::label::{Anchor, Label, Labels};
use super::sign;
use super::theme::Theme;
use crate::model::Verdict;

/// A sign and its meaning.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The verdict that the sign stands for; none for the circle around the reader's own.
    pub verdict: Option<Verdict>,
    /// What it means.
    pub text: String,
}

/// The height of the entries on a canvas of `width` CSS pixels, in lines.
pub fn lines(entries: &[Entry], width: f64, labels: &Labels, theme: &Theme) -> f64 {
    places(entries, width, labels, theme).last().map_or(0.0, |&(_, row)| ROW * (row + 1) as f64)
}

/// Places the entries from a corner on, in rows of a width, and draws the signs of those that fit.
pub fn place(
    entries: Vec<Entry>,
    (left, top): (f64, f64),
    width: f64,
    surface: &dyn Surface,
    labels: &mut Labels,
    theme: &Theme,
) {
    let places = places(&entries, width, labels, theme);
    let size = theme.text_size;
    for (entry, (x, row)) in entries.into_iter().zip(places) {
        let x = left + x;
        let y = top + (0.5 + ROW * row as f64) * labels.line_height();
        let bold = entry.verdict.is_none();
        let text = entry.text.clone();
        let label = Label { text, x: x + SIGN * size, y, anchor: Anchor::Start, bold, color: theme.palette.text };
        if labels.telling(&entry.text, |labels| labels.place_clear(label)) {
            let center = (x + 0.5 * size, y);
            match entry.verdict {
                Some(verdict) => sign::verdict(verdict, center, 0.32 * size, surface, theme),
                None => sign::own(center, 0.45 * size, surface, theme),
            }
        }
    }
}

/// The width of the entries one below the other, in CSS pixels.
pub fn column_width(entries: &[Entry], labels: &Labels, theme: &Theme) -> f64 {
    let widths = entries.iter().map(|entry| labels.width(&entry.text, entry.verdict.is_none()));
    (SIGN * theme.text_size + widths.fold(0.0, f64::max)).ceil()
}

/// Where each entry begins, and in which row.
fn places(entries: &[Entry], width: f64, labels: &Labels, theme: &Theme) -> Vec<(f64, usize)> {
    let room = |entry: &Entry| SIGN * theme.text_size + labels.width(&entry.text, entry.verdict.is_none());
    side_by_side(entries.iter().map(room), width, theme)
}

/// Where each of several texts of these widths begins, and in which row: as many side by side as fit.
pub fn side_by_side(rooms: impl Iterator<Item = f64>, width: f64, theme: &Theme) -> Vec<(f64, usize)> {
    let (mut x, mut row) = (0.0, 0);
    let place = |room: f64| {
        if x > 0.0 && x + room > width {
            (x, row) = (0.0, row + 1);
        }
        let place = (x, row);
        x += room + GAP * theme.text_size;
        place
    };
    rooms.map(place).collect()
}

/// Distance of rows in lines: a little more than one, so that rounding cannot make them touch.
pub const ROW: f64 = 1.001;

/// Room for a sign, in multiples of the font size.
const SIGN: f64 = 1.25;

/// Room between entries.
const GAP: f64 = 1.25;
