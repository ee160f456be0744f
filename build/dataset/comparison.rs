//! Groups of indicators that say the same thing of two or more places.

use super::Indicator;

/// Rows that differ in their place only, as positions among the indicators, in their order.
pub struct Comparison {
    pub id: String,
    pub rows: Vec<usize>,
}

pub fn group(indicators: &[Indicator]) -> Vec<Comparison> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (row, indicator) in indicators.iter().enumerate() {
        let is_same =
            |group: &&mut Vec<usize>| group.iter().any(|&other| indicators[other].subject() == indicator.subject());
        match groups.iter_mut().find(is_same) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups.into_iter().map(|rows| Comparison { id: id(&indicators[rows[0]]), rows }).collect()
}

fn id(indicator: &Indicator) -> String {
    let (series, item, year) = indicator.subject();
    let year = year.map(|year| year.to_string());
    [Some(series), item, year.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("_")
}
