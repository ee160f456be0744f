//! Builds, serves, tests and times the site.

mod article;
mod base;
mod binaryen;
mod bindings;
mod html;
mod ledger;
mod licences;
mod oembed;
mod packages;
mod packed_crate;
mod process;
mod registry;
mod serve;
mod site;
mod source_text;
mod stamp;
mod tests;
mod tex;
mod tools;
mod translation;
mod wasm;

use std::env;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

const USAGE: &str = "usage: cargo xtask <command>

  serve [--port N]  build the site and serve it on this machine
  build             build the site into dist/
  pages             build pages, scripts and styles again, around what was compiled last
  generate          write what lists the views
  format            format every file
  package           build the site and write what a release carries into packages/
  test              run every test
  test --quick      run what can be run in between: lints, native tests, and whether the article works
  test --only STEP  run one step, such as `rust` or `browser`
  sheet             build the site and take pictures of every view and page, to be looked at, into target/sheet/
  bench             time the charts in a browser

CLUSTER_BASE_URL=https://example.org/figures/ makes the addresses in oEmbed documents and cards absolute.
CLUSTER_WASM=debian compiles the wasm with Debian's compiler even where rustup's can.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Carries out one command; false when it ran and found failures.
fn run(arguments: &[&str]) -> Result<bool> {
    env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
    match arguments {
        ["build"] => site::build()?,
        ["pages"] => site::build_pages()?,
        ["generate"] => {
            registry::write()?;
            site::manifest()?;
        }
        ["package"] => {
            site::build()?;
            packages::write()?;
        }
        ["format"] => {
            tools::node()?;
            process::run(Command::new("cargo").args(["fmt", "--all"]))?;
            process::run(Command::new("npx").args(["prettier", "--log-level=warn", "--write", tools::FORMATTED]))?;
        }
        ["serve"] => {
            site::build()?;
            serve::on_free_port(8080)?;
        }
        ["serve", "--port", port] => {
            let port = port.parse().context("the port is a number up to 65535")?;
            site::build()?;
            serve::on_port(port)?;
        }
        ["test"] => return Ok(tests::run()),
        ["test", "--quick"] => return Ok(tests::run_quick()),
        ["test", "--only", step] => return tests::run_only(step),
        ["sheet"] => build_and_run("tests/browser/sheet.mjs")?,
        ["bench"] => build_and_run("tests/browser/bench.mjs")?,
        _ => bail!(USAGE),
    }
    Ok(true)
}

/// Runs a script that asks a browser about the site, once it is built.
fn build_and_run(script: &str) -> Result<()> {
    tools::browsers()?;
    site::build()?;
    process::run(Command::new("node").arg(script))
}

/// Where cargo, and therefore everything here, puts what it generates.
fn target_directory() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from)
}
