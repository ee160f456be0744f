//! The reference values of the model, reproduced through the shapes that JavaScript sees.
//!
//! `VECTORS` names another file of the same form. The file brings its own tolerances.
#![allow(clippy::unwrap_used)]

#[path = "support/json.rs"]
mod json;

use std::collections::BTreeSet;

use cluster_pricing::model::ParameterError;
use cluster_pricing::wire::model as wire;
use json::Json;
use serde::Serialize;
use serde_json::Value;

#[test]
fn every_case_of_the_file_is_reproduced_within_its_tolerance() {
    let file = file();
    let mut failures = Vec::new();
    for case in list(&file["cases"]) {
        let rule = Rule { unit_of: &file["meta"]["unit_of"], tolerance: &case["tol"] };
        let id = text(&case["id"]);
        match answer(text(&case["kind"]), &case["inputs"]) {
            None => failures.push(format!("{id}: unknown kind {}", case["kind"])),
            Some(Err(error)) => failures.push(format!("{id}: refused, {error}")),
            Some(Ok(output)) => rule.compare(id, "", &case["outputs"], &output, &mut failures),
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_invalid_case_of_the_file_is_refused_with_its_code() {
    let file = file();
    let mut failures = Vec::new();
    for case in list(&file["invalid_cases"]) {
        let (id, code) = (text(&case["id"]), text(&case["error"]));
        match answer(text(&case["kind"]), &case["inputs"]) {
            None => failures.push(format!("{id}: unknown kind {}", case["kind"])),
            Some(Ok(_)) => failures.push(format!("{id}: accepted instead of {code}")),
            Some(Err(error)) => {
                if error.code.as_str() != code {
                    failures.push(format!("{id}: {} instead of {code}", error.code.as_str()));
                }
                if case.get("field").is_some_and(|field| camel_case(text(field)) != error.field) {
                    failures.push(format!("{id}: field {} instead of {}", error.field, case["field"]));
                }
                if case.get("index").is_some_and(|index| index.as_u64() != error.index.map(|i| i as u64)) {
                    failures.push(format!("{id}: index {:?} instead of {}", error.index, case["index"]));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

fn answer(kind: &str, inputs: &Value) -> Option<Result<Value, ParameterError>> {
    Some(match kind {
        "equilibrium" => call(wire::equilibrium, inputs),
        "startup" => call(wire::startup, inputs),
        "startup_asymmetric" => call(wire::startup_asymmetric, inputs),
        "max_stages" => call(wire::max_stages, inputs),
        "distribution" => call(wire::distribution, inputs),
        "free_entry" => call(wire::free_entry, inputs),
        "externality" => call(wire::externality, inputs),
        "partial_integration" => call(wire::partial_integration, inputs),
        _ => return None,
    })
}

fn call<O: Serialize>(
    function: fn(&Json) -> Result<O, ParameterError>,
    inputs: &Value,
) -> Result<Value, ParameterError> {
    function(&as_a_page_passes(inputs)).map(|output| serde_json::to_value(output).unwrap())
}

/// How close an output must be to its reference.
struct Rule<'a> {
    unit_of: &'a Value,
    tolerance: &'a Value,
}

impl Rule<'_> {
    fn compare(&self, path: &str, name: &str, expected: &Value, actual: &Value, failures: &mut Vec<String>) {
        match (expected, actual) {
            (Value::Object(expected), Value::Object(actual)) => {
                let expected_names: BTreeSet<String> = expected.keys().map(|name| camel_case(name)).collect();
                let actual_names: BTreeSet<String> = actual.keys().cloned().collect();
                for odd in expected_names.symmetric_difference(&actual_names) {
                    failures.push(format!("{path}: {odd} is only on one side"));
                }
                for (name, expected) in expected {
                    if let Some(actual) = actual.get(&camel_case(name)) {
                        self.compare(&format!("{path}.{name}"), name, expected, actual, failures);
                    }
                }
            }
            (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => {
                for (index, (expected, actual)) in std::iter::zip(expected, actual).enumerate() {
                    self.compare(&format!("{path}[{index}]"), name, expected, actual, failures);
                }
            }
            (Value::Number(expected), Value::Number(actual)) => {
                let (expected, actual) = (expected.as_f64().unwrap(), actual.as_f64().unwrap());
                if !self.accepts(name, expected, actual) {
                    failures.push(format!("{path}: {actual:e} instead of {expected:e}"));
                }
            }
            _ if expected == actual => {}
            _ => failures.push(format!("{path}: {actual} instead of {expected}")),
        }
    }

    fn accepts(&self, name: &str, expected: f64, actual: f64) -> bool {
        let tolerance = |name: &str| self.tolerance[name].as_f64().unwrap();
        let absolute = match self.unit_of[name].as_str() {
            Some("exact") => return actual == expected,
            Some("price") => tolerance("atol_price"),
            Some("money") => tolerance("atol_money"),
            Some("ratio") => tolerance("atol_ratio"),
            Some(unit) if unit.ends_with("_rel") => 0.0,
            unit => panic!("{name} has the unit {unit:?}"),
        };
        (actual - expected).abs() <= tolerance("rtol") * expected.abs() + absolute
    }
}

fn file() -> Value {
    let bundled = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors.json").to_owned();
    let path = std::env::var("VECTORS").unwrap_or(bundled);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A list that says something.
fn list(value: &Value) -> &Vec<Value> {
    value.as_array().filter(|values| !values.is_empty()).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

/// Inputs as a page passes them: names in camel case.
fn as_a_page_passes(inputs: &Value) -> Json {
    let fields = inputs.as_object().unwrap().iter();
    Json(fields.map(|(name, value)| (camel_case(name), value.clone())).collect())
}
