//! The charts as pictures. Snapshots are compared as text; `UPDATE_EXPECT=1 cargo test --test charts` rewrites them,
//! and somebody looks at the pictures before they are kept.

#![allow(clippy::unwrap_used)]

mod build_up;
mod chains;
mod cities;
mod consistency;
mod contrast;
mod duel;
mod entry;
mod history;
#[path = "../theory/market.rs"]
mod market;
mod own;
mod paragraph;
mod plain;
mod snapshots;
mod spread;
mod startup;
mod support;
mod trends;
mod welfare;
