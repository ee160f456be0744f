//! What lists the views, written from their one list: `src/view/mod.rs`. A test fails when a file is not what it would be.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use cluster_pricing::view::{REGISTRY, Registered};
use serde_json::{Map, Value};

use crate::site;

/// The document of the attributes.
const ATTRIBUTES: &str = "docs/attributes.md";

const NOTE: &str = "// Written by `cargo xtask generate` from the list in src/view/mod.rs.\n\n";

/// Writes every file whose text is another.
pub fn write() -> Result<()> {
    for (path, text) in files()? {
        if fs::read_to_string(path).ok().as_ref() != Some(&text) {
            fs::write(path, text).with_context(|| path.to_owned())?;
        }
    }
    Ok(())
}

/// The files with their texts.
fn files() -> Result<Vec<(&'static str, String)>> {
    let is_first = |view: &&Registered| view.first;
    let has_page = |view: &&Registered| folder(view).join("page.js").exists();
    Ok(vec![
        ("www/views/first.js", pages(REGISTRY.iter().filter(is_first).filter(has_page))),
        ("www/views/first-words.js", words("figure", REGISTRY.iter().filter(is_first))),
        ("www/views/later.js", pages(REGISTRY.iter().filter(|view| !view.first).filter(has_page))),
        ("www/views/later-words.js", words("figure", REGISTRY.iter().filter(|view| !view.first))),
        ("www/views/about.js", words("about", REGISTRY.iter())),
        ("src/view/format.rs", modules()),
        ("tests/views.json", names()?),
        ("www/types/index.d.ts", types()?),
        (ATTRIBUTES, attributes()?),
    ])
}

/// The folder of a view.
pub fn folder(view: &Registered) -> PathBuf {
    Path::new("src/view").join(view.name.replace('-', "_"))
}

/// What JavaScript calls a view: `buildUp` for `build-up`.
fn variable(view: &Registered) -> String {
    let mut parts = view.name.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        let (initial, rest) = part.split_at(part.len().min(1));
        name + &initial.to_uppercase() + rest
    })
}

/// What views do on the page in another way than usual.
fn pages<'a>(views: impl Iterator<Item = &'a Registered> + Clone) -> String {
    object("views", views, |view| format!("* as {} from '../../{}/page.js'", variable(view), folder(view).display()))
}

/// A section of what views say, by language.
fn words<'a>(section: &str, views: impl Iterator<Item = &'a Registered> + Clone) -> String {
    object("words", views, |view| {
        format!("{{ {section} as {} }} from '../../{}/words.json'", variable(view), folder(view).display())
    })
}

/// A module with an object that has something imported for each view.
fn object<'a>(
    name: &str,
    views: impl Iterator<Item = &'a Registered> + Clone,
    imported: impl Fn(&Registered) -> String,
) -> String {
    let imports: Vec<_> = views.clone().map(|view| format!("import {}\n", imported(view))).collect();
    let entries: Vec<_> = views
        .map(|view| match variable(view) {
            variable if variable == view.name => format!("  {variable}"),
            variable => format!("  '{}': {variable}", view.name),
        })
        .collect();
    format!("{NOTE}{}\nexport const {name} = {{\n{}\n}}\n", imports.concat(), entries.join(",\n"))
}

/// The modules of the views in the order in which rustfmt has them.
fn modules() -> String {
    let module = |view: &Registered| view.name.replace('-', "_");
    let mut modules: Vec<_> = REGISTRY.iter().map(module).collect();
    modules.sort();
    let declared = modules.iter().map(|module| format!("#[path = \"{module}/mod.rs\"]\nmod {module};\n"));
    NOTE.to_owned() + &declared.collect::<String>()
}

fn names() -> Result<String> {
    let names: Vec<_> = REGISTRY.iter().map(|view| view.name).collect();
    Ok(serde_json::to_string_pretty(&names)? + "\n")
}

fn types() -> Result<String> {
    let rows: Vec<_> = REGISTRY.iter().map(|view| format!("\n  | '{}'", view.name)).collect();
    replaced("www/types/index.d.ts", &[("export type View =", "\nexport type Language", &rows.concat())])
}

