//! The invariants of the house, read off the sources.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// All files below `folder` whose names end in `extension`, with their texts.
fn files(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == extension) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "no *.{extension} below {folder}");
    found
}

/// The lines of code, without comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//"))
}

#[track_caller]
fn absent(folder: &str, extension: &str, words: &[&str], except: &[&str]) {
    for (path, text) in files(folder, extension) {
        if except.iter().any(|name| path.ends_with(name)) {
            continue;
        }
        for line in code(&text) {
            let word = words.iter().find(|word| line.contains(**word));
            assert!(word.is_none(), "{} names {}: {line}", path.display(), word.unwrap());
        }
    }
}

const CRATES: [&str; 9] = [
    "plotters",
    "serde",
    "wasm_bindgen",
    "web_sys",
    "js_sys",
    "serde_wasm_bindgen",
    "plotters_canvas",
    "csv::",
    "proptest",
];

#[test]
fn model_derivation_data_study_and_own_use_only_the_standard_library() {
    absent("src/model", "rs", &CRATES, &[]);
    absent("src/derivation", "rs", &CRATES, &[]);
    absent("src/data", "rs", &CRATES, &[]);
    absent("src/study", "rs", &CRATES, &[]);
    absent("src/own", "rs", &CRATES, &[]);
}

#[test]
fn model_derivation_data_study_and_own_know_nothing_of_charts_and_wire() {
    let upper = [
        "crate::state",
        "crate::chart",
        "crate::view",
        "crate::wire",
        "crate::web",
        "crate::svg",
        "crate::display_list",
    ];
    absent("src/model", "rs", &upper, &[]);
    absent("src/model", "rs", &["crate::derivation"], &[]);
    absent("src/derivation", "rs", &upper, &[]);
    absent("src/derivation", "rs", &["crate::data"], &[]);
    absent("src/data", "rs", &upper, &[]);
    absent("src/study", "rs", &upper, &[]);
    absent("src/study", "rs", &["crate::derivation", "crate::own"], &[]);
    absent("src/own", "rs", &upper, &[]);
    absent("src/own", "rs", &["crate::model"], &[]);
    absent("src/model", "rs", &["crate::data", "crate::study"], &[]);
    absent("src/data", "rs", &["crate::model", "crate::study"], &[]);
}

#[test]
fn charts_and_views_name_no_backend() {
    let backends =
        ["SVGBackend", "BitMapBackend", "CanvasBackend", "Recorder", "DisplayList", "crate::svg", "crate::wire"];
    absent("src/chart", "rs", &backends, &[]);
    absent("src/view", "rs", &backends, &[]);
}

#[test]
fn state_and_charts_know_nothing_of_views() {
    let above = ["crate::view", "crate::data", "crate::own", "crate::derivation", "crate::wire"];
    absent("src/chart", "rs", &[above.as_slice(), &["crate::state"]].concat(), &[]);
    absent("src/state", "rs", &[above.as_slice(), &["crate::chart"]].concat(), &[]);
}

#[test]
fn only_web_names_the_browser() {
    let browser = ["wasm_bindgen", "web_sys", "js_sys", "serde_wasm_bindgen", "plotters_canvas", "crate::web"];
    let web =
        ["mod", "exercise", "figure", "program", "program/reference", "views"].map(|name| format!("src/web/{name}.rs"));
    absent("src", "rs", &browser, &web.each_ref().map(String::as_str));
}

#[test]
fn rust_holds_no_chinese_sentence() {
    for (path, text) in files("src", "rs") {
        // Tests read what is said.
        if path.ends_with("tests.rs") {
            continue;
        }
        for line in code(&text) {
            let chinese = line.chars().find(|character| ('\u{4e00}'..='\u{9fff}').contains(character));
            assert!(chinese.is_none(), "{} holds text for readers: {line}", path.display());
        }
    }
}

#[test]
fn pages_and_element_write_no_markup_and_no_inline_style() {
    let sinks = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "setAttribute('style'",
    ];
    // The one file reads its own markup to save it.
    absent("www", "js", &sinks, &["www/lab/copy.js"]);
    absent("src/view", "js", &sinks, &[]);
    absent("www", "html", &[" style=", " onclick=", "<style", "http-equiv=\"refresh\""], &[]);
}

#[test]
fn pages_and_element_load_nothing_from_elsewhere() {
    for folder in ["www", "src/view"] {
        absent(folder, "js", &["document.cookie", "XMLHttpRequest", "sendBeacon"], &[]);
    }
    absent("src/view", "js", &["https://", "http://"], &[]);
    // The names of namespaces look like addresses.
    absent("www", "js", &["https://", "http://"], &["www/element/pen.js", "www/panels/mathml.js", "www/tools/svg.js"]);
    absent("www", "css", &["url(", "@import"], &[]);
}

/// The documents of the project, with their texts.
fn documents() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    let beside = entries.filter(|path| path.extension().is_some_and(|end| end == "md"));
    let mut documents: Vec<_> = beside.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect();
    documents.extend(files("docs", "md"));
    documents
}

/// What stands between two marks, each time.
fn between<'a>(text: &'a str, before: &'a str, after: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(before).skip(1).filter_map(move |rest| Some(rest.split_once(after)?.0))
}

/// The name of a heading in links, as forges make it.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().chars().filter(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '-'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

#[test]
fn the_documents_state_their_figures() {
    for (path, text) in documents() {
        // Names of exercises have the sign of what is to be filled in, before their version.
        let is_version = |rest: &str| rest.starts_with("version:") || rest.starts_with("1:");
        assert!(text.split('@').skip(1).all(is_version), "a figure is not filled in: {}", path.display());
    }
}

#[test]
fn links_of_the_documents_lead_to_files_and_headings() {
    for (path, text) in documents() {
        for link in between(&text, "](", ")").filter(|link| !link.starts_with("https://")) {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { path.clone() } else { path.parent().unwrap().join(file) };
            assert!(target.exists(), "{}: {link} leads nowhere", path.display());
            let headings = || fs::read_to_string(&target).unwrap();
            let is_there = heading.is_empty()
                || headings()
                    .lines()
                    .any(|line| line.starts_with('#') && anchor(line.trim_start_matches('#')) == heading);
            assert!(is_there, "{}: {link} has no such heading", path.display());
        }
    }
}

#[test]
fn files_that_the_documents_name_are_there() {
    let folders = ["src/", "www/", "tests/", "build/", "xtask/", "docs/", "examples/"];
    for (path, text) in documents() {
        let prose: String = text.split("```").step_by(2).collect();
        for name in prose.split('`').skip(1).step_by(2) {
            let is_pattern = name.contains(['<', '*', ' ']);
            if folders.iter().any(|folder| name.starts_with(folder)) && !is_pattern {
                let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
                assert!(file.exists(), "{}: there is no {name}", path.display());
            }
        }
    }
}

#[test]
fn files_stay_short_enough_to_read() {
    for folder in ["src", "build", "xtask/src"] {
        for (path, text) in files(folder, "rs") {
            assert!(text.lines().count() <= 400, "{} has {} lines", path.display(), text.lines().count());
        }
    }
    for (path, text) in [files("www", "js"), files("src/view", "js")].concat() {
        assert!(text.lines().count() <= 400, "{} has {} lines", path.display(), text.lines().count());
    }
}
