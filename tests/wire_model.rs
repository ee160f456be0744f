//! Input of the model's functions that is not what it should be.
#![allow(clippy::unwrap_used)]

use cluster_pricing::wire::model::{equilibrium, max_stages, startup, startup_asymmetric};
use serde_json::{Value, from_value, json, to_value};

#[track_caller]
fn check(input: Value, code: &str, field: &str, index: Option<usize>) {
    let error = equilibrium(from_value(input).unwrap()).unwrap_err();
    assert_eq!(
        (error.code.as_str(), error.field, error.index),
        (code, field, index)
    );
}

#[test]
fn what_is_missing_is_named() {
    check(json!({}), "EMPTY_CHAIN", "c", None);
    check(
        json!({ "a": 100, "b": 1, "c": [10, 20] }),
        "EMPTY_CHAIN",
        "n",
        None,
    );
    check(
        json!({ "b": 1, "c": [10], "n": [3] }),
        "NOT_FINITE",
        "a",
        None,
    );
    check(
        json!({ "a": 100, "c": [10], "n": [3] }),
        "NOT_FINITE",
        "b",
        None,
    );
    assert_eq!(
        startup(from_value(json!({})).unwrap()).unwrap_err().field,
        "k"
    );
    assert_eq!(
        max_stages(from_value(json!({})).unwrap())
            .unwrap_err()
            .field,
        "n"
    );
}

#[test]
fn what_is_not_a_number_is_named_with_its_place() {
    for odd in [
        json!("7"),
        json!(true),
        json!(null),
        json!([7]),
        json!({ "value": 7 }),
    ] {
        check(
            json!({ "a": odd, "b": 1, "c": [10], "n": [3] }),
            "NOT_FINITE",
            "a",
            None,
        );
        check(
            json!({ "a": 100, "b": 1, "c": [10, odd], "n": [3, 3] }),
            "NOT_FINITE",
            "c",
            Some(1),
        );
        assert!(startup(from_value(json!({ "k": odd })).unwrap()).is_err());
    }
    check(
        json!({ "a": 100, "b": 1, "c": 10, "n": [3] }),
        "NOT_FINITE",
        "c",
        Some(0),
    );
    let lambda = json!({ "a": 100, "b": 1, "c": [10], "n": [3], "lambda": "0" });
    check(lambda, "NOT_FINITE", "lambda", Some(0));
}

#[test]
fn options_that_are_absent_null_or_empty_mean_zero_and_unknown_keys_nothing() {
    let solve = |input| to_value(equilibrium(from_value(input).unwrap()).unwrap()).unwrap();
    let bare = solve(json!({ "a": 100, "b": 1, "c": [10, 20], "n": [3, 4] }));
    let explicit = json!({
        "a": 100, "b": 1, "c": [10, 20], "n": [3, 4], "color": "red",
        "f": [0, 0], "fIntegrated": 0, "lambda": [0, 0],
    });
    let null = json!({
        "a": 100, "b": 1, "c": [10, 20], "n": [3, 4], "f": null, "fIntegrated": null, "lambda": [],
    });
    assert_eq!(solve(explicit), bare);
    assert_eq!(solve(null), bare);
}

#[test]
fn no_other_stage_is_a_chain_of_one() {
    let answer = startup_asymmetric(from_value(json!({})).unwrap()).unwrap();
    assert_eq!(
        to_value(answer).unwrap(),
        json!({ "factorOthers": 1.0, "possible": true, "nReal": 1.0, "nMin": 2.0 })
    );
}
