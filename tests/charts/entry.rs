//! Pictures of free entry.

use serde_json::json;

use crate::snapshots::check;

#[test]
fn entry_into_the_default_market() {
    check("entry", json!({"view": "entry"}), json!({"width": 720}));
}

#[test]
fn entry_into_a_market_too_small_on_a_phone_in_simplified_script() {
    check("entry-none-320-zh-hans", json!({"view": "entry", "f": 200, "lang": "zh-Hans"}), json!({"width": 320}));
}

#[test]
fn entry_at_unequal_costs_in_the_dark() {
    let state = json!({"view": "entry", "k": 5, "c": 2, "f": [5, 0, 100, 20, 2], "theme": "dark"});
    check("entry-unequal-dark", state, json!({"width": 720}));
}

#[test]
fn entry_into_one_stage() {
    check("entry-one-stage", json!({"view": "entry", "k": 1}), json!({"width": 480}));
}
