//! What the tests of views share.

pub mod figure;
pub mod market;
pub mod pictures;
pub mod plain;
