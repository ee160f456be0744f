//! The keys of words that scripts ask for by name: each is in a catalogue, or the build fails. Keys that are put together while a
//! page runs are not seen here. The scripts are read whenever the words change, and in every build from the beginning.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::said::flatten;
use super::words::{FOLDER, PAGES, PANELS, VIEWS, files, read};

/// Where scripts ask for words.
const FOLDERS: [&str; 2] = ["www", "src/view"];

/// What stands before a key that is asked for.
const CALLS: [&str; 2] = ["say('", "pieces('"];

/// Whether every word that a script asks for by name is in a catalogue.
pub fn check() -> Result<(), String> {
    let mut keys = Keys::default();
    let common = read(&format!("{FOLDER}/en.json"))?;
    // A part of the page speaks a section alone, or several by their names.
    keys.add("", &common);
    common.as_object().into_iter().flatten().for_each(|(_, words)| keys.add("", words));
    for file in files(PAGES)? {
        keys.add("", &read(&file)?["en"]);
    }
    for file in files(PANELS)? {
        keys.add_languages("", &read(&file)?);
    }
    for folder in files(VIEWS)? {
        let name = folder.rsplit('/').next().unwrap_or_default().replace('_', "-");
        let file = format!("{folder}/words.json");
        if Path::new(&file).exists() {
            keys.add_languages(&format!("{name}."), &read(&file)?);
        }
    }
    FOLDERS.iter().flat_map(|folder| scripts(Path::new(folder))).try_for_each(|script| keys.check_script(&script))
}

/// The keys of the catalogues that were read.
#[derive(Default)]
pub struct Keys(BTreeSet<String>);

impl Keys {
    /// Adds those of some words.
    fn add(&mut self, prefix: &str, words: &Value) {
        let mut flat = Vec::new();
        flatten(prefix, words.as_object().into_iter().flatten(), &mut flat);
        self.0.extend(flat.into_iter().map(|(key, _)| key));
    }

    /// Adds those of every section that stands there in several languages.
    fn add_languages(&mut self, prefix: &str, sections: &Value) {
        sections.as_object().into_iter().flatten().for_each(|(_, languages)| self.add(prefix, &languages["en"]));
    }

    fn check_script(&self, script: &Path) -> Result<(), String> {
        let text = fs::read_to_string(script).map_err(|error| format!("{}: {error}", script.display()))?;
        for call in CALLS {
            let asked = text.split(call).skip(1).filter_map(|rest| rest.split_once('\''));
            if let Some(missing) = asked.map(|(key, _)| key).find(|key| !self.0.contains(*key)) {
                return Err(format!("{}: no catalogue has the word {missing}", script.display()));
            }
        }
        Ok(())
    }
}

/// The scripts in a folder and in those within.
fn scripts(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let found = entries.map(|path| match path.extension() {
        _ if path.is_dir() => scripts(&path),
        Some(extension) if extension == "js" => vec![path],
        _ => Vec::new(),
    });
    found.flatten().collect()
}
