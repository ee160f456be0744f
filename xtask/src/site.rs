//! The site, assembled in `dist/`.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow};
use cluster_pricing::data::{City, Place, Source, Unit, cities, places, units};
use cluster_pricing::language::{Label, Language};
use cluster_pricing::view::REGISTRY;
use cluster_pricing::wire::data;
use cluster_pricing::wire::vocabulary::vocabulary;
use serde_json::{Map, Value, json};

use crate::article::{self, Article};
use crate::base::Base;
use crate::bindings::{self, Location};
use crate::wasm::Compiler;
use crate::{html, ledger, licences, oembed, process, registry, source_text, target_directory, tools, translation};

/// The built site, relative to the project.
pub const DIST: &str = "dist";

/// Builds everything that changed since the last build.
pub fn build() -> Result<()> {
    tools::node()?;
    registry::write()?;
    let base = Base::from_environment()?;
    let compiler = Compiler::find()?;
    compile(&compiler, "figure", FIGURE, None, Location::GivenByCaller)?;
    // Side by side, because most of the time goes into linking, which uses one processor.
    thread::scope(|scope| {
        let parts = scope.spawn(|| {
            let views = compiler.module("views", VIEWS, Some("figure"))?;
            bindings::generate(&views, Location::GivenByCaller, &generated().join("views"))?;
            translation::generate(&views, &generated().join("wasmless"))?;
            compile(&compiler, "study", STUDY, Some("figure"), Location::GivenByCaller)
        });
        compile(&compiler, "full", &[], Some("figure"), Location::BesideGlue)?;
        parts.join().map_err(|_| anyhow!("the build of the views panicked"))?
    })?;

    assemble(&base)
}

/// Builds pages, scripts and styles around what was compiled before, in seconds.
pub fn build_pages() -> Result<()> {
    tools::node()?;
    assemble(&Base::from_environment()?)
}

fn assemble(base: &Base) -> Result<()> {
    let generated = generated();
    let dist = Path::new(DIST);
    if dist.exists() {
        fs::remove_dir_all(dist)?;
    }
    fs::create_dir(dist)?;
    fs::write(generated.join("data.json"), sources())?;
    manifest()?;
    pages(Path::new("www"), dist, base)?;
    fs::write(dist.join("NOTICES.txt"), licences::text()?)?;
    oembed::write(dist, base, &name()?)?;
    copy(Path::new("www/examples"), &dist.join("examples"))?;
    copy(Path::new("www/social"), &dist.join("social"))?;
    fs::copy("www/favicon.ico", dist.join("favicon.ico"))?;
    process::run(Command::new("node").arg("xtask/bundle.mjs").arg(&generated).arg(dist))?;
    process::run(Command::new("node").arg("xtask/worker.mjs").arg(dist))?;
    let lab = [generated.join("lab.js"), dist.join("cluster-lab.html")];
    process::run(Command::new("node").arg("xtask/lab.mjs").arg(dist).args(lab))
}

/// Writes the vocabulary, and the description of the element that it is part of.
pub fn manifest() -> Result<()> {
    fs::create_dir_all(generated())?;
    let file = generated().join("vocabulary.json");
    fs::write(&file, serde_json::to_string(&vocabulary())?)?;
    process::run(Command::new("node").arg("xtask/manifest.mjs").arg(file))
}

/// The features of the module that every page with a figure loads.
pub const FIGURE: &[&str] = &["--no-default-features", "--features", "figure"];

/// Those of the module with all views.
const VIEWS: &[&str] = &["--no-default-features", "--features", "views"];

/// Those of the module that a page with exercises loads.
pub const STUDY: &[&str] = &["--no-default-features", "--features", "study"];

fn compile(compiler: &Compiler, name: &str, features: &[&str], like: Option<&str>, location: Location) -> Result<()> {
    bindings::generate(&compiler.module(name, features, like)?, location, &generated().join(name))
}

/// Where the parts of the site wait for being bundled.
fn generated() -> PathBuf {
    target_directory().join("site")
}

fn pages(from: &Path, to: &Path, base: &Base) -> Result<()> {
    for file in fs::read_dir(from)? {
        let path = file?.path();
        if path.extension() != Some("html".as_ref()) {
            continue;
        }
        let name = path.file_name().and_then(OsStr::to_str).context("a page whose name is no text")?;
        let page = generated_parts(&fs::read_to_string(&path)?, base)?;
        let page = page.replace(
            &format!("<a href=\"{name}\" data-page "),
            &format!("<a aria-current=\"page\" href=\"{name}\" data-page "),
        );
        if name == "index.html" {
            article(&page, to)?;
        } else {
            let finished = words(&path, Language::En).and_then(|words| texts(&page, &words));
            fs::write(to.join(name), finished.with_context(|| path.display().to_string())?)?;
        }
    }
    Ok(())
}

