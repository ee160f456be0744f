//! Every test of the project, and the one line that sums them up.

use std::fs;
use std::ops::AddAssign;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::wasm::Compiler;
use crate::{package, process, site, tools};

/// Runs all of it, whatever fails on the way, and ends with `N passed, N failed`; true if nothing failed.
pub fn run() -> bool {
    let steps: [(&str, Step); 8] = [
        ("format", format),
        ("lints", lints),
        ("documentation", documentation),
        ("Rust tests", rust),
        ("packed crate", packed_crate),
        ("build", build),
        ("JavaScript tests", javascript),
        ("browser tests", browsers),
    ];
    let mut total = Tally::default();
    for (name, step) in steps {
        println!("\n# {name}");
        total += step().unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Tally::of(false)
        });
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    total.failed == 0
}

type Step = fn() -> Result<Tally>;

#[derive(Clone, Copy, Default)]
struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    /// One check.
    fn of(success: bool) -> Self {
        Self { passed: u64::from(success), failed: u64::from(!success) }
    }

    /// Counts from a report, of a program that may have failed without reporting a failure, or have run nothing.
    fn of_report(self, success: bool) -> Self {
        let told = if success { self.passed } else { self.failed };
        if told > 0 { self } else { Self { failed: self.failed + 1, ..self } }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

fn format() -> Result<Tally> {
    check(Command::new("cargo").args(["fmt", "--all", "--check"]))
}

fn lints() -> Result<Tally> {
    let mut tally = check(Command::new("cargo").args(["clippy", "--workspace", "--all-targets", "--", "-Dwarnings"]))?;
    let compiler = Compiler::find()?;
    let features: [&[&str]; 3] = [&[], &["--no-default-features"], &["--features", "canvas"]];
    for features in features {
        tally += check(&mut compiler.lint(features)?)?;
    }
    Ok(tally)
}

/// Links that lead nowhere and markup that does not render.
fn documentation() -> Result<Tally> {
    check(Command::new("cargo").args(["doc", "--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "-Dwarnings"))
}

fn rust() -> Result<Tally> {
    let mut tally = Tally::default();
    let success = process::follow(Command::new("cargo").args(["test", "--workspace", "--no-fail-fast"]), |line| {
        if line.starts_with("test result: ") {
            tally.passed += count(line, "passed");
            tally.failed += count(line, "failed");
        }
    })?;
    Ok(tally.of_report(success))
}

fn packed_crate() -> Result<Tally> {
    package::check()?;
    Ok(Tally::of(true))
}

fn build() -> Result<Tally> {
    site::build()?;
    Ok(Tally::of(true))
}

fn javascript() -> Result<Tally> {
    let mut files: Vec<PathBuf> = fs::read_dir("tests/js")?
        .flatten()
        .map(|file| file.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.js"))
        .collect();
    files.sort();
    let mut tally = Tally::default();
    let success = process::follow(Command::new("node").args(["--test", "--test-reporter=tap"]).args(files), |line| {
        match line.split_once(' ').and_then(|(_, line)| line.rsplit_once(' ')) {
            Some(("pass", number)) if line.starts_with('#') => {
                tally.passed += number.parse().unwrap_or(0);
            }
            Some(("fail" | "cancelled", number)) if line.starts_with('#') => {
                tally.failed += number.parse().unwrap_or(0);
            }
            _ => {}
        }
    })?;
    Ok(tally.of_report(success))
}

fn browsers() -> Result<Tally> {
    const REPORT: &str = "test-results/report.json";
    tools::browsers()?;
    site::reference()?;
    if fs::exists(REPORT)? {
        fs::remove_file(REPORT)?;
    }
    let success = Command::new("xvfb-run")
        .args(["-a", "npx", "playwright", "test", "--reporter=line,json"])
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", REPORT)
        .status()?
        .success();
    let report: Value = serde_json::from_slice(&fs::read(REPORT).context("the browsers left no report")?)?;
    let number = |name| report["stats"][name].as_u64().unwrap_or(0);
    let tally =
        Tally { passed: number("expected"), failed: number("unexpected") + number("flaky") + number("skipped") };
    Ok(tally.of_report(success))
}

fn check(command: &mut Command) -> Result<Tally> {
    Ok(Tally::of(process::run(command).is_ok()))
}

/// The number before a word: `count("ok. 3 passed; 0 failed", "passed")` is 3.
fn count(line: &str, word: &str) -> u64 {
    let mut previous = "";
    for token in line.split_whitespace() {
        if token.trim_end_matches(';') == word {
            return previous.parse().unwrap_or(0);
        }
        previous = token;
    }
    0
}
