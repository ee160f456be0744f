//! JSON as the objects that JavaScript hands over.

use cluster_pricing::state::fields::{Fields, Given};
use serde_json::Value;

/// An object of JSON.
pub struct Json(pub Value);

impl Fields for Json {
    fn values(&self, key: &str) -> Vec<Given> {
        match self.0.get(key) {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(values)) => values.iter().map(given).collect(),
            Some(value) => vec![given(value)],
        }
    }
}

fn given(value: &Value) -> Given {
    match value {
        Value::Number(number) => number.as_f64().map_or(Given::Other, Given::Number),
        // JSON cannot hold these numbers; files write them as texts.
        Value::String(text) if text == "Infinity" => Given::Number(f64::INFINITY),
        Value::String(text) if text == "-Infinity" => Given::Number(f64::NEG_INFINITY),
        Value::String(text) => Given::Text(text.clone()),
        _ => Given::Other,
    }
}
