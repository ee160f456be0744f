//! What the signs and lines of the map mean, and which cities the enterprise groups name.

use super::lists::groups;
use super::sign::Sign;
use super::{Cities, Layer};
use crate::chart::ink::Surface;
use crate::chart::label::{Anchor, Label, Labels};
use crate::chart::paragraph::{wrap, wrap_names};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::data::City;
use crate::view::words::CitiesWords;

/// The entries of a legend, in lines.
pub struct Legend {
    entries: Vec<Entry>,
}

/// A text in lines, behind what it is about if that is on the map.
struct Entry {
    key: Option<Key>,
    text: String,
    lines: Vec<String>,
}

/// What stands before the meaning.
enum Key {
    Sign(Sign),
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
        let mut add = |key: Option<Key>, text: &str| {
            let indent = Entry::indent(key.as_ref(), theme);
            let lines = wrap(text, room - indent, &|text| labels.width(text, false));
            entries.push(Entry { key, text: text.to_owned(), lines });
        };
        if view.shows(Layer::Axes) {
            for line in &view.lines {
                add(Some(Key::Line { is_main: line.is_main }), line.label.get(theme.language));
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
                add(Some(Key::Sign(sign)), text);
            }
        }
        if view.shows(Layer::Groups) {
            for (label, members) in groups() {
                entries.push(Entry::of_group(label.get(theme.language), &members, room, labels, theme));
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
            let indent = Entry::indent(key.as_ref(), theme);
            for (row, part) in lines.iter().enumerate() {
                let y = y + row as f64 * LINE * line;
                let meaning = label(part, (x + indent, y), theme);
                labels.telling(text, |labels| labels.place_clear(meaning));
            }
            if let Some(key) = key {
                key.draw((x + 0.5 * (KEY - 0.5) * em, y), surface, theme);
            }
            y += (lines.len() as f64 * LINE + GAP) * line;
        }
    }
}

impl Entry {
    /// An enterprise group with the cities that it names.
    fn of_group(name: &str, members: &[&City], room: f64, labels: &Labels, theme: &Theme) -> Self {
        let words = CitiesWords::of(theme.language);
        let template = if members.is_empty() { words.group_without } else { words.group };
        let text = fill(template, &[("name", name)]);
        let last = members.len().saturating_sub(1);
        let name = |(at, city): (usize, &&City)| {
            let comma = if at == last { "" } else { words.comma };
            [city.label.get(theme.language), comma].concat()
        };
        let cities: Vec<String> = members.iter().enumerate().map(name).collect();
        let lines = wrap_names(&text, &cities, room, &|text| labels.width(text, false));
        Entry { key: None, text: text + &cities.concat(), lines }
    }

    /// How far its text stands from the edge, in CSS pixels.
    fn indent(key: Option<&Key>, theme: &Theme) -> f64 {
        if key.is_some() { KEY * theme.text_size } else { 0.0 }
    }
}

impl Key {
    fn draw(&self, center: (f64, f64), surface: &dyn Surface, theme: &Theme) {
        let em = theme.text_size;
        match self {
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

fn label(text: &str, (x, y): (f64, f64), theme: &Theme) -> Label {
    Label { text: text.to_owned(), x, y, anchor: Anchor::Start, bold: false, color: theme.palette.text }
}

/// Room for a sign, in multiples of the font size.
const KEY: f64 = 2.25;

/// Distance of lines: a little more than one, so that rounding cannot make them touch.
const LINE: f64 = 1.001;

/// Room between entries, in lines.
const GAP: f64 = 0.15;
