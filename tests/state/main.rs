//! The state: what its keys mean, what is refused, and that no state at all breaks a figure.
#![allow(clippy::unwrap_used)]

mod any;
mod attributes;
mod cost;
mod facts;
mod kept;
mod keys;
mod sliders;
mod still;
#[path = "../support/figure.rs"]
mod support;
mod titles;
