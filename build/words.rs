//! The texts of the figure: `www/text/<language>.json`, one catalogue per language.
//!
//! All catalogues must have the same keys and the same placeholders. The section `chart` becomes a struct of
//! static strings, because charts are drawn by Rust; of the section `figure` Rust names words that the element fills in, see
//! `said.rs`; the other sections are read by the element alone.
//!
//! `src/view/<view>/words.json` holds what only one view says: a section `chart` for Rust, a section `figure` for the element,
//! and a section `about` for the pages of the site, each with one catalogue per language. `www/text/panels/<panel>.json` holds
//! the same of what is opened in a figure, and `www/text/pages/<page>.json` what only one page of the site says, one catalogue
//! per language.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Map, Value};

use super::said::{self, camel_case};
use super::study;

/// Where the catalogues are.
pub const FOLDER: &str = "www/text";

/// Where the folders of the views are.
pub const VIEWS: &str = "src/view";

/// Where the texts of panels are.
pub const PANELS: &str = "www/text/panels";

/// Where the texts of single pages are.
pub const PAGES: &str = "www/text/pages";

/// In the order of `Language::ALL`.
pub const LANGUAGES: [&str; 3] = ["en", "zh-Hant", "zh-Hans"];

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
    let mut said = Said::default();
    let figures: Vec<_> = catalogues.iter().filter_map(|catalogue| catalogue["figure"].as_object()).collect();
    said.modules.push_str(&said::common(figures.first().ok_or("no section figure")?));
    said.add("", &figures);
    let views = views(&mut said)?;
    write(&out.join("view_words.rs"), &format!("{views}{}", said.modules()))?;
    write(&out.join("said_words.rs"), &said.texts())?;
    let mut told = Said::default();
    study::generate(&mut told, &figures)?;
    write(&out.join("study_words.rs"), &told.modules)?;
    write(&out.join("study_texts.rs"), &told.texts())
}

/// What views say beside their charts: modules of typed words, and for programs without a page the texts.
#[derive(Default)]
pub struct Said {
    pub modules: String,
    /// Key, then the text in each language.
    texts: Vec<(String, Vec<String>)>,
}

impl Said {
    /// Adds the texts of a catalogue in all languages.
    pub fn add(&mut self, prefix: &str, catalogues: &[&Map<String, Value>]) {
        let mut columns = catalogues.iter().map(|catalogue| {
            let mut texts = Vec::new();
            said::flatten(prefix, catalogue.iter(), &mut texts);
            texts.sort();
            texts
        });
        let first = columns.next().unwrap_or_default();
        let others: Vec<_> = columns.collect();
        for (at, (key, text)) in first.iter().enumerate() {
            let others = others.iter().filter_map(|column| Some(column.get(at)?.1.to_owned()));
            self.texts.push((key.clone(), std::iter::once((*text).to_owned()).chain(others).collect()));
        }
    }

    fn modules(&self) -> String {
        format!(
            "/// What the page says beside charts, word by word; some of it is the page\u{2019}s alone.\n\
             #[allow(dead_code, missing_docs)]\npub(crate) mod said {{\n{}}}\n",
            self.modules
        )
    }

    fn texts(&mut self) -> String {
        self.texts.sort();
        format!(
            "/// Every word with its texts in the order of the languages, sorted.\nstatic TEXTS: &[(&str, [&str; 3])] = &{:?};\n",
            self.texts
        )
    }
}

/// The structs of all views, each named after its folder, and of panels, after their file: `build_up` becomes `BuildUpWords`.
fn views(said: &mut Said) -> Result<String, String> {
    let mut codes = String::new();
    let folders = files(VIEWS)?.into_iter();
    let words = folders.map(|view| (format!("{view}/words.json"), view)).filter(|(file, _)| Path::new(file).exists());
    let panels = files(PANELS)?.into_iter().map(|file| (file.clone(), file));
    for (file, named) in words.chain(panels) {
        let sections = read(&file)?;
        for (section, texts) in sections.as_object().into_iter().flatten() {
            all_agree(&format!("{section}."), &file, texts)?;
        }
        // A panel says nothing in a chart.
        if sections.get("chart").is_none() {
            continue;
        }
        let of = |section: &str| LANGUAGES.map(|language| sections[section][language].as_object());
        let [Some(en), Some(hant), Some(hans)] = of("chart") else { return Err(format!("{file}: no section chart")) };
        let stem = Path::new(&named).file_stem().unwrap_or_default().to_string_lossy();
        if let [Some(en), Some(hant), Some(hans)] = of("figure") {
            let prefix = format!("{}.", stem.replace('_', "-"));
            // What a panel says of a view, it says in place of the view.
            if named != file {
                said.modules.push_str(&said::module(&stem, &prefix, en));
            }
            said.add(&prefix, &[en, hant, hans]);
        }
        codes.push_str(&code(&format!("{}Words", camel_case(&stem)), &[en, hant, hans]));
    }
    Ok(codes)
}

/// The files of a folder, sorted.
pub fn files(folder: &str) -> Result<Vec<String>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{folder}: {error}"))?;
    let mut files: Vec<_> =
        entries.filter_map(|entry| Some(entry.ok()?.path().to_string_lossy().into_owned())).collect();
    files.sort();
    Ok(files)
}

fn write(path: &Path, code: &str) -> Result<(), String> {
    std::fs::write(path, code).map_err(|error| error.to_string())
}

pub fn read(file: &str) -> Result<Value, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))
}

/// The catalogues of all languages in one section of a file have the same keys.
pub fn all_agree(path: &str, file: &str, section: &Value) -> Result<(), String> {
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
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            let mut pairs = left.iter().zip(right).enumerate();
            pairs.try_for_each(|(at, (left, right))| agree(&format!("{path}{at}."), file, left, right))
        }
        // A language may do without a text that others need, such as a word for ten thousand.
        (Value::String(left), Value::String(_)) if left.is_empty() => Ok(()),
        (Value::String(_), Value::String(right)) if right.trim().is_empty() => Err(format!("{file}: {path} is empty")),
        (Value::String(left), Value::String(right)) => {
            let (left, right) = (placeholders(left), placeholders(right));
            if left == right { Ok(()) } else { Err(format!("{file}: {path} has {right:?}, {} has {left:?}", FILES[0])) }
        }
        _ => Err(format!("{file}: {path} is not a text, a list or a section as in {}", FILES[0])),
    }
}

pub fn placeholders(text: &str) -> BTreeSet<&str> {
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
