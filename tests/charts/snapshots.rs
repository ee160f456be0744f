//! SVG pictures of typical states.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::with_figure;

#[track_caller]
pub fn check(name: &str, state: Value, options: Value) {
    let actual = with_figure(state, options, |figure| figure.svg()).unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts/pictures").join(name).with_extension("svg");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &actual).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(actual == expected, "{} changed; look at it and run with UPDATE_EXPECT=1", path.display());
}

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
fn provinces_by_share() {
    check("provinces", json!({"view": "provinces"}), json!({"width": 720}));
}

#[test]
fn provinces_by_output_on_a_phone_in_simplified_script() {
    let state = json!({"view": "provinces", "indicator": "high_tech_output_2006", "lang": "zh-Hans"});
    check("provinces-320-zh-hans", state, json!({"width": 320}));
}

#[test]
fn provinces_by_output_and_share() {
    let state = json!({"view": "provinces", "indicator": ["high_tech_output_2006", "high_tech_share_2006"]});
    check("provinces-scatter", state, json!({"width": 720}));
}

#[test]
fn provinces_with_a_bound() {
    check(
        "provinces-bound",
        json!({"view": "provinces", "indicator": "private_firms_over_500m_2006"}),
        json!({"width": 720}),
    );
}

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
