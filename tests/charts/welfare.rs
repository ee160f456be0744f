//! The view `welfare`: pictures, and what its areas and curves are.

use serde_json::json;

use crate::snapshots::check;

#[test]
fn four_stages_of_nine_firms_share_the_surplus() {
    check("welfare", json!({"view": "welfare"}), json!({"width": 720}));
}

#[test]
fn one_plot_stands_above_the_other_on_a_phone() {
    let options = json!({"width": 320, "lang": "zh-Hans", "theme": "dark"});
    check("welfare-320-zh-hans-dark", json!({"view": "welfare", "k": 2, "n": [2, 6], "b": 0.3}), options);
}

#[test]
fn very_many_firms_leave_a_small_loss_on_a_logarithmic_axis() {
    let state = json!({"view": "welfare", "k": 3, "n": 900, "a": 4e6, "b": 25, "c": 3e5});
    check("welfare-logarithmic", state, json!({"width": 720}));
}
