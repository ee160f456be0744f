//! What stands still while a reader moves a number, and what moves.

use cluster_pricing::chart::Axis;
use cluster_pricing::state::vocabulary::{CHOICES, Parameter};
use cluster_pricing::view::REGISTRY;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::support::with_figure;

/// What is drawn, apart from the words around it.
fn drawing(state: &Value) -> Option<(Vec<i32>, String)> {
    let drawn = with_figure(state.clone(), json!({ "width": 720 }), |figure| figure.draw().0).ok()?;
    Some((drawn.ops, drawn.texts))
}

fn vertical_axis(state: &Value) -> Axis {
    with_figure(state.clone(), json!({ "width": 720 }), |figure| figure.draw().1.unwrap().frame.y).unwrap()
}

/// A chain in a market where buyers pay 100 at most: what a reader drags.
fn chains() -> impl Strategy<Value = Value> {
    let costs = prop_oneof![
        (0_u32..1000).prop_map(|tenths| json!({ "cost": f64::from(tenths) / 10.0 })),
        (0_u32..12).prop_map(|cost| json!({ "c": cost })),
    ];
    (costs, 1_u32..9, 1_u32..31, any::<bool>()).prop_map(|(mut state, k, n, even)| {
        state["k"] = json!(k);
        state["n"] =
            if even { json!(n) } else { json!((0..k).map(|stage| 1 + (n + 7 * stage) % 30).collect::<Vec<_>>()) };
        state
    })
}

proptest! {
    #[test]
    fn the_axis_of_prices_goes_from_nothing_to_the_highest_price_whatever_the_chain(
        view in select(vec!["price", "length", "spread", "externality"]), one in chains(), other in chains(),
    ) {
        let [one, other] = [one, other].map(|mut state| {
            state["view"] = json!(view);
            vertical_axis(&state)
        });
        prop_assert_eq!((one.min, one.max), (0.0, 100.0));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn an_advantage_of_a_hundredth_looks_like_one(choke in 1_u32..5000, share in 0.0..0.99_f64) {
        // However near the cost is to the highest price, the axis begins with nothing.
        for view in ["price", "length", "spread", "externality"] {
            let axis = vertical_axis(&json!({ "view": view, "a": choke, "cost": share * f64::from(choke) }));
            prop_assert_eq!((axis.min, axis.max), (0.0, f64::from(choke)));
            prop_assert!(axis.ticks.len() >= 2);
        }
    }
}

#[test]
fn shares_of_one_firms_price_have_one_axis_too() {
    for state in [
        json!({ "kept": ["k3*a80"] }),
        json!({ "kept": ["k3*a80"], "n": 1, "cost": 0 }),
        json!({ "kept": ["k2*n1*cost0", "k4*a500"], "k": 8 }),
    ] {
        let axis = vertical_axis(&state);
        assert_eq!((axis.min, axis.max), (0.0, 200.0), "{state}");
    }
}

/// Values of a key that a reader might set.
fn values(key: &str) -> Vec<Value> {
    if let Some(choice) = CHOICES.iter().find(|choice| choice.key == key) {
        return choice.values.iter().map(|word| json!(word)).collect();
    }
    let Parameter { slider, .. } = Parameter::of(key).unwrap();
    let offered = slider.map_or(Vec::new(), |[first, last, _]| vec![first, last, (first + last) / 2.0]);
    offered.into_iter().chain([0.5, 1.0, 2.0, 3.0, 15.0, 40.0, 120.0]).map(|value| json!(value)).collect()
}

/// Whether some value of a key makes another picture of a view.
fn changes(view: &str, key: &str) -> bool {
    // One firm more or less is seen beside a conduct too; a single stage shows other things than many.
    let bases = [json!({ "view": view }), json!({ "view": view, "n": [4, 12], "k": 2 })];
    bases.iter().any(|base| {
        let usual = drawing(base);
        values(key).into_iter().any(|value| {
            let mut state = base.clone();
            state[key] = value;
            let shown = drawing(&state);
            shown.is_some() && shown != usual
        })
    })
}

#[test]
fn every_control_of_every_view_changes_its_picture() {
    let controls = REGISTRY.iter().filter_map(|view| Some((view.name, view.keys.controls?)));
    let all = controls.flat_map(|(view, of)| of.first.iter().chain(of.more).map(move |key| (view, *key)));
    let all: Vec<_> = all.collect();
    assert!(all.len() >= 40, "{} controls", all.len());
    let idle: Vec<_> = all.into_iter().filter(|(view, key)| !changes(view, key)).collect();
    assert_eq!(idle, []);
}

#[test]
fn what_a_view_does_not_offer_does_nothing() {
    for view in ["price", "build-up", "spread", "length", "iteration", "externality", "duel"] {
        for key in ["b", "f", "ff"] {
            assert!(!changes(view, key), "{key} changes {view}");
        }
    }
    for key in ["a", "b", "cost", "f", "ff"] {
        assert!(!changes("startup", key), "{key} changes startup");
    }
}
