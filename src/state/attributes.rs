//! A state as an article writes it: pairs of key and text.

use super::fields::{Fields, Given};
use super::vocabulary::{LISTS, Parameter};

/// Attributes of a figure, such as `("n", "3,9,9,12")`: a comma stands between the items of a list, a number is the decimal that
/// it is written as, exactly. Where a key occurs twice, the first counts.
#[derive(Clone, Copy, Debug)]
pub struct Attributes<'a>(pub &'a [(&'a str, &'a str)]);

impl Fields for Attributes<'_> {
    fn values(&self, key: &str) -> Vec<Given> {
        let Some((_, text)) = self.0.iter().find(|(name, _)| *name == key) else { return Vec::new() };
        let items = || text.split(',').map(str::trim);
        if LISTS.contains(&key) {
            items().filter(|item| !item.is_empty()).map(Given::from).collect()
        } else if Parameter::of(key).is_some() {
            items().map(Given::from).collect()
        } else {
            vec![Given::from(text.trim())]
        }
    }
}
