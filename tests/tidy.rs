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
fn model_derivation_data_and_own_use_only_the_standard_library() {
    absent("src/model", "rs", &CRATES, &[]);
    absent("src/derivation", "rs", &CRATES, &[]);
    absent("src/data", "rs", &CRATES, &[]);
    absent("src/own", "rs", &CRATES, &[]);
}

#[test]
fn model_derivation_data_and_own_know_nothing_of_charts_and_wire() {
    let upper = ["crate::chart", "crate::wire", "crate::web", "crate::svg", "crate::display_list"];
    absent("src/model", "rs", &upper, &[]);
    absent("src/model", "rs", &["crate::derivation"], &[]);
    absent("src/derivation", "rs", &upper, &[]);
    absent("src/derivation", "rs", &["crate::data"], &[]);
    absent("src/data", "rs", &upper, &[]);
    absent("src/own", "rs", &upper, &[]);
    absent("src/own", "rs", &["crate::model"], &[]);
    absent("src/model", "rs", &["crate::data"], &[]);
    absent("src/data", "rs", &["crate::model"], &[]);
}

#[test]
fn charts_name_no_backend() {
    let backends =
        ["SVGBackend", "BitMapBackend", "CanvasBackend", "Recorder", "DisplayList", "crate::svg", "crate::wire"];
    absent("src/chart", "rs", &backends, &[]);
}

#[test]
fn only_web_names_the_browser() {
    let browser = ["wasm_bindgen", "web_sys", "js_sys", "serde_wasm_bindgen", "plotters_canvas", "crate::web"];
    absent("src", "rs", &browser, &["src/web.rs"]);
}

#[test]
fn rust_holds_no_chinese_sentence() {
    for (path, text) in files("src", "rs") {
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
    absent("www", "js", &sinks, &[]);
    absent("www", "html", &[" style=", " onclick=", "<style", "http-equiv=\"refresh\""], &[]);
}

#[test]
fn pages_and_element_load_nothing_from_elsewhere() {
    absent("www", "js", &["document.cookie", "XMLHttpRequest", "sendBeacon"], &[]);
    // The names of namespaces look like addresses.
    absent("www", "js", &["https://", "http://"], &["www/panels/mathml.js", "www/tools/svg.js"]);
    absent("www", "css", &["url(", "@import"], &[]);
}

#[test]
fn the_readme_states_its_figures() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    assert!(!readme.contains('@'), "a figure is not filled in");
}

#[test]
fn files_stay_short_enough_to_read() {
    for folder in ["src", "build", "xtask/src"] {
        for (path, text) in files(folder, "rs") {
            assert!(text.lines().count() <= 400, "{} has {} lines", path.display(), text.lines().count());
        }
    }
    for (path, text) in files("www", "js") {
        assert!(text.lines().count() <= 400, "{} has {} lines", path.display(), text.lines().count());
    }
}
