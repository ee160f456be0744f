//! The view `build-up`: pictures, and what its columns are made of.

use serde_json::json;

use crate::snapshots::check;

#[test]
fn the_price_builds_up_over_four_stages() {
    check("build-up", json!({"view": "build-up"}), json!({"width": 720}));
}

#[test]
fn few_firms_upstream_make_a_long_chain_dear_on_a_phone() {
    let state = json!({"view": "build-up", "k": 7, "n": [1, 4, 20, 3, 9, 9, 2], "c": [0, 5, 1, 12, 3, 0, 9]});
    check("build-up-320-zh-hant-dark", state, json!({"width": 320, "lang": "zh-Hant", "theme": "dark"}));
}

#[test]
fn three_hundred_stages_become_stairs() {
    let state = json!({"view": "build-up", "k": 300, "n": 500, "c": 0.2});
    check("build-up-300-stages", state, json!({"width": 720}));
}
