//! Theorems of the exercises. Names of tests are the theorems.
#![allow(clippy::unwrap_used)]

mod answers;
mod any;
mod chains;
mod digest;
mod golden;
mod lessons;
mod names;
mod printed;
mod properties;
