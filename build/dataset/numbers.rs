//! The numbers of the dataset by their names.

use super::{Derived, Indicator, Place, Unit};

/// The printed and the derived numbers.
pub struct Numbers<'a> {
    pub units: &'a [Unit],
    pub places: &'a [Place],
    pub indicators: &'a [Indicator],
    pub derived: &'a [Derived],
}

impl Numbers<'_> {
    /// A number in its standard unit: that of an id, or with `.low` and `.high` the ends of what the printed digits
    /// can be rounded from.
    pub fn value(&self, name: &str) -> Option<f64> {
        let (id, margins) = match name.split_once('.') {
            None => (name, 0.0),
            Some((id, "low")) => (id, -1.0),
            Some((id, "high")) => (id, 1.0),
            Some(_) => return None,
        };
        if let Some(indicator) = self.indicator(id) {
            return Some(indicator.standard.value() + margins * self.margin(indicator));
        }
        self.derived(name).map(|derived| derived.result.value())
    }

    /// The number of an id as it is printed, or as a derived one is rounded.
    pub fn printed(&self, id: &str) -> Option<String> {
        let printed = self.indicator(id).map(|indicator| indicator.value);
        printed.or_else(|| self.derived(id).map(|derived| derived.rounded)).map(|number| number.to_string())
    }

    /// The word, if it is an id.
    pub fn id<'b>(&self, word: &'b str) -> Option<&'b str> {
        (self.indicator(word).is_some() || self.derived(word).is_some()).then_some(word)
    }

    /// The ids of the numbers that have this id, series, topic or place.
    pub fn named(&self, name: &str) -> Vec<String> {
        let indicators = self.indicators.iter().filter(|indicator| {
            [&indicator.id, &indicator.series, indicator.topic, &self.places[indicator.place].id].contains(&name)
        });
        let ids = indicators.map(|indicator| &indicator.id);
        ids.chain(self.derived(name).map(|derived| &derived.id)).cloned().collect()
    }

    /// Half a unit of the last printed digit.
    fn margin(&self, indicator: &Indicator) -> f64 {
        let power = self.units[indicator.unit].power.cast_signed() - indicator.value.decimals().cast_signed();
        0.5 * 10_f64.powi(power)
    }

    fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }

    fn derived(&self, id: &str) -> Option<&Derived> {
        self.derived.iter().find(|derived| derived.id == id)
    }
}
