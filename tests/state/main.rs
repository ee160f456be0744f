//! The state: what its keys mean, what is refused, and that no state at all breaks a figure.
#![allow(clippy::unwrap_used)]

mod any;
mod attributes;
mod facts;
mod kept;
mod keys;
mod sliders;
#[path = "../support/figure.rs"]
mod support;
mod titles;
