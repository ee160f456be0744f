//! The views besides `price` and `provinces`, made from a state.

use super::fields::Fields;
use super::refusal::Refusal;
use super::state::State;
use super::vocabulary::VIEWS;
use crate::chart::{Entry, Length, Startup, View};

impl<F: Fields> State<'_, F> {
    /// The view of this name.
    pub(super) fn other_view(&self, name: &str) -> Result<Box<dyn View>, Refusal> {
        match name {
            "length" => Ok(Box::new(Length::new(self.chain()?))),
            "startup" => Ok(Box::new(Startup::new(self.chain()?))),
            "entry" => Ok(Box::new(Entry::new(self.chain()?)?)),
            _ => Err(Refusal::unknown(VIEWS.key, None)),
        }
    }
}
