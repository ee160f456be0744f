//! Debian's compiler, for machines whose rustup cannot provide the WebAssembly target.
//!
//! Debian packages the compiler and the sources of the standard library. The library is built from them once, into a
//! directory named by the release, because the two must match and cargo would not notice that it changed in place.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::tools::{self, Package};
use crate::wasm::TARGET;
use crate::{process, target_directory};

const COMPILER: &str = "/usr/bin/rustc";

const PACKAGES: &[Package] = &[
    Package { name: "rustc-web", file: COMPILER },
    Package { name: "rust-web-src", file: "/usr/lib/rustlib/src/rust/library" },
];

/// The standard library built for WebAssembly, and what a build with it needs.
pub struct Sysroot {
    home: PathBuf,
    path: String,
}

impl Sysroot {
    /// Installs Debian's compiler and builds its standard library, where that was not done before.
    pub fn prepare() -> Result<Self> {
        tools::install(PACKAGES)?;
        let release = version("release: ")?;
        let sysroot = Self {
            home: env::current_dir()?.join(target_directory()).join(format!("debian-{release}")),
            path: path_with_linker()?,
        };
        if !sysroot.root().exists() {
            println!("building the standard library for WebAssembly, once");
            sysroot.build()?;
        }
        Ok(sysroot)
    }

    /// Makes a cargo command compile with this standard library.
    pub fn apply(&self, cargo: &mut Command) {
        cargo.env("RUSTC", COMPILER).env("PATH", &self.path);
    }

    /// The flag that makes the compiler find this standard library.
    pub fn flag(&self) -> String {
        format!("--sysroot={}", self.root().display())
    }

    /// Where builds with this standard library go, apart from those of other compilers.
    pub fn target_directory(&self) -> PathBuf {
        self.home.join("build")
    }

    fn root(&self) -> PathBuf {
        self.home.join("sysroot")
    }

    fn build(&self) -> Result<()> {
        let build = self.home.join("std");
        process::run(
            Command::new("cargo")
                .current_dir("xtask/std")
                .args(["build", "--quiet", "--release", "--target", TARGET])
                .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
                .arg("--target-dir")
                .arg(&build)
                .env("RUSTC", COMPILER)
                .env("RUSTC_BOOTSTRAP", "1")
                // Link-time optimization of the site needs the bitcode.
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Cembed-bitcode=yes"),
        )?;
        let partial = self.home.join("partial");
        let libraries = partial.join("lib/rustlib").join(TARGET).join("lib");
        fs::create_dir_all(&libraries)?;
        let built = build.join(TARGET).join("release/deps");
        for file in fs::read_dir(&built)? {
            let file = file?;
            if Path::new(&file.file_name()).extension() == Some("rlib".as_ref()) {
                fs::copy(file.path(), libraries.join(file.file_name()))?;
            }
        }
        // Renamed last, so that an interrupted build is never taken for a sysroot.
        fs::rename(partial, self.root())?;
        Ok(())
    }
}

/// `PATH` with the linker that rustup's toolchain carries: Debian's compiler comes without one for WebAssembly.
fn path_with_linker() -> Result<String> {
    let toolchain = process::read(Command::new("rustc").args(["--print", "sysroot"]))?;
    let host = version("host: ")?;
    let path = env::var("PATH")?;
    Ok(format!("{path}:{toolchain}/lib/rustlib/{host}/bin"))
}

fn version(field: &str) -> Result<String> {
    let text = process::read(Command::new(COMPILER).arg("-vV"))?;
    text.lines()
        .find_map(|line| line.strip_prefix(field))
        .map(str::to_owned)
        .with_context(|| format!("{COMPILER} -vV prints no \"{field}\""))
}
