//! Pictures of the start-up scale.

use serde_json::json;

use crate::snapshots::check;

#[test]
fn startup_of_the_default_chain() {
    check("startup", json!({"view": "startup"}), json!({"width": 720}));
}

#[test]
fn startup_of_an_uneven_chain_on_a_phone_in_traditional_script() {
    let state = json!({"view": "startup", "k": 3, "n": [2, 60, 8], "lang": "zh-Hant"});
    check("startup-uneven-320-zh-hant", state, json!({"width": 320}));
}

#[test]
fn startup_of_a_long_chain_with_conjectures_in_the_dark() {
    let state = json!({"view": "startup", "k": 60, "n": 200, "lambda": 0.5, "theme": "dark"});
    check("startup-long-dark", state, json!({"width": 720}));
}
