//! The charts as pictures, which lie beside the views. They are compared as text; `UPDATE_EXPECT=1 cargo test --lib` rewrites
//! them, and somebody looks at them before they are kept.

use std::path::Path;

use cluster_pricing::view::VIEWS;
use serde_json::Value;

use super::figure::with_figure;

/// Compares the figure of a state with the picture of this name.
#[track_caller]
pub fn check(name: &str, state: Value, options: Value) {
    let view = state["view"].as_str().unwrap_or(VIEWS.values[0]).replace('-', "_");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view").join(view);
    let path = folder.join(name).with_extension("svg");
    let actual = with_figure(state, options, |figure| figure.svg()).unwrap();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &actual).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(actual == expected, "{} changed; look at it and run with UPDATE_EXPECT=1", path.display());
}
