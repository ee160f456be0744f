//! What holds of the charts of all views.

#![allow(clippy::unwrap_used)]

mod contrast;
mod labels;
mod marks;
mod numbers;
mod painted;
mod paragraph;
#[path = "../support/figure.rs"]
mod support;
mod trends;
