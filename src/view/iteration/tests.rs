//! Pictures of firms that answer one another.

use serde_json::json;

use crate::support::pictures::check;

#[test]
fn iteration_of_the_default_chain() {
    check("iteration", json!({"view": "iteration"}), json!({"width": 720}));
}

#[test]
fn iteration_of_a_long_uneven_chain_on_a_phone_in_the_dark_and_in_traditional_script() {
    let state = json!({
        "view": "iteration", "k": 9, "n": [30, 2, 5, 1, 9, 400, 3, 12, 6], "c": 5, "lang": "zh-Hant", "theme": "dark"
    });
    check("iteration-320-dark-zh-hant", state, json!({"width": 320}));
}
