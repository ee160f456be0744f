//! The site packed into files that pass from hand to hand: for a memory stick, and for a course of a learning platform.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use crate::site::DIST;

const PACKAGES: &str = "packages";

/// Packs the built site: the same site makes the same bytes.
pub fn write() -> Result<()> {
    fs::create_dir_all(PACKAGES)?;
    pack("cluster-pricing.zip", &[own("README.txt")], &files(Path::new(DIST))?)?;
    // One file is all that a course needs: whatever frame a platform puts it into, it asks for nothing.
    pack("cluster-pricing-scorm.zip", &[own("imsmanifest.xml")], &[PathBuf::from(DIST).join("cluster-lab.html")])
}

/// What only a package holds.
fn own(name: &str) -> PathBuf {
    Path::new("xtask/packages").join(name)
}

/// Writes the files of the project and then those of the site, each under its name there.
fn pack(name: &str, own: &[PathBuf], site: &[PathBuf]) -> Result<()> {
    let path = Path::new(PACKAGES).join(name);
    let mut archive = ZipWriter::new(File::create(&path)?);
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    for (root, files) in [("xtask/packages", own), (DIST, site)] {
        for file in files {
            let name = file.strip_prefix(root)?.to_str().context("a file whose name is no text")?.replace('\\', "/");
            archive.start_file(name, options)?;
            archive.write_all(&fs::read(file)?)?;
        }
    }
    let size = archive.finish()?.metadata()?.len();
    println!("{}: {size} bytes", path.display());
    Ok(())
}

/// All files below a folder, sorted by their paths as texts, in which a dot comes before a slash.
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
    found.sort_by(|one, other| one.as_os_str().cmp(other.as_os_str()));
    Ok(found)
}
