//! The views besides `price` and `provinces`, made from a state.

use super::refusal::Refusal;
use super::state::State;
use super::vocabulary::{DEFAULT_LAYERS, LAYERS, VIEWS};
use crate::chart::{
    BuildUp, Chains, Cities, Duel, Entry, Externality, History, Iteration, Layer, Length, Spread, Startup, View,
    Welfare,
};
use crate::model;

impl State<'_> {
    /// The view of this name.
    pub(super) fn other_view(&self, name: &str) -> Result<Box<dyn View>, Refusal> {
        match name {
            "externality" => Ok(Box::new(self.externality()?)),
            "duel" => Ok(Box::new(Duel::new(self.chain()?, self.axis_end()?))),
            "spread" => Ok(Box::new(Spread::new(self.chain()?))),
            "length" => Ok(Box::new(Length::new(self.chain()?))),
            "startup" => Ok(Box::new(Startup::new(self.chain()?))),
            "build-up" => Ok(Box::new(BuildUp::new(self.chain()?))),
            "welfare" => Ok(Box::new(Welfare::new(self.chain()?, self.axis_end()?))),
            "iteration" => Ok(Box::new(Iteration::new(self.chain()?))),
            "entry" => Ok(Box::new(Entry::new(self.chain()?)?)),
            "history" => Ok(Box::new(History::new())),
            "chains" => Ok(Box::new(Chains::new())),
            "cities" => Ok(Box::new(Cities::new(self.layers()))),
            _ => Err(Refusal::unknown(VIEWS.key, None)),
        }
    }

    /// The layers of a map, which the vocabulary has checked; those of a figure without a state if it names none.
    fn layers(&self) -> Vec<Layer> {
        let words = self.0.texts(LAYERS.key);
        let layers = words.iter().map(String::as_str).filter_map(Layer::from_word);
        if words.is_empty() {
            DEFAULT_LAYERS.iter().copied().filter_map(Layer::from_word).collect()
        } else {
            layers.collect()
        }
    }

    fn externality(&self) -> Result<Externality, Refusal> {
        let (chain, theta) = (self.chain()?, self.theta(self.stages()?)?);
        let solved = self.with_chain(model::externality)?;
        let axis = self.firms_axis(&chain)?;
        Ok(Externality::new(chain, theta, solved, axis))
    }
}
