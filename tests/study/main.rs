//! Theorems of the exercises. Names of tests are the theorems.
#![allow(clippy::unwrap_used)]

mod any;
mod chains;
mod digest;
mod golden;
mod names;
mod printed;
mod properties;