/// The row of the attribute, and the defaults that views have of their own.
fn attributes() -> Result<String> {
    let names: Vec<_> = REGISTRY.iter().map(|view| format!("`{}`", view.name)).collect();
    let own = |view: &Registered| {
        let values: Vec<_> = view.keys.defaults.iter().map(|(key, value)| format!("{key} = {value}")).collect();
        (!values.is_empty()).then(|| format!("`{}` has {}", view.name, values.join(" and ")))
    };
    let defaults: Vec<_> = REGISTRY.iter().filter_map(own).collect();
    let row = format!(" `{}` | {} ", REGISTRY[0].name, names.join(", "));
    let sentence = format!(" {}", defaults.join(", "));
    replaced(ATTRIBUTES, &[("\n| `view` |", "|\n", &row), ("Some views have defaults of their own:", ".\n", &sentence)])
}

/// What the page of all views says of one in English.
fn about(view: &Registered) -> Result<Map<String, Value>> {
    about_in(view, "en")
}

/// The same in a language.
pub fn about_in(view: &Registered, language: &str) -> Result<Map<String, Value>> {
    let about = site::section(&folder(view).join("words.json"), "about")?;
    about[language].as_object().cloned().with_context(|| format!("{} says nothing in {language}", view.name))
}

/// The views of the page of all figures: its `gallery` of small pictures, or their `sections`, with what stands in `about.html` beside
/// a view; and the `anchors` of the article, which once had them all. A view without a lead has no part in it.
pub fn html(part: &str) -> Result<String> {
    let mut parts = Vec::new();
    for view in REGISTRY {
        let name = view.name;
        if !about(view)?.contains_key("lead") {
            continue;
        }
        parts.push(match part {
            "anchors" => format!("<li id=\"{name}\"><a href=\"figures.html#{name}\" data-page data-text=\"{name}.name\"></a></li>"),
            "gallery" => format!(
                "<li><a href=\"#{name}\"><svg viewBox=\"0 0 720 405\" aria-hidden=\"true\"><use href=\"#picture-{name}\" /></svg>\
                 <span data-text=\"{name}.name\"></span></a></li>"
            ),
            "sections" => section(view)?,
            _ => bail!("the views have no {part}"),
        });
    }
    Ok(parts.join("\n"))
}

/// A view with its picture, its examples and the way to its code.
fn section(view: &Registered) -> Result<String> {
    let name = view.name;
    let more = fs::read_to_string(folder(view).join("about.html")).unwrap_or_default();
    let picture = site::picture(name, "en")?.replacen("<svg ", &format!("<svg id=\"picture-{name}\" "), 1);
    let chips = presets(name)?;
    let examples = match chips.is_empty() {
        true => String::new(),
        false => format!("<span data-text=\"examples\"></span> {chips}"),
    };
    Ok(format!(
        "<section id=\"{name}\">\n<h2 data-text=\"{name}.title\"></h2>\n<p data-text=\"{name}.lead\"></p>\n{more}\
         <p class=\"chips\">{examples}<a class=\"chip\" href=\"builder.html?view={name}\" data-page data-embed data-text=\"embed_this\"></a></p>\n\
         <cluster-figure view=\"{name}\">{picture}</cluster-figure>\n</section>"
    ))
}

/// The presets that a view shows, as links to a figure of their own, which a script has set the figure beside them.
fn presets(view: &str) -> Result<String> {
    let presets: Value = serde_json::from_str(&fs::read_to_string("www/state/presets.json")?)?;
    let of_view = presets.as_array().into_iter().flatten().filter(|preset| preset["state"]["view"] == view);
    let chip = |preset: &Value| {
        let id = preset["id"].as_str().unwrap_or_default();
        format!(
            "<a class=\"chip\" href=\"embed.html?preset={id}\" data-preset=\"{id}\" data-text=\"preset.{id}\"></a> "
        )
    };
    Ok(of_view.map(chip).collect())
}

/// A file with other texts between given ones.
fn replaced(path: &str, parts: &[(&str, &str, &str)]) -> Result<String> {
    let mut text = fs::read_to_string(Path::new(path))?;
    for (before, after, between) in parts {
        let start = text.find(before).with_context(|| format!("{path} has no {before:?}"))? + before.len();
        let end = start + text[start..].find(after).with_context(|| format!("{path} has no {after:?}"))?;
        text.replace_range(start..end, between);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    #[test]
    fn what_lists_the_views_is_what_their_list_gives() {
        env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).unwrap();
        for (path, text) in super::files().unwrap() {
            let written = fs::read_to_string(path).unwrap_or_default();
            assert!(written == text, "{path} is stale; run `cargo xtask generate`");
        }
    }
}
