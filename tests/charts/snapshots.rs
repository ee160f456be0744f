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
fn price_against_all_firms_beside_kept_runs() {
    let state = json!({"axis": "total", "n": 12, "kept": ["k2*n12", "k4*n4", "k6*n3_4_5_6_7_8"]});
    check("price-total-kept", state, json!({"width": 720}));
}

#[test]
fn price_against_all_firms_on_a_logarithmic_axis_on_a_phone() {
    let state = json!({"axis": "total", "scale": "log", "kept": ["k3*a80"], "lang": "zh-Hans", "theme": "dark"});
    check("price-total-log-320", state, json!({"width": 320}));
}

#[test]
fn externality_of_the_default_chain() {
    check("externality", json!({"view": "externality"}), json!({"width": 720}));
}

#[test]
fn externality_on_a_phone_in_the_dark() {
    let state = json!({"view": "externality", "n": 4, "theta": 0.15, "lang": "zh-Hant", "theme": "dark"});
    check("externality-320-dark", state, json!({"width": 320}));
}

#[test]
fn externality_of_an_uneven_chain_without_a_smaller_scale() {
    let state = json!({"view": "externality", "k": 2, "n": [2, 7], "c": [20, 1], "theta": [0.01, 0.2]});
    check("externality-uneven", state, json!({"width": 720}));
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
