//! The views besides `price` and `provinces`, made from a state.

use super::fields::Fields;
use super::refusal::Refusal;
use super::state::State;
use super::vocabulary::VIEWS;
use crate::chart::{BuildUp, Length, View, Welfare};

impl<F: Fields> State<'_, F> {
    /// The view of this name.
    pub(super) fn other_view(&self, name: &str) -> Result<Box<dyn View>, Refusal> {
        match name {
            "build-up" => Ok(Box::new(BuildUp::new(self.chain()?))),
            "length" => Ok(Box::new(Length::new(self.chain()?))),
            "welfare" => Ok(Box::new(Welfare::new(self.chain()?, self.last_firms()?))),
            _ => Err(Refusal::unknown(VIEWS.key, None)),
        }
    }
}
