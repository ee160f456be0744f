//! Pictures of state-owned enterprises.

use serde_json::json;

use crate::support::pictures::check;

#[test]
fn state_owned_enterprises() {
    check("burden", json!({"view": "burden"}), json!({"width": 720}));
}

#[test]
fn state_owned_enterprises_on_a_phone_in_the_dark_and_in_traditional_script() {
    check(
        "burden-320-dark-zh-hant",
        json!({"view": "burden", "lang": "zh-Hant", "theme": "dark"}),
        json!({"width": 320}),
    );
}