/// The article in each language, at an address of its own.
fn article(template: &str, to: &Path) -> Result<()> {
    for language in Language::ALL {
        let mut words = words(Path::new("index.html"), language)?;
        let figure = section(&Path::new("www/text").join(language.tag()).with_extension("json"), "figure")?;
        words.insert("parameter".to_owned(), figure["parameter"].clone());
        let article = Article::read(language, words.clone())?;
        // Units are made of parts.
        let page = html::replace(template, "article", |part| article.part(part))?;
        let page = html::in_language(&texts(&page, &words)?, language);
        let folder = to.join(article::folder(language));
        fs::create_dir_all(&folder)?;
        let page = if folder == to { page } else { html::rebased(&page, "../") };
        fs::write(folder.join("index.html"), page)?;
    }
    Ok(())
}

/// Puts in what several pages share (`<!-- file: PATH -->`) and what is written at build time: the views, pictures
/// (`<!-- picture: VIEW LANGUAGE -->`), so that a first picture waits for no script, the text of a source, the claims of
/// the paper under a path, and the card of the figure that a page shows first.
fn generated_parts(html: &str, base: &Base) -> Result<String> {
    let shared = |path: &str| Ok(fs::read_to_string(Path::new("www").join(path))?.trim_end().to_owned());
    let html = html::replace(html, "file", shared)?;
    let html = html::replace(&html, "views", registry::html)?;
    let html = html::replace(&html, "source", source_text::html)?;
    let html = html::replace(&html, "claims", ledger::claims)?;
    let html = html::replace(&html, "ledger", ledger::terms)?;
    let html = html::replace(&html, "verdicts", ledger::verdicts)?;
    let html = html::replace(&html, "licences", licences::html)?;
    let html = html::replace(&html, "card", |document| oembed::card(document, base, &name()?))?;
    html::replace(&html, "picture", |picture_of| {
        let (view, language) = picture_of.split_once(' ').context("a picture without language")?;
        picture(view, language)
    })
}

/// A view in a language as SVG, 720 pixels wide.
pub fn picture(view: &str, language: &str) -> Result<String> {
    let picture = cluster_pricing::svg(view, &[("lang", language)]);
    picture.with_context(|| format!("no picture \"{view}\" in \"{language}\""))
}

/// The sentences behind the numbers, which the figure loads when a panel asks for them.
fn sources() -> String {
    let texts = |label: &Label| json!({ "en": label.en, "zh-Hant": label.zh_hant, "zh-Hans": label.zh_hans });
    let place = |place: &Place| {
        let mut names = texts(&place.label);
        names["id"] = place.id.into();
        names["note"] = place.note.as_ref().map(texts).into();
        names
    };
    let unit = |unit: &Unit| {
        let mut names = texts(&unit.label);
        names["id"] = unit.id().into();
        names
    };
    let city = |city: &City| {
        let Source { file, line, quote } = city.source;
        json!({
            "id": city.id,
            "label": texts(&city.label),
            "province": city.province,
            "latitude": city.latitude,
            "longitude": city.longitude,
            "source": { "file": file, "line": line, "quote": quote },
            "note": city.note.as_ref().map(texts),
            "discrepancies": city.discrepancies,
        })
    };
    json!({
        "version": data::VERSION,
        "indicators": data::indicators(),
        "derived": data::derived(),
        "discrepancies": data::discrepancies(),
        "qualitative": data::qualitative(),
        "cities": cities().iter().map(city).collect::<Vec<_>>(),
        "places": places().iter().map(place).collect::<Vec<_>>(),
        "units": units().iter().map(unit).collect::<Vec<_>>(),
    })
    .to_string()
}

/// The name of the product.
fn name() -> Result<String> {
    let words = section(Path::new("www/text/en.json"), "site")?;
    Ok(words["title"].as_str().context("the site has no title")?.to_owned())
}

/// The words of a page in a language: its own, if it has any, before those that all pages share, what views are about, and the names
/// of the presets.
fn words(page: &Path, language: Language) -> Result<Map<String, Value>> {
    let tag = language.tag();
    let mut words = section(&Path::new("www/text").join(tag).with_extension("json"), "site")?;
    let own = Path::new("www/text/pages").join(page.file_name().unwrap_or_default()).with_extension("json");
    if own.exists() {
        words.extend(section(&own, tag)?);
    }
    for view in REGISTRY {
        words.extend(
            registry::about_in(view, tag)?.iter().map(|(key, text)| (format!("{}.{key}", view.name), text.clone())),
        );
    }
    for (id, said) in
        &section(Path::new("www/text/panels/presets.json"), "figure")?[tag].as_object().context("no presets")?.clone()
    {
        words.insert(format!("preset.{id}"), said["name"].clone());
    }
    Ok(words)
}

/// A section of a file of words.
pub fn section(file: &Path, name: &str) -> Result<Map<String, Value>> {
    let catalogue: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    catalogue[name].as_object().cloned().with_context(|| format!("{} has no \"{name}\"", file.display()))
}

/// Fills in the English text of every element with a `data-text`, so that the page reads well without a script.
pub fn texts(html: &str, words: &Map<String, Value>) -> Result<String> {
    const MARK: &str = "data-text=\"";
    let mut parts = html.split(MARK);
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (key, rest) = part.split_once("\">").context("a data-text without end")?;
        let text = words.get(key).and_then(Value::as_str).with_context(|| format!("no text \"{key}\""))?;
        let old_end = rest.find('<').unwrap_or_default();
        filled.extend([MARK, key, "\">", &html::escape(text), &rest[old_end..]]);
    }
    Ok(filled)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
