//! The shapes that JavaScript sees.

#[cfg(feature = "sources")]
pub mod data;
pub mod figure;
pub mod lenient;
pub mod model;
pub mod options;
pub mod refusal;
pub mod state;
pub mod vocabulary;
