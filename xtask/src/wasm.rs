//! The compiler that turns the library into WebAssembly.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::debian::Sysroot;
use crate::{process, target_directory};

/// The one target the site is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Whose compiler is used.
pub enum Compiler {
    /// The current toolchain of rustup, which has the target.
    Rustup,
    /// Debian's compiler with a standard library of our own building.
    Debian(Sysroot),
}

impl Compiler {
    /// The toolchain of rustup if it has the target or can fetch it, else Debian's compiler.
    pub fn find() -> Result<Self> {
        let debian = env::var("CLUSTER_WASM").is_ok_and(|choice| choice == "debian");
        if !debian && (toolchain_has_target()? || fetch_target() && toolchain_has_target()?) {
            Ok(Self::Rustup)
        } else {
            Sysroot::prepare().map(Self::Debian)
        }
    }

    /// Compiles the library with these feature flags and returns the module.
    ///
    /// Each `name` has a directory of its own: in a common one, builds with different features replace each other.
    pub fn module(&self, name: &str, features: &[&str]) -> Result<PathBuf> {
        let directory = self.target_directory().join("wasm").join(name);
        process::run(
            self.cargo("rustc", &directory).args(["--quiet", "--release", "--crate-type", "cdylib"]).args(features),
        )?;
        Ok(directory.join(TARGET).join("release").join("cluster_pricing.wasm"))
    }

    /// The strictest check of the library this compiler can make: clippy's, or its own where clippy does not fit it.
    pub fn lint(&self, features: &[&str]) -> Command {
        let directory = self.target_directory();
        let mut cargo = match self {
            Self::Rustup => self.cargo("clippy", &directory),
            Self::Debian(_) => {
                println!("no clippy for Debian's compiler: its own warnings are checked instead");
                let mut cargo = self.cargo("rustc", &directory);
                cargo.args(["--profile", "check"]);
                cargo
            }
        };
        cargo.args(features).args(["--", "-Dwarnings"]);
        cargo
    }

    fn cargo(&self, subcommand: &str, directory: &Path) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.args([subcommand, "--lib", "--target", TARGET, "--target-dir"]).arg(directory);
        let mut flags = anonymous_paths();
        if let Self::Debian(sysroot) = self {
            sysroot.apply(&mut cargo);
            flags.push(sysroot.flag());
        }
        // Encoded, because a path may have spaces.
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
        cargo
    }

    fn target_directory(&self) -> PathBuf {
        match self {
            Self::Rustup => target_directory(),
            Self::Debian(sysroot) => sysroot.target_directory(),
        }
    }
}

/// Flags that keep the directories of this machine out of the module, where the places of panics would name them.
fn anonymous_paths() -> Vec<String> {
    let home = |variable, folder| {
        env::var_os(variable).map(PathBuf::from).or_else(|| Some(Path::new(&env::var_os("HOME")?).join(folder)))
    };
    let crates = home("CARGO_HOME", ".cargo").and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let crates = crates.into_iter().flatten().flatten().map(|registry| (registry.path(), "crates"));
    let toolchains = home("RUSTUP_HOME", ".rustup").and_then(|home| fs::read_dir(home.join("toolchains")).ok());
    let toolchains = toolchains.into_iter().flatten().flatten();
    let library = toolchains.map(|toolchain| (toolchain.path().join("lib/rustlib/src/rust/library"), "rust"));
    crates.chain(library).map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display())).collect()
}

fn toolchain_has_target() -> Result<bool> {
    let directory = process::read(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    let Ok(files) = fs::read_dir(directory) else {
        return Ok(false);
    };
    Ok(files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libcore-")))
}

fn fetch_target() -> bool {
    process::run(Command::new("rustup").args(["target", "add", TARGET])).is_ok()
}
