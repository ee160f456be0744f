//! What tests of single views share: a plain theme, and the numbers that programs get.

use cluster_pricing::chart::{Palette, Theme, estimate_width};
use cluster_pricing::language::Language;
use cluster_pricing::wire::model::equilibrium;
use serde_json::{Value, json, to_value};

use super::figure::Json;
use super::market::Market;

/// English in the light theme, with estimated widths.
pub fn plain_theme() -> Theme<'static> {
    Theme {
        units_per_px: 1.0,
        hairline: 0,
        text_size: 13.0,
        family: "sans-serif",
        palette: Palette::LIGHT,
        language: Language::En,
        measure: &estimate_width,
    }
}

/// What `equilibrium` returns for a market.
pub fn written(market: &Market) -> Value {
    let input = json!({
        "a": market.intercept(), "b": market.slope, "c": market.unit_cost, "n": market.n_firms, "f": market.fixed_cost,
        "lambda": market.conjectural_variation, "fIntegrated": market.parameters().integrated_fixed_cost,
    });
    to_value(equilibrium(&Json(input)).unwrap()).unwrap()
}
