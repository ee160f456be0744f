//! Theorems of the model. Names of tests are the theorems.
#![allow(clippy::unwrap_used)]

mod allocation;
mod distribution;
mod entry_curve;
mod equilibrium;
mod externality;
mod free_entry;
mod integration;
mod leading_stages;
#[path = "../support/market.rs"]
mod market;
mod oracles;
mod parameters;
mod refusals;
mod solutions;
mod startup;
mod verdict;
