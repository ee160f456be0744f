//! Shares and ranks: pictures, and what is refused.

use serde_json::json;

use crate::support::figure::with_figure;
use crate::support::pictures::check;

#[test]
fn shares_and_ranks_of_the_northeast() {
    check("decline", json!({"view": "decline"}), json!({"width": 720}));
}

#[test]
fn shares_above_ranks_on_a_phone_in_the_dark_and_in_traditional_script() {
    let state = json!({"view": "decline", "lang": "zh-Hant", "theme": "dark"});
    check("decline-320-dark-zh-hant", state, json!({"width": 320}));
}

#[test]
fn the_northeast_alone_has_no_ranks() {
    check("decline-northeast", json!({"view": "decline", "places": "northeast"}), json!({"width": 480}));
}

#[test]
fn places_without_a_share_leave_nothing_to_show() {
    let refusal = with_figure(json!({"view": "decline", "places": "beijing"}), json!({}), |_| ()).unwrap_err();
    assert_eq!((refusal.code, refusal.field), ("NO_PLACES", "places"));
}
