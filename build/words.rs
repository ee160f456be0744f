//! The texts of the figure: `www/text/<language>.json`, one catalogue per language.
//!
//! All catalogues must have the same keys and the same placeholders. The section `chart` becomes a struct of
//! static strings, because charts are drawn by Rust; the other sections are read by the element.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Map, Value};

/// Where the catalogues are.
pub const FOLDER: &str = "www/text";

/// The catalogues, in the order of `Language::ALL`.
const FILES: [&str; 3] = ["www/text/en.json", "www/text/zh-Hant.json", "www/text/zh-Hans.json"];

/// Writes `words.rs`: the struct `Words` and its three instances.
pub fn generate(out: &Path) -> Result<(), String> {
    let catalogues = FILES.map(read).into_iter().collect::<Result<Vec<_>, _>>()?;
    for (file, catalogue) in FILES.iter().zip(&catalogues) {
        agree("", file, &catalogues[0], catalogue)?;
    }
    let charts = catalogues
        .iter()
        .map(|catalogue| catalogue["chart"].as_object().ok_or("no section chart".to_owned()))
        .collect::<Result<Vec<_>, _>>()?;
    std::fs::write(out.join("words.rs"), code(&charts)).map_err(|error| error.to_string())
}

fn read(file: &str) -> Result<Value, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))
}

/// Every key of `reference` is in `other` and the reverse, with texts where texts are and the same placeholders.
fn agree(path: &str, file: &str, reference: &Value, other: &Value) -> Result<(), String> {
    match (reference, other) {
        (Value::Object(left), Value::Object(right)) => {
            if let Some(extra) = right.keys().find(|key| !left.contains_key(*key)) {
                return Err(format!("{file}: {path}{extra} is not in {}", FILES[0]));
            }
            left.iter().try_for_each(|(key, value)| {
                let other = right.get(key).ok_or_else(|| format!("{file}: {path}{key} is missing"))?;
                agree(&format!("{path}{key}."), file, value, other)
            })
        }
        // A language may do without a text that others need, such as a word for ten thousand.
        (Value::String(left), Value::String(_)) if left.is_empty() => Ok(()),
        (Value::String(_), Value::String(right)) if right.trim().is_empty() => Err(format!("{file}: {path} is empty")),
        (Value::String(left), Value::String(right)) => {
            let (left, right) = (placeholders(left), placeholders(right));
            if left == right { Ok(()) } else { Err(format!("{file}: {path} has {right:?}, {} has {left:?}", FILES[0])) }
        }
        _ => Err(format!("{file}: {path} is not a text or a section as in {}", FILES[0])),
    }
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

fn code(charts: &[&Map<String, Value>]) -> String {
    let mut code =
        String::from("/// What charts say, one text per field; `{name}` is filled in.\npub struct Words {\n");
    for (key, text) in charts[0] {
        let _ = writeln!(
            code,
            "    /// In English: “{}”.\n    pub {key}: &'static str,",
            text.as_str().unwrap_or_default()
        );
    }
    let _ = writeln!(code, "}}\n\nstatic WORDS: [Words; {}] = [", charts.len());
    for chart in charts {
        code.push_str("    Words {\n");
        for (key, text) in *chart {
            let _ = writeln!(code, "        {key}: {:?},", text.as_str().unwrap_or_default());
        }
        code.push_str("    },\n");
    }
    code.push_str("];\n");
    code
}
