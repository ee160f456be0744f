//! Pictures of the map of firms in two stages.

use serde_json::json;

use crate::snapshots::check;

#[test]
fn duel_of_the_default_chain() {
    check("duel", json!({"view": "duel"}), json!({"width": 720}));
}

#[test]
fn duel_with_a_third_stage_on_a_phone_in_the_dark() {
    let state = json!({"view": "duel", "k": 3, "n": [3, 4, 5], "lang": "zh-Hans", "theme": "dark"});
    check("duel-320-zh-hans", state, json!({"width": 320}));
}

#[test]
fn duel_on_logarithmic_axes() {
    check("duel-logarithmic", json!({"view": "duel", "nmax": 5000, "n": [2, 400]}), json!({"width": 720}));
}

#[test]
fn duel_of_a_single_stage() {
    check("duel-single", json!({"view": "duel", "k": 1, "n": 1}), json!({"width": 720}));
}
