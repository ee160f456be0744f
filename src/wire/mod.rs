//! The shapes that JavaScript sees.

#[cfg(feature = "full")]
pub mod data;
#[cfg(feature = "views")]
pub mod derivation;
pub mod fields;
pub mod figure;
#[cfg(feature = "views")]
mod kept;
pub mod model;
pub mod options;
#[cfg(feature = "views")]
pub mod own;
pub mod refusal;
#[cfg(feature = "views")]
pub mod self_check;
pub mod state;
pub mod tape;
#[cfg(feature = "views")]
mod views;
pub mod vocabulary;
