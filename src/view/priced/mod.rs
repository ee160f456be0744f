//! What the views of the model share.

pub mod firms;
pub mod run;
pub mod saying;

/// What a reader sets at first.
pub const FIRST: &[&str] = &["n", "k", "a", "cost"];

/// The keys of a chain.
pub const CHAIN: &[&str] = &["k", "n", "a", "b", "cost", "c", "lambda", "f", "chain"];

/// The keys of a chain and of the integrated firm that it is compared with.
pub const COMPARING: &[&str] = &["k", "n", "a", "b", "cost", "c", "lambda", "f", "ff", "chain"];
