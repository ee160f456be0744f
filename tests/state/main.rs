//! The state: what its keys mean, what is refused, and that no state at all breaks a figure.
#![allow(clippy::unwrap_used)]

mod any;
mod consistency;
mod duel;
mod entry;
mod externality;
mod kept;
mod keys;
mod spread;
mod startup;
#[path = "../charts/support.rs"]
mod support;
