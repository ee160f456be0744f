//! The version, and the notices of the libraries that are compiled into the figures: for the page of the licenses, and as a text that
//! goes with every copy of the site and with the package.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use cluster_pricing::wire::data;
use serde_json::Value;

use crate::{html, process};

/// The markup that a page asks for: the `version` of the model and its data, or the `libraries`.
pub fn html(what: &str) -> Result<String> {
    match what {
        "version" => Ok(html::escape(data::VERSION)),
        "libraries" => Ok(libraries()?.iter().map(Library::html).collect::<Vec<_>>().join("\n")),
        _ => bail!("no \"{what}\" among the licenses"),
    }
}

/// The notices as a text.
pub fn text() -> Result<String> {
    const STANDARD: &str = "Rust's standard library (MIT OR Apache-2.0)\n\nCopyright (c) The Rust Project Contributors";
    let permission = fs::read_to_string("LICENSE-MIT")?;
    let (_, permission) = permission.split_once("\n\nPermission").context("LICENSE-MIT without its permission")?;
    let libraries = libraries()?;
    let all = [STANDARD.to_owned()].into_iter().chain(libraries.iter().map(Library::text)).collect::<Vec<_>>();
    Ok(format!(
        "The figures of Cluster Pricing contain code of others.\n\n{RULE}\n\n{}\n\n{RULE}\n\n\
         Where a copyright stands alone, these are its terms (MIT):\n\nPermission{permission}",
        all.join(&format!("\n\n{RULE}\n\n"))
    ))
}

/// Between two notices.
const RULE: &str = "----------------------------------------------------------------";

/// A library, its license, and what its author asks to be passed on.
#[derive(Eq, Ord, PartialEq, PartialOrd)]
struct Library {
    name: String,
    terms: Vec<String>,
}

impl Library {
    fn html(&self) -> String {
        let terms: String = self.terms.iter().map(|terms| format!("<pre>{}</pre>", html::escape(terms))).collect();
        format!("<details><summary>{}</summary>{terms}</details>", html::escape(&self.name))
    }

    fn text(&self) -> String {
        format!("{}\n\n{}", self.name, self.terms.join("\n\n"))
    }
}

/// Every library, in alphabetical order.
fn libraries() -> Result<Vec<Library>> {
    let metadata = metadata()?;
    let root = metadata["resolve"]["root"].as_str().context("cargo names no root")?;
    let mut shipped = BTreeSet::new();
    collect(&metadata, root, &mut shipped)?;
    shipped.remove(root);
    let mut libraries = shipped.into_iter().map(|id| library(package(&metadata, id)?)).collect::<Result<Vec<_>>>()?;
    libraries.sort();
    Ok(libraries)
}

/// What cargo knows about the build for browsers.
fn metadata() -> Result<Value> {
    let arguments = ["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"];
    Ok(serde_json::from_str(&process::read(Command::new("cargo").args(arguments))?)?)
}

fn package<'a>(metadata: &'a Value, id: &str) -> Result<&'a Value> {
    find(&metadata["packages"], id)
}

fn find<'a>(list: &'a Value, id: &str) -> Result<&'a Value> {
    let found = list.as_array().and_then(|list| list.iter().find(|item| item["id"] == id));
    found.with_context(|| format!("cargo does not know {id}"))
}

/// A package and all that is linked with it; what only builds or expands code ships nothing.
fn collect<'a>(metadata: &'a Value, id: &'a str, shipped: &mut BTreeSet<&'a str>) -> Result<()> {
    let expands = |target: &Value| target["kind"][0] == "proc-macro";
    let package = package(metadata, id)?;
    if package["targets"].as_array().is_some_and(|targets| targets.iter().any(expands)) || !shipped.insert(id) {
        return Ok(());
    }
    let linked = |dependency: &&Value| {
        dependency["dep_kinds"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()))
    };
    for dependency in find(&metadata["resolve"]["nodes"], id)?["deps"].as_array().into_iter().flatten().filter(linked) {
        collect(metadata, dependency["pkg"].as_str().unwrap_or_default(), shipped)?;
    }
    Ok(())
}

fn library(package: &Value) -> Result<Library> {
    let text = |key: &str| package[key].as_str().unwrap_or_default();
    let manifest = package["manifest_path"].as_str().context("a library without manifest")?;
    let folder = Path::new(manifest).parent().context("a manifest without folder")?;
    let mut terms = terms(folder)?;
    if terms.is_empty() {
        let authors = package["authors"].as_array().into_iter().flatten().filter_map(Value::as_str);
        terms.push(format!("Copyright (c) {}", authors.collect::<Vec<_>>().join(", ")));
    }
    Ok(Library { name: format!("{} {} ({})", text("name"), text("version"), text("license")), terms })
}

/// The notices of a library: the short license of those it offers, and whoever holds the copyright.
fn terms(folder: &Path) -> Result<Vec<String>> {
    let mut files: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    let is_notice = |name: &str| {
        ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE"].iter().any(|start| name.starts_with(start))
    };
    let notices = files.iter().filter(|file| {
        let name = file.file_name().to_string_lossy().to_uppercase();
        is_notice(&name) && !name.contains("APACHE")
    });
    let texts = notices.map(|file| Ok(fs::read_to_string(file.path())?.trim().replace('\r', "")));
    // Some packages hold a path in place of a text: a link to a file that was left out.
    texts.filter(|text| text.as_ref().map_or(true, |text| text.contains('\n'))).collect()
}
