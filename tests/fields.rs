//! Input of the model's functions that is not what it should be.
#![allow(clippy::unwrap_used)]

#[path = "support/json.rs"]
mod json;

use cluster_pricing::model::{ErrorCode, ParameterError};
use cluster_pricing::wire::model::{
    distribution, equilibrium, externality, free_entry, max_stages, partial_integration, startup, startup_asymmetric,
};
use json::Json;
use serde::Serialize;
use serde_json::{Value, json, to_value};

/// What stands where a number is expected and is not one; null is left out, because it counts as absent.
fn no_numbers() -> [Value; 6] {
    [json!("seven"), json!(""), json!("7,5"), json!(true), json!({ "value": 7 }), json!([[7]])]
}

#[test]
fn a_decimal_as_text_is_a_number() {
    let numbers = json!({ "a": 100, "b": 1, "c": [10, 20], "n": [3, 4] });
    let texts = json!({ "a": "100", "b": "1.0", "c": ["10", 20], "n": ["3", "4"] });
    assert_eq!(answer(equilibrium, texts), answer(equilibrium, numbers));
}

fn answer<T: Serialize>(function: fn(&Json) -> Result<T, ParameterError>, input: Value) -> Value {
    to_value(function(&Json(input)).unwrap()).unwrap()
}

#[track_caller]
fn refuses<T>(
    function: fn(&Json) -> Result<T, ParameterError>,
    input: Value,
    code: ErrorCode,
    field: &str,
    index: Option<usize>,
) {
    let error = function(&Json(input)).err().unwrap();
    assert_eq!((error.code, error.field, error.index), (code, field, index));
}

/// A sound chain with one field replaced.
fn chain_with(field: &str, value: Value) -> Value {
    let mut input = json!({ "a": 100, "b": 1, "c": [10, 20], "n": [3, 4] });
    input[field] = value;
    input
}

#[test]
fn what_is_missing_is_named() {
    use ErrorCode::*;
    refuses(equilibrium, json!({}), EmptyChain, "c", None);
    refuses(equilibrium, chain_with("n", json!(null)), EmptyChain, "n", None);
    refuses(equilibrium, chain_with("a", json!(null)), NotFinite, "a", None);
    refuses(equilibrium, chain_with("b", json!([])), NotFinite, "b", None);
    refuses(startup, json!({}), NotFinite, "k", None);
    refuses(max_stages, json!({}), NotFinite, "n", None);
    refuses(distribution, json!({ "k": 2 }), NotFinite, "N", None);
    refuses(externality, json!({}), EmptyChain, "c", None);
    refuses(free_entry, json!({ "a": 100, "b": 1, "c": [10] }), EmptyChain, "f", None);
    refuses(partial_integration, chain_with("nMerged", json!(1)), NotFinite, "first", None);
}

#[test]
fn what_is_no_object_has_no_fields() {
    for odd in [json!(null), json!(7), json!("k"), json!([7])] {
        refuses(equilibrium, odd.clone(), ErrorCode::EmptyChain, "c", None);
        refuses(startup, odd, ErrorCode::NotFinite, "k", None);
    }
}

#[test]
fn what_is_not_a_number_is_named() {
    for odd in no_numbers() {
        for field in ["a", "b", "fIntegrated"] {
            refuses(equilibrium, chain_with(field, odd.clone()), ErrorCode::NotFinite, field, None);
        }
        refuses(startup, json!({ "k": odd }), ErrorCode::NotFinite, "k", None);
        refuses(max_stages, json!({ "n": odd }), ErrorCode::NotFinite, "n", None);
    }
}

#[test]
fn what_is_not_a_number_in_a_list_is_named_with_its_place() {
    for odd in no_numbers().into_iter().chain([json!(null), json!([7]), json!([])]) {
        for field in ["c", "n", "f", "lambda"] {
            let input = chain_with(field, json!([1, odd]));
            refuses(equilibrium, input, ErrorCode::NotFinite, field, Some(1));
        }
        let others = json!({ "nOthers": [2, 3, odd] });
        refuses(startup_asymmetric, others, ErrorCode::NotFinite, "nOthers", Some(2));
    }
}

#[test]
fn two_numbers_are_not_one_number() {
    for field in ["a", "b", "fIntegrated"] {
        let input = chain_with(field, json!([7, 7]));
        refuses(equilibrium, input, ErrorCode::NotFinite, field, None);
    }
    refuses(startup, json!({ "k": [4, 4] }), ErrorCode::NotFinite, "k", None);
}

#[test]
fn a_list_of_one_is_that_number_and_a_number_is_a_list_of_one() {
    let bare = json!({ "a": 100, "b": 1, "c": 10, "n": 3, "f": 2, "fIntegrated": 5, "lambda": 1 });
    let listed = json!({ "a": [100], "b": [1], "c": [10], "n": [3], "f": [2], "fIntegrated": [5], "lambda": [1] });
    assert_eq!(answer(equilibrium, bare), answer(equilibrium, listed));
    assert_eq!(answer(startup, json!({ "k": [4] })), answer(startup, json!({ "k": 4 })));
    assert_eq!(
        answer(startup_asymmetric, json!({ "nOthers": 5 })),
        answer(startup_asymmetric, json!({ "nOthers": [5] }))
    );
    refuses(equilibrium, chain_with("c", json!("10")), ErrorCode::LengthMismatch, "n", None);
}

#[test]
fn options_that_are_absent_null_or_empty_mean_zero_and_unknown_keys_nothing() {
    let chain = |more: Value| {
        let mut input = json!({ "a": 100, "b": 1, "c": [10, 20], "n": [3, 4] });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        answer(equilibrium, input)
    };
    let bare = chain(json!({}));
    assert_eq!(chain(json!({ "f": [0, 0], "fIntegrated": 0, "lambda": [0, 0] })), bare);
    assert_eq!(chain(json!({ "f": null, "fIntegrated": null, "lambda": null })), bare);
    assert_eq!(chain(json!({ "f": [], "fIntegrated": [], "lambda": [] })), bare);
    assert_eq!(chain(json!({ "color": "red", "theta": [1] })), bare);
    let with_theta = |theta| answer(externality, chain_with("theta", theta));
    assert_eq!(with_theta(json!(null)), with_theta(json!([0, 0])));
}

#[test]
fn no_other_stage_is_a_chain_of_one() {
    let alone = json!({ "factorOthers": 1.0, "possible": true, "nReal": 1.0, "nMin": 2.0 });
    assert_eq!(answer(startup_asymmetric, json!({})), alone);
}
