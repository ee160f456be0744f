//! The texts of the figure: `www/text/<language>.json`, one catalogue per language.
//!
//! All catalogues must have the same keys and the same placeholders. The section `chart` becomes a struct of
//! static strings, because charts are drawn by Rust; the other sections are read by the element.
//!
//! `www/text/views/<view>.json` holds what only one view says: a section `chart` for Rust, if it draws a chart, and a section
//! `figure` for the element, each with one catalogue per language. `www/text/pages/<page>.json` holds what only one page of
//! the site says, one catalogue per language.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Map, Value};

/// Where the catalogues are.
pub const FOLDER: &str = "www/text";

/// Where the texts of single views are.
const VIEWS: &str = "www/text/views";

/// Where the texts of single pages are.
const PAGES: &str = "www/text/pages";

/// In the order of `Language::ALL`.
const LANGUAGES: [&str; 3] = ["en", "zh-Hant", "zh-Hans"];

/// The catalogues, in the same order.
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
    for file in files(PAGES)? {
        all_agree("", &file, &read(&file)?)?;
    }
    write(&out.join("words.rs"), &code("Words", &charts))?;
    write(&out.join("view_words.rs"), &views()?)
}

/// The structs of all views, each named after its file: `build-up.json` becomes `BuildUpWords`.
fn views() -> Result<String, String> {
    let mut codes = String::new();
    for file in files(VIEWS)? {
        let sections = read(&file)?;
        for (section, texts) in sections.as_object().into_iter().flatten() {
            all_agree(&format!("{section}."), &file, texts)?;
        }
        // A panel says nothing in a chart.
        if sections.get("chart").is_none() {
            continue;
        }
        let charts = LANGUAGES.map(|language| sections["chart"][language].as_object());
        let [Some(en), Some(hant), Some(hans)] = charts else { return Err(format!("{file}: no section chart")) };
        let stem = Path::new(&file).file_stem().unwrap_or_default().to_string_lossy();
        codes.push_str(&code(&format!("{}Words", camel_case(&stem)), &[en, hant, hans]));
    }
    Ok(codes)
}

/// The files of a folder, sorted.
fn files(folder: &str) -> Result<Vec<String>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{folder}: {error}"))?;
    let mut files: Vec<_> =
        entries.filter_map(|entry| Some(entry.ok()?.path().to_string_lossy().into_owned())).collect();
    files.sort();
    Ok(files)
}

fn camel_case(stem: &str) -> String {
    let words = stem.split('-').map(|word| {
        let (first, rest) = word.split_at(1.min(word.len()));
        first.to_uppercase() + rest
    });
    words.collect()
}

fn write(path: &Path, code: &str) -> Result<(), String> {
    std::fs::write(path, code).map_err(|error| error.to_string())
}

fn read(file: &str) -> Result<Value, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))
}

/// The catalogues of all languages in one section of a file have the same keys.
fn all_agree(path: &str, file: &str, section: &Value) -> Result<(), String> {
    let [reference, others @ ..] = LANGUAGES;
    others
        .iter()
        .try_for_each(|language| agree(&format!("{path}{language}."), file, &section[reference], &section[language]))
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

/// A struct with one static string per text, and its instance for each language.
fn code(name: &str, charts: &[&Map<String, Value>]) -> String {
    let mut code = format!("/// What charts say, one text per field; `{{name}}` is filled in.\npub struct {name} {{\n");
    for (key, text) in charts[0] {
        let english = text.as_str().unwrap_or_default();
        let _ = writeln!(code, "    /// In English: “{english}”.\n    pub {key}: &'static str,");
    }
    let _ = writeln!(code, "}}\n\nimpl {name} {{\n    /// The words of `language`.");
    let _ = writeln!(code, "    pub fn of(language: Language) -> &'static {name} {{\n        match language {{");
    for (variant, chart) in ["En", "ZhHant", "ZhHans"].iter().zip(charts) {
        let _ = writeln!(code, "            Language::{variant} => &{name} {{");
        for (key, text) in *chart {
            let _ = writeln!(code, "                {key}: {:?},", text.as_str().unwrap_or_default());
        }
        code.push_str("            },\n");
    }
    code.push_str("        }\n    }\n}\n\n");
    code
}
