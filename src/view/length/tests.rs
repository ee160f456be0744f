//! A picture of chains of other lengths.

use serde_json::json;

use crate::support::pictures::check;

#[test]
fn chains_of_other_lengths_beside_the_readers_own() {
    check("length", json!({"view": "length"}), json!({"width": 720}));
}
