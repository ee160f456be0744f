//! The lists of the texts that name cities.

use crate::data::{self, City, Node, qualitative};
use crate::language::Label;

/// The statement that names the four metropolitan circles, in printed order.
pub const CIRCLES: &str = "paper.city_belt.metropolitan_circles";

/// The statements of the two trunk lines.
pub const LINES: [&str; 2] = ["paper.city_belt.axes.items.0", "paper.city_belt.axes.items.1"];

/// The statements of the four enterprise groups.
pub const GROUPS: [&str; 4] = [
    "paper.enterprise_groups.items.0",
    "paper.enterprise_groups.items.1",
    "paper.enterprise_groups.items.2",
    "paper.enterprise_groups.items.3",
];

/// The cases of the thesis.
const CASES: &str = "thesis.case_studies.items";

/// A trunk line.
#[derive(Clone, Debug)]
pub struct TrunkLine {
    /// Its name.
    pub label: Label,
    /// Whether the paper calls it the main axis.
    pub is_main: bool,
    /// The cities that its name gives.
    pub ends: Vec<&'static City>,
    /// The cities that it is drawn through.
    pub cities: Vec<&'static City>,
}

/// The trunk lines. A line with the ends of the list of metropolitan circles runs through that list in printed order;
/// another runs straight between its ends.
pub fn trunk_lines() -> Vec<TrunkLine> {
    let circles = cities_of(statement(CIRCLES).and_then(|circles| circles.get("items")));
    let line = |path: &&str| {
        let node = statement(path)?;
        let ends = cities_of(node.get("ends"));
        let is_strung = ends.first() == circles.first() && ends.last() == circles.last();
        let cities = if is_strung { circles.clone() } else { ends.clone() };
        Some(TrunkLine {
            label: node.get("label")?.label()?,
            is_main: node.get("main") == Some(&Node::Bool(true)),
            ends,
            cities,
        })
    };
    LINES.iter().filter_map(line).collect()
}

/// The enterprise groups in printed order, each with its name and the cities that it names.
pub fn groups() -> impl Iterator<Item = (Label, Vec<&'static City>)> {
    GROUPS.iter().filter_map(|path| {
        let group = statement(path)?;
        Some((group.get("label")?.label()?, cities_of(group.get("cities"))))
    })
}

/// The case that the thesis makes of a city.
pub fn case_of(city: &City) -> Option<Label> {
    let cases = statement(CASES).map_or(&[][..], Node::items);
    cases.iter().find(|case| case.get("city").and_then(Node::text) == Some(city.id))?.get("label")?.label()
}

/// Whether a list of cities is one that the map can show.
pub fn is_drawn(role: &str) -> bool {
    !matches!(role, "equipment_figures" | "high_tech_table" | "case_study")
}

fn statement(path: &str) -> Option<&'static Node> {
    qualitative().at(path)
}

/// The cities of a list, whose items are ids or hold one.
fn cities_of(list: Option<&Node>) -> Vec<&'static City> {
    let id = |node: &'static Node| node.text().or_else(|| node.get("city")?.text());
    list.map_or(&[][..], Node::items).iter().filter_map(|node| data::city(id(node)?)).collect()
}
