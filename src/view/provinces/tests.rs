//! Pictures of places.

use serde_json::json;

use crate::support::pictures::check;

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
