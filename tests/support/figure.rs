//! Figures from states and options written as JSON.

#[path = "json.rs"]
mod json;

use cluster_pricing::chart::estimate_width;
use cluster_pricing::state::State;
use cluster_pricing::state::refusal::Refusal;
use cluster_pricing::wire::figure::{Figure, language};
use cluster_pricing::wire::options::Options;
pub use json::Json;
use serde_json::Value;

/// Applies `then` to the figure of a state.
pub fn with_figure<T>(state: Value, options: Value, then: impl FnOnce(&Figure) -> T) -> Result<T, Refusal> {
    let state = Json(state);
    let (state, options) = (State::new(&state), Options::read(&Json(options)));
    let family = options.family(language(&state, &options));
    Figure::new(&state, &options, &family, &estimate_width).map(|figure| then(&figure))
}
