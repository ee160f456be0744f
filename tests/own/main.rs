//! An author's own table: what is read from it, what is refused and where, and that any table makes a figure.
#![allow(clippy::unwrap_used)]

mod figure;
mod malformed;
mod read;
#[path = "../support/figure.rs"]
mod support;
