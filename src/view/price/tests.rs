//! Pictures of prices.

use serde_json::json;

use crate::support::pictures::check;

#[test]
fn price_of_the_default_chain() {
    check("price", json!({}), json!({"width": 720}));
}

#[test]
fn price_on_a_phone() {
    check("price-320", json!({}), json!({"width": 320}));
}

#[test]
fn price_in_the_dark_and_in_traditional_script() {
    check("price-dark-zh-hant", json!({"lang": "zh-Hant", "theme": "dark"}), json!({"width": 720}));
}

#[test]
fn price_of_an_uneven_chain() {
    check("price-uneven", json!({"k": 3, "n": [2, 20, 8], "c": [5, 10, 15]}), json!({"width": 720}));
}

#[test]
fn price_on_a_logarithmic_axis() {
    check("price-logarithmic", json!({"n": 2500, "k": 8, "c": 2}), json!({"width": 720}));
}

#[test]
fn price_against_all_firms_beside_kept_runs() {
    let state = json!({"axis": "total", "n": 12, "kept": ["k2*n12", "k4*n4", "k6*n3_4_5_6_7_8"]});
    check("price-total-kept", state, json!({"width": 720}));
}

#[test]
fn price_against_all_firms_on_a_logarithmic_axis_on_a_phone() {
    let state = json!({"axis": "total", "scale": "log", "kept": ["k3*a80"], "lang": "zh-Hans", "theme": "dark"});
    check("price-total-log-320", state, json!({"width": 320}));
}
