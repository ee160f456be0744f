//! What a name means never changes.

use cluster_pricing::study::{Level, types};
use cluster_pricing::wire::exercise::exercise;

use crate::digest::sha256;

/// The digest of the lines of an independent program, in exact rationals of its own, for the first 500 seeds of every type and
/// level.
const GOLDEN: &str = "89275bb8e875cc10e9b8edb6000fc7356d638b6e04370d6a380ecd3e1a9da3dc";

#[test]
fn every_name_means_the_exercise_that_it_always_meant() {
    let mut lines = String::new();
    for kind in types() {
        for level in Level::ALL.map(Level::number) {
            for seed in 0..500 {
                let exercise = exercise(&format!("{kind}.{level}@1:{seed}")).unwrap();
                lines.push_str(&serde_json::to_string(&exercise).unwrap());
                lines.push('\n');
            }
        }
    }
    assert_eq!(lines.lines().count(), 39_000);
    assert_eq!(sha256(lines.as_bytes()), GOLDEN);
}
