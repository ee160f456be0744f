//! Reads the files that the crate embeds and writes them as static tables.

mod dataset;
mod keys;
mod palette;
mod said;
mod study;
mod tables;
mod words;

use std::env;
use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={}", tables::FOLDER);
    println!("cargo::rerun-if-changed={}", palette::FILE);
    println!("cargo::rerun-if-changed={}", words::FOLDER);
    println!("cargo::rerun-if-changed={}", words::VIEWS);
    println!("cargo::rerun-if-changed={}", study::FOLDER);
    if let Err(message) = generate(Path::new(&env::var_os("OUT_DIR").unwrap_or_default())) {
        println!("cargo::error={message}");
    }
}

fn generate(out: &Path) -> Result<(), String> {
    tables::generate(out)?;
    palette::generate(out)?;
    words::generate(out)?;
    keys::check()
}
