//! What a release carries, for those who have no tools: the site packed for a memory stick, and for a course of a learning
//! platform, the package for npm, and the hashes of all three.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use cluster_pricing::language::Language;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use crate::site::{self, DIST};
use crate::{article, html, process};

const PACKAGES: &str = "packages";

/// The files that only packages hold.
const OWN: &str = "xtask/packages";

/// Packs the built site: the same site makes the same bytes.
pub fn write() -> Result<()> {
    // Nothing of an earlier version may be handed on.
    fs::remove_dir_all(PACKAGES)
        .or_else(|error| if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) })?;
    fs::create_dir_all(PACKAGES)?;
    zip("cluster-pricing.zip", stick()?)?;
    zip("cluster-pricing-scorm.zip", course()?)?;
    // npm writes the same time into every tarball.
    process::run(Command::new("npm").args(["pack", "--silent", "--ignore-scripts", "--pack-destination", PACKAGES]))?;
    process::run(Command::new("node").args(["xtask/hashes.mjs", PACKAGES]))
}

/// The path of a file in an archive, and what it holds.
type Entry = (String, Vec<u8>);

/// One folder, so that unpacking strews nothing about: what to open first, and below it the site.
fn stick() -> Result<Vec<Entry>> {
    let mut entries = vec![("cluster-pricing/START-HERE.html".to_owned(), first_page()?.into_bytes())];
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        entries.push((format!("cluster-pricing/{licence}"), fs::read(licence)?));
    }
    for file in files(Path::new(DIST))? {
        let name = file.strip_prefix(DIST)?.to_str().context("a file whose name is no text")?.replace('\\', "/");
        entries.push((format!("cluster-pricing/site/{name}"), fs::read(&file)?));
    }
    Ok(entries)
}

/// One file is all that a course needs: whatever frame a platform puts it into, it asks for nothing.
fn course() -> Result<Vec<Entry>> {
    let read = |folder: &str, name: &str| Ok((name.to_owned(), fs::read(Path::new(folder).join(name))?));
    ["imsmanifest.xml", "cluster-lab.html"]
        .into_iter()
        .zip([OWN, DIST])
        .map(|(name, folder)| read(folder, name))
        .collect()
}

/// The page that leads to the others, in every language at once, because it runs no script.
fn first_page() -> Result<String> {
    let part = fs::read_to_string(Path::new(OWN).join("start-part.html"))?;
    let page = fs::read_to_string(Path::new(OWN).join("START-HERE.html"))?;
    html::replace(&page, "part", |language| {
        let mut words = site::section(&Path::new("www/text").join(language).with_extension("json"), "site")?;
        words.extend(site::section(Path::new("www/text/pages/start.json"), language)?);
        let folder = article::folder(Language::from_tag(language).unwrap_or_default());
        Ok(site::texts(&part, &words)?.replace("{language}", language).replace("{folder}", folder))
    })
}

/// Writes an archive that tells neither when it was made nor in which order a disk lists files.
fn zip(name: &str, mut entries: Vec<Entry>) -> Result<()> {
    let path = Path::new(PACKAGES).join(name);
    let mut archive = ZipWriter::new(File::create(&path)?);
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    entries.sort();
    for (name, content) in entries {
        archive.start_file(name, options)?;
        archive.write_all(&content)?;
    }
    let size = archive.finish()?.metadata()?.len();
    println!("{}: {size} bytes", path.display());
    Ok(())
}

/// All files below a folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}
