//! What the signs, numbers and lines of the map mean.

use super::lists::{group_members, statement_label};
use super::sign::Sign;
use super::{Cities, GROUPS, Layer};
use crate::chart::ink::Surface;
use crate::chart::label::{Anchor, Label, Labels};
use crate::chart::paragraph::wrap;
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::view::words::CitiesWords;

/// The entries of a legend, in lines.
pub struct Legend {
    entries: Vec<Entry>,
}

struct Entry {
    key: Key,
    text: String,
    lines: Vec<String>,
}

/// What stands before the meaning.
enum Key {
    Sign(Sign),
    /// The number of an enterprise group.
    Number(String),
    /// A trunk line, which is broken unless it is the main one.
    Line {
        is_main: bool,
    },
}

impl Legend {
    /// The legend of what a view shows, in lines that fit into `room` CSS pixels.
    pub fn new(view: &Cities, room: f64, labels: &Labels, theme: &Theme) -> Self {
        let words = CitiesWords::of(theme.language);
        let mut entries = Vec::new();
        let mut add = |key, text: &str| {
            let lines = wrap(text, room - KEY * theme.text_size, &|text| labels.width(text, false));
            entries.push(Entry { key, text: text.to_owned(), lines });
        };
        if view.shows(Layer::Axes) {
            for line in &view.lines {
                add(Key::Line { is_main: line.is_main }, line.label.get(theme.language));
            }
        }
        let signs = [
            (Sign::Circle, words.circle),
            (Sign::SeaPort, words.sea_port),
            (Sign::BorderPort, words.border_port),
            (Sign::Center, words.center),
            (Sign::Partner, words.partner),
        ];
        for (sign, text) in signs {
            if view.cities.iter().any(|city| Sign::of(city, view).any(|shown| shown == sign)) {
                add(Key::Sign(sign), text);
            }
        }
        if view.shows(Layer::Groups) {
            for (index, members) in group_members() {
                let Some(label) = GROUPS.get(index).and_then(|path| statement_label(path)) else { continue };
                let name = label.get(theme.language);
                let bare = fill(words.group_without, &[("name", name)]);
                let text = if members.is_empty() { &bare } else { name };
                add(Key::Number(super::lists::group_number(index)), text);
            }
        }
        Legend { entries }
    }

    /// The height in CSS pixels.
    pub fn height(&self, labels: &Labels) -> f64 {
        let lines: usize = self.entries.iter().map(|entry| entry.lines.len()).sum();
        (lines as f64 * LINE + self.entries.len() as f64 * GAP) * labels.line_height()
    }

    /// Draws the legend below and to the right of a point.
    pub fn draw(&self, (x, y): (f64, f64), surface: &dyn Surface, labels: &mut Labels, theme: &Theme) {
        let (em, line) = (theme.text_size, labels.line_height());
        let mut y = y + 0.5 * line;
        for Entry { key, text, lines } in &self.entries {
            let center = (x + 0.5 * (KEY - 0.5) * em, y);
            for (row, part) in lines.iter().enumerate() {
                let y = y + row as f64 * LINE * line;
                let meaning = label(part, (x + KEY * em, y), Anchor::Start, theme);
                labels.telling(text, |labels| labels.place_clear(meaning));
            }
            key.draw(center, surface, labels, theme);
            y += (lines.len() as f64 * LINE + GAP) * line;
        }
    }
}

impl Key {
    fn draw(&self, center: (f64, f64), surface: &dyn Surface, labels: &mut Labels, theme: &Theme) {
        let em = theme.text_size;
        match self {
            Key::Number(number) => {
                labels.place_clear(label(number, center, Anchor::Middle, theme));
            }
            // Every sign as large as its line lets it be.
            Key::Sign(sign) => {
                let em = 0.55 * em / sign.reach();
                Sign::City.draw(center, em, surface, theme);
                sign.draw(center, em, surface, theme);
            }
            Key::Line { is_main } => {
                let half = 0.5 * (KEY - 0.5) * em;
                let dashes = if *is_main { 1 } else { 3 };
                let color = if *is_main { theme.palette.cluster } else { theme.palette.muted };
                for dash in 0..dashes {
                    let step = 2.0 * half / (1.5 * f64::from(dashes) - 0.5);
                    let start = center.0 - half + 1.5 * step * f64::from(dash);
                    let points = [start, start + step].map(|x| (theme.units(x), theme.units(center.1)));
                    surface.line(&points, color, theme.units(2.5).unsigned_abs());
                }
            }
        }
    }
}

fn label(text: &str, (x, y): (f64, f64), anchor: Anchor, theme: &Theme) -> Label {
    Label { text: text.to_owned(), x, y, anchor, bold: false, color: theme.palette.text }
}

/// Room for a sign, in multiples of the font size.
const KEY: f64 = 2.25;

/// Distance of lines: a little more than one, so that rounding cannot make them touch.
const LINE: f64 = 1.001;

/// Room between entries, in lines.
const GAP: f64 = 0.15;
