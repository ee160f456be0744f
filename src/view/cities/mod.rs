//! Cities that the texts name, on a map without outlines, and what the texts name them for.
//!
//! The texts print no positions: the map stands on common geographic knowledge, and says so. Lines between cities are
//! straight; neither borders nor coasts are drawn, because no source has them.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("cities.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("cities", &[])?;
//! # assert!(picture == include_str!("cities.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod legend;
mod lists;
mod map;
mod said;
mod sign;
#[cfg(test)]
mod tests;

use crate::chart::Layout;
use crate::chart::fact::Facts;
use crate::chart::ink::Surface;
use crate::chart::label::Labels;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::theme::Theme;
use crate::data::{self, City};
use crate::language::Language;
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::state::vocabulary::{DEFAULT_LAYERS, LAYERS};
use crate::view::saying::Saying;
use crate::view::words::CitiesWords;
use crate::view::{Keys, Title, View};

use lists::{CIRCLES, GROUPS, LINES, TrunkLine, groups, trunk_lines};
use map::Map;

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[&["layers"]]);

/// The cities and the layers that are shown.
#[derive(Clone, Debug)]
pub struct Cities {
    layers: Vec<Layer>,
    cities: Vec<&'static City>,
    lines: Vec<TrunkLine>,
}

/// What can be shown of the cities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// The two trunk lines that the cities are to grow along.
    Axes,
    /// The four metropolitan circles.
    Circles,
    /// Ports on the sea and on the border.
    Ports,
    /// The enterprise groups that a city's large enterprises belong to.
    Groups,
    /// Financial centers: one in the Northeast, and its partners beyond.
    Finance,
}

impl Layer {
    /// The layer of a word of the vocabulary.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "axes" => Some(Layer::Axes),
            "circles" => Some(Layer::Circles),
            "ports" => Some(Layer::Ports),
            "groups" => Some(Layer::Groups),
            "finance" => Some(Layer::Finance),
            _ => None,
        }
    }
}

impl Cities {
    /// The map with these layers. Cities that are named as financial partners alone lie far from all others; the map
    /// reaches to them only with their layer.
    pub fn new(layers: Vec<Layer>) -> Self {
        let reaches = layers.contains(&Layer::Finance);
        let cities = data::cities().iter().filter(|city| reaches || city.is_northeast()).collect();
        Cities { layers, cities, lines: trunk_lines() }
    }

    fn shows(&self, layer: Layer) -> bool {
        self.layers.contains(&layer)
    }

    /// The trunk lines through a city.
    fn lines_through(&self, city: &City) -> impl Iterator<Item = &TrunkLine> {
        self.lines.iter().filter(move |line| line.cities.iter().any(|on_line| on_line.id == city.id))
    }
}

