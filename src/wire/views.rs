//! The views besides `price` and `provinces`, made from a state.

use super::refusal::Refusal;
use super::state::State;
use super::vocabulary::{DEFAULT_LAYERS, GROUP, LAYERS, VIEWS};
use crate::chart::{
    BuildUp, Burden, Chains, Cities, Consistency, Decline, Duel, Entry, Externality, History, Industries, Iteration,
    Layer, Length, Spread, Startup, View, Welfare,
};
use crate::model;

impl State<'_> {
    /// The view of this name.
    pub(super) fn other_view(&self, name: &str) -> Result<Box<dyn View>, Refusal> {
        match name {
            "consistency" => Ok(Box::new(Consistency::printed())),
            "externality" => Ok(Box::new(self.externality()?)),
            "duel" => Ok(Box::new(Duel::new(self.chain()?, self.axis_end()?))),
            "spread" => Ok(Box::new(Spread::new(self.chain()?))),
            "length" => Ok(Box::new(Length::new(self.chain()?))),
            "startup" => Ok(Box::new(Startup::new(self.chain()?))),
            "build-up" => Ok(Box::new(BuildUp::new(self.chain()?))),
            "welfare" => Ok(Box::new(Welfare::new(self.chain()?, self.axis_end()?))),
            "iteration" => Ok(Box::new(Iteration::new(self.chain()?))),
            "entry" => Ok(Box::new(Entry::new(self.chain()?)?)),
            "decline" => Ok(Box::new(self.decline()?)),
            "industries" => Ok(Box::new(self.industries()?)),
            "burden" => Ok(Box::new(Burden::new().ok_or(Refusal::unknown(VIEWS.key, None))?)),
            "cities" => Ok(Box::new(Cities::new(self.layers()))),
            "chains" => Ok(Box::new(Chains::printed())),
            "history" => Ok(Box::new(History::printed())),
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

    fn decline(&self) -> Result<Decline, Refusal> {
        let places = self.places("places")?;
        Decline::new(|place| places.is_empty() || places.iter().any(|id| id == place.id)).ok_or_else(Refusal::no_places)
    }

    fn industries(&self) -> Result<Industries, Refusal> {
        Industries::new(&self.word(&GROUP)).ok_or(Refusal::unknown(GROUP.key, None))
    }

    fn externality(&self) -> Result<Externality, Refusal> {
        let (chain, theta) = (self.chain()?, self.theta(self.stages()?)?);
        let solved = self.with_chain(model::externality)?;
        let axis = self.firms_axis(&chain)?;
        Ok(Externality::new(chain, theta, solved, axis))
    }
}
