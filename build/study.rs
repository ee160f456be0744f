//! The words of exercises. `src/study/<type>/words.json` has what one type says, `src/study/words.json` what all of them do.
//!
//! `lines` holds the formulas of each case of a type, which read the same in all languages; the catalogues of the languages have
//! the sentences of the case beside them. A case becomes a struct with a field for every value that its texts fill in, and a
//! mistake a constant: what is misspelt or missing does not compile. A mistake needs a line of its own, `wrong`, and a sentence, in
//! its type or among those of all types.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Map, Value};

use super::said::{camel_case, flatten};
use super::words::{LANGUAGES, Said, all_agree, files, placeholders, read};

/// Where the types are.
pub const FOLDER: &str = "src/study";

/// Values that every exercise has: an answer, its second part, all its parts.
const ALWAYS: [&str; 3] = ["answer", "second", "answers"];

/// What is counted and listed has the words of the figure.
const OF_FIGURE: [&str; 3] = ["count", "list", "listOfThousands"];

/// Adds the words of all types, and modules of what Rust fills into them.
pub fn generate(told: &mut Said, figures: &[&Map<String, Value>]) -> Result<(), String> {
    let of_figure = figures.iter().map(|figure| OF_FIGURE.iter().map(|key| (key.to_string(), figure[*key].clone())));
    let of_figure: Vec<Map<_, _>> = of_figure.map(Iterator::collect).collect();
    told.add("", &of_figure.iter().collect::<Vec<_>>());
    let common = format!("{FOLDER}/words.json");
    let shared = read(&common)?;
    all_agree("", &common, &shared)?;
    told.add("", &catalogues(&common, &shared)?);
    let mut unused = keys(&shared["en"]["mistakes"]);
    for folder in files(FOLDER)?.iter().filter(|path| Path::new(path).is_dir()) {
        let kind = folder.rsplit('/').next().unwrap_or_default();
        let file = format!("{folder}/words.json");
        let words = read(&file)?;
        told.modules.push_str(&module(kind, &file, &words, &keys(&shared["en"]["mistakes"]), &mut unused)?);
        told.add(&format!("{kind}."), &catalogues(&file, &words)?);
        let lines = words["lines"].as_object().ok_or_else(|| format!("{file}: no lines"))?;
        told.add(&format!("{kind}."), &[lines; LANGUAGES.len()]);
    }
    unused.first().map_or(Ok(()), |id| Err(format!("{common}: nobody makes the mistake {id}")))
}

fn catalogues<'a>(file: &str, words: &'a Value) -> Result<Vec<&'a Map<String, Value>>, String> {
    let of = |language: &&str| words[*language].as_object().ok_or_else(|| format!("{file}: no {language}"));
    LANGUAGES.iter().map(of).collect()
}

fn keys(section: &Value) -> BTreeSet<&String> {
    section.as_object().into_iter().flat_map(Map::keys).collect()
}

/// The module of a type: its cases as structs, its mistakes as constants.
fn module(
    kind: &str,
    file: &str,
    words: &Value,
    shared: &BTreeSet<&String>,
    unused: &mut BTreeSet<&String>,
) -> Result<String, String> {
    all_agree("", file, words)?;
    let mut mistakes = BTreeSet::new();
    let mut code = format!(
        "/// What is filled into the words of `{kind}`.\npub mod {kind} {{\n    use crate::study::told::{{Fact, Told}};\n"
    );
    for (case, lines) in words["lines"].as_object().into_iter().flatten() {
        let texts = &words["en"][case];
        complete(file, case, lines, texts)?;
        mistakes.extend(keys(&lines["wrong"]));
        code.push_str(&structure(kind, case, [lines, texts]));
    }
    let own = keys(&words["en"]["mistakes"]);
    if let Some(id) = own.difference(&mistakes).next() {
        return Err(format!("{file}: no line has the mistake {id}"));
    }
    for id in mistakes {
        if !own.contains(id) && !shared.contains(id) {
            return Err(format!("{file}: the mistake {id} has no sentence"));
        }
        unused.retain(|other| own.contains(id) || *other != id);
        let _ = writeln!(code, "    pub const {}: &str = {id:?};", id.to_uppercase());
    }
    Ok(code + "}\n\n")
}

/// A case has what every exercise tells.
fn complete(file: &str, case: &str, lines: &Value, texts: &Value) -> Result<(), String> {
    let has = |section: &Value, key: &str, is: fn(&Value) -> bool| {
        let missing = || format!("{file}: {case}.{key} is missing or not as it is elsewhere");
        if is(&section[key]) { Ok(()) } else { Err(missing()) }
    };
    let are_two = |texts: &Value| texts.as_array().is_some_and(|texts| texts.len() == 2);
    ["right", "numbers"].iter().try_for_each(|key| has(lines, key, Value::is_string))?;
    ["question", "more"].iter().try_for_each(|key| has(texts, key, Value::is_string))?;
    has(lines, "solution", Value::is_array)?;
    has(lines, "wrong", Value::is_object)?;
    has(texts, "asked", Value::is_array)?;
    has(texts, "hints", are_two)
}

/// The values of a case as the fields of a struct.
fn structure(kind: &str, case: &str, sections: [&Value; 2]) -> String {
    let mut texts = Vec::new();
    sections.iter().for_each(|section| flatten("", section.as_object().into_iter().flatten(), &mut texts));
    let mut values: BTreeSet<&str> = texts.iter().flat_map(|(_, text)| placeholders(text)).collect();
    ALWAYS.iter().for_each(|value| {
        values.remove(value);
    });
    let name = camel_case(case);
    let given = if values.is_empty() { "_" } else { "values" };
    let (mut fields, mut pairs) = (String::new(), String::new());
    for value in values {
        let field = value;
        let _ = writeln!(fields, "        pub {field}: Fact,");
        let _ = write!(pairs, "({value:?}, values.{field}), ");
    }
    format!(
        "    pub struct {name} {{\n{fields}    }}\n    impl From<{name}> for Told {{\n        fn from({given}: {name}) -> Self {{\n            \
         Told {{ case: \"{kind}.{case}\", facts: vec![{pairs}] }}\n        }}\n    }}\n"
    )
}
