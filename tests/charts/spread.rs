//! Pictures of producers spread over the stages.

use serde_json::json;

use crate::snapshots::check;

#[test]
fn spread_of_an_uneven_chain() {
    check("spread", json!({"view": "spread", "n": [20, 4, 7, 5]}), json!({"width": 720}));
}

#[test]
fn spread_on_a_phone_in_traditional_script() {
    check("spread-320-zh-hant", json!({"view": "spread", "lang": "zh-Hant"}), json!({"width": 320}));
}

#[test]
fn spread_of_many_firms_on_many_stages() {
    let state = json!({"view": "spread", "k": 100, "n": 200, "c": 0.2, "theme": "dark"});
    check("spread-logarithmic", state, json!({"width": 720}));
}

#[test]
fn spread_of_a_single_stage() {
    check("spread-single", json!({"view": "spread", "k": 1}), json!({"width": 720}));
}
