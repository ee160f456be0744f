//! Theorems of the model. Names of tests are the theorems.
#![allow(clippy::unwrap_used)]

mod equilibrium;
mod market;
mod oracles;
mod parameters;
mod startup;
mod verdict;
