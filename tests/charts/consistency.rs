//! Pictures of the pairs of numbers that should be equal, and the arithmetic of their agreement.

use serde_json::json;

use crate::snapshots::check;

#[test]
fn consistency() {
    check("consistency", json!({"view": "consistency"}), json!({"width": 960}));
}

#[test]
fn consistency_on_a_phone_in_the_dark() {
    let state = json!({"view": "consistency", "lang": "zh-Hans", "theme": "dark"});
    check("consistency-320-zh-hans", state, json!({"width": 320}));
}
