//! Cluster pricing.
pub mod chart;
pub mod data;
pub mod display_list;
pub mod language;
pub mod model;
pub mod svg;
#[cfg(target_arch = "wasm32")]
mod web;
pub mod wire;
