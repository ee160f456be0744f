//! Which places a state shows, and in which order.

use super::{Provinces, Series};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::state::vocabulary::SORT;

/// The order of the places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The largest value of the first indicator on top.
    Falling,
    /// The smallest on top.
    Rising,
    /// As the source lists them.
    Printed,
}

impl<S: Series> Provinces<S> {
    /// One or two measures of some places or all, in the order of a state.
    pub(super) fn chosen(
        state: &State,
        first: S,
        second: Option<S>,
        places: &[String],
        highlight: &[String],
    ) -> Result<Self, Refusal> {
        let among = |ids: &[String], place: &str| ids.iter().any(|id| id == place);
        let shows = |place: &str| places.is_empty() || among(places, place);
        let order = [("rising", Order::Rising), ("printed", Order::Printed)];
        let order =
            order.into_iter().find(|(word, _)| state.says(SORT.key, word)).map_or(Order::Falling, |(_, order)| order);
        let provinces = Provinces::new(first, second, shows, order).ok_or_else(Refusal::no_places)?;
        Ok(if highlight.is_empty() { provinces } else { provinces.accenting(|place| among(highlight, place)) })
    }
}
