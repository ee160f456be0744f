//! The compiler that turns the library into WebAssembly, with a standard library built for this module.
//!
//! The figure must be small. A standard library that is compiled with the module, for size and without the texts of
//! panics, makes it so; cargo can do that as soon as the library's sources lie beside the compiler. The compiler is that of
//! rustup's toolchain or, where its sources cannot be fetched, Debian's.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::tools::{self, Package};
use crate::{process, target_directory};

/// The one target the site is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

const DEBIAN_COMPILER: &str = "/usr/bin/rustc";

const DEBIAN_PACKAGES: &[Package] = &[
    Package { name: "rustc-web", file: DEBIAN_COMPILER },
    Package { name: "rust-web-src", file: "/usr/lib/rustlib/src/rust/library" },
];

/// Whose compiler is used.
pub enum Compiler {
    /// The current toolchain of rustup.
    Rustup,
    /// Debian's compiler, driven by rustup's cargo and linker.
    Debian,
}

impl Compiler {
    /// The toolchain of rustup if it has the sources of its library or can fetch them, else Debian's compiler.
    pub fn find() -> Result<Self> {
        let debian = env::var("CLUSTER_WASM").is_ok_and(|choice| choice == "debian");
        if !debian && (toolchain_has_sources()? || fetch_sources() && toolchain_has_sources()?) {
            return Ok(Self::Rustup);
        }
        tools::install(DEBIAN_PACKAGES)?;
        Ok(Self::Debian)
    }

    /// Compiles the library with these feature flags and returns the module.
    ///
    /// Each `name` has a directory of its own: in a common one, builds with different features replace each other. A new
    /// directory begins as a copy of the one `like` it, so that the standard library is compiled once.
    pub fn module(&self, name: &str, features: &[&str], like: Option<&str>) -> Result<PathBuf> {
        let directory = self.target_directory().join(name);
        if let Some(like) = like.filter(|_| !directory.exists()) {
            // Cargo tells by the times of files what is up to date.
            process::run(Command::new("cp").arg("-Rp").arg(self.target_directory().join(like)).arg(&directory))?;
        }
        let mut cargo = self.cargo("rustc", &directory)?;
        process::run(cargo.args(["--quiet", "--release", "--crate-type", "cdylib"]).args(features))?;
        Ok(directory.join(TARGET).join("release").join("cluster_pricing.wasm"))
    }

    /// The strictest check of the library this compiler can make: clippy's, or its own where clippy does not fit it.
    pub fn lint(&self, features: &[&str]) -> Result<Command> {
        let directory = self.target_directory().join("lint");
        let mut cargo = match self {
            Self::Rustup => self.cargo("clippy", &directory)?,
            Self::Debian => {
                println!("no clippy for Debian's compiler: its own warnings are checked instead");
                let mut cargo = self.cargo("rustc", &directory)?;
                cargo.args(["--profile", "check"]);
                cargo
            }
        };
        cargo.args(features).args(["--", "-Dwarnings"]);
        Ok(cargo)
    }

    fn cargo(&self, subcommand: &str, directory: &Path) -> Result<Command> {
        let mut cargo = Command::new("cargo");
        cargo
            .args([subcommand, "--lib", "--target", TARGET, "--target-dir"])
            .arg(directory)
            .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
            // The flags above and below are not stable yet; this lets a stable compiler take them.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_ENCODED_RUSTFLAGS", flags().join("\u{1f}"));
        if let Self::Debian = self {
            cargo.env("RUSTC", DEBIAN_COMPILER).env("PATH", path_with_linker()?);
        }
        Ok(cargo)
    }

    fn target_directory(&self) -> PathBuf {
        target_directory().join(match self {
            Self::Rustup => "wasm",
            Self::Debian => "wasm-debian",
        })
    }
}

/// A panic ends at once, without a text; less is inlined than usual, which costs little time; and no directory of this machine is named in the module.
fn flags() -> Vec<String> {
    let home = |variable, folder| {
        let path = env::var_os(variable).map(PathBuf::from);
        path.or_else(|| Some(Path::new(&env::var_os("HOME")?).join(folder)))
    };
    let homes = [home("CARGO_HOME", ".cargo"), home("RUSTUP_HOME", ".rustup")];
    let anonymous = homes.into_iter().flatten().map(|path| format!("--remap-path-prefix={}=rust", path.display()));
    ["-Zunstable-options", "-Cllvm-args=--inline-threshold=5", "-Cpanic=immediate-abort"]
        .map(str::to_owned)
        .into_iter()
        .chain(anonymous)
        .collect()
}

fn toolchain_has_sources() -> Result<bool> {
    let root = process::read(Command::new("rustc").args(["--print", "sysroot"]))?;
    Ok(Path::new(&root).join("lib/rustlib/src/rust/library/Cargo.lock").exists())
}

fn fetch_sources() -> bool {
    process::run(Command::new("rustup").args(["component", "add", "rust-src"])).is_ok()
}

/// `PATH` with the linker that rustup's toolchain carries: Debian's compiler comes without one for WebAssembly.
fn path_with_linker() -> Result<OsString> {
    let root = process::read(Command::new("rustc").args(["--print", "sysroot"]))?;
    let version = process::read(Command::new("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let mut path = env::var_os("PATH").unwrap_or_default();
    path.push(format!(":{root}/lib/rustlib/{host}/bin"));
    Ok(path)
}