impl View for Cities {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        // The vocabulary has checked the layers; a state that names none has those of a figure without a state.
        let words = state.fields.texts(LAYERS.key);
        let layers = words.iter().map(String::as_str).filter_map(Layer::from_word);
        Ok(Box::new(Cities::new(if words.is_empty() {
            DEFAULT_LAYERS.iter().copied().filter_map(Layer::from_word).collect()
        } else {
            layers.collect()
        })))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = CitiesWords::of(theme.language);
        Title { heading: words.title.to_owned(), subtitle: words.subtitle.to_owned() }
    }

    fn height(&self, width: f64, theme: &Theme) -> f64 {
        Map::height(self, width, theme)
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let map = Map::new(self, size, &labels, theme);
        map.draw(surface, &mut labels, theme);
        Layout { frame: map.frame, labels: labels.draw(surface) }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let words = CitiesWords::of(theme.language);
        let map = Map::new(self, size, &Labels::new(theme, size.0, size.1), theme);
        let columns = [
            words.province_column,
            words.circle_column,
            words.line_column,
            words.port_column,
            words.group_column,
            words.finance_column,
            words.case_column,
        ];
        let row = |city: &&'static City| {
            let texts = self.texts(city, theme.language);
            let cell = |text: String| Cell {
                value: None,
                text,
                mark: map.frame.point(city.longitude, city.latitude).into(),
                indicator: Some(city.reference),
            };
            let cells = texts.into_iter().map(|text| text.map(cell)).collect();
            Row { label: city.label.get(theme.language).to_owned(), cells }
        };
        Reading {
            row_header: words.city_column.to_owned(),
            columns: columns.iter().map(|&label| Column { label: label.to_owned() }).collect(),
            rows: self.cities.iter().map(row).collect(),
            ..Reading::default()
        }
    }

    fn facts(&self, theme: &Theme) -> Facts {
        let name = |city: &City| city.label.get(theme.language);
        let words = CitiesWords::of(theme.language);
        let all = || data::cities().iter();
        let mut facts = Facts::default();
        facts.count("cities", all().count(), all().map(|city| city.reference).collect());
        facts.count("northeast", all().filter(|city| city.is_northeast()).count(), Vec::new());
        let circles = all().filter(|city| city.has_role("metropolitan_circle"));
        // The circles are to grow along the lines.
        facts.count("circles", circles.clone().count(), [&[CIRCLES], LINES.as_slice()].concat());
        let grouped = all().filter(|city| groups().any(|(_, members)| members.contains(city)));
        facts.count("grouped", grouped.count(), GROUPS.to_vec());
        let lists = |city: &City| city.roles.iter().filter(|role| lists::is_drawn(role)).count();
        if let Some(most) = all().max_by_key(|city| lists(city)) {
            facts.count("lists", lists(most), vec![most.reference]);
            facts.word("most", name(most));
        }
        let joined = |cities: Vec<&City>| {
            let names: Vec<&str> = cities.into_iter().map(name).collect();
            match names.as_slice() {
                [before @ .., last] if !before.is_empty() => [&before.join(words.comma), words.and, last].concat(),
                names => names.concat(),
            }
        };
        facts.word("circleCities", &joined(circles.collect()));
        facts.word("partners", &joined(all().filter(|city| !city.is_northeast()).collect()));
        let mut ends = self.lines.iter().map(|line| line.ends.clone());
        if let Some(first) = ends.next() {
            let shared = first.into_iter().filter(|city| ends.clone().all(|others| others.contains(city)));
            facts.word("sharedEnd", &joined(shared.collect()));
        }
        facts.word("finance", if self.shows(Layer::Finance) { "shown" } else { "hidden" });
        facts
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        said::said(facts)
    }
}

impl Cities {
    /// What the table says of a city, column by column.
    fn texts(&self, city: &City, language: Language) -> [Option<String>; 7] {
        let words = CitiesWords::of(language);
        let named = |roles: &[(&str, &'static str)]| {
            let texts: Vec<&str> =
                roles.iter().filter(|(role, _)| city.has_role(role)).map(|(_, text)| *text).collect();
            (!texts.is_empty()).then(|| texts.join(words.separator))
        };
        let province = data::place(city.province).map(|place| place.label.get(language).to_owned());
        let lines: Vec<&str> = self.lines_through(city).map(|line| line.label.get(language)).collect();
        let named_by = groups().filter(|(_, members)| members.iter().any(|member| member.id == city.id));
        let groups: Vec<&str> = named_by.map(|(label, _)| label.get(language)).collect();
        [
            province,
            named(&[("metropolitan_circle", words.circle)]),
            (!lines.is_empty()).then(|| lines.join(words.separator)),
            named(&[("sea_port", words.sea_port), ("border_port", words.border_port)]),
            (!groups.is_empty()).then(|| groups.join(words.separator)),
            named(&[("regional_financial_centre", words.center), ("partner_financial_centre", words.partner)]),
            lists::case_of(city).map(|case| case.get(language).to_owned()),
        ]
    }
}
