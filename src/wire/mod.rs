//! The shapes that JavaScript sees.

pub mod asks;
#[cfg(feature = "full")]
pub mod data;
pub mod derivation;
pub mod exercise;
pub mod figure;
pub mod grading;
pub mod lesson;
mod message;
pub mod model;
pub mod options;
pub mod own;
pub mod ruler;
mod saying;
pub mod self_check;
pub mod sliders;
pub mod tape;
pub mod typed;
pub mod vocabulary;
