//! Every test of the project, and the one line that sums them up.

use std::fs;
use std::ops::AddAssign;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::wasm::Compiler;
use crate::{packages, packed_crate, process, site, tools};

/// What is needed by steps that run at once is fetched before them.
const FIRST: [(&str, Step); 2] = [("tools", fetch), ("format", format)];

/// What the library is asked as it stands in Rust, which needs nothing that is built.
const NATIVE: [(&str, Step); 4] =
    [("lints", lints), ("documentation", documentation), ("Rust tests", rust), ("packed crate", crate_example)];

/// The site, and what runs it without a browser, in this order.
const SITE: [(&str, Step); 2] = [("build", build), ("JavaScript tests", javascript)];

const BROWSERS: [(&str, Step); 1] = [("browser tests", browsers)];

/// Runs all of it, whatever fails on the way, and ends with `N passed, N failed`; true if nothing failed.
pub fn run() -> bool {
    let mut total = run_steps(&FIRST);
    total += run_beside(&NATIVE, &SITE);
    total += run_steps(&BROWSERS);
    sum_up(total)
}

/// Runs the steps whose names begin with `name`, as `rust` or `browser`, on what earlier steps have left.
pub fn run_only(name: &str) -> Result<bool> {
    let name = name.to_lowercase();
    let all = [&FIRST[..], &NATIVE, &SITE, &BROWSERS].concat();
    let steps: Vec<(&str, Step)> =
        all.iter().copied().filter(|(step, _)| step.to_lowercase().starts_with(&name)).collect();
    if steps.is_empty() {
        let names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
        bail!("there is no step {name}; there are: {}", names.join(", "));
    }
    Ok(sum_up(run_steps(&steps)))
}

/// Runs what can be run in between: everything but the browsers' tests, the packed crate and the packages, and of those tests the
/// ones that see whether the article works.
pub fn run_quick() -> bool {
    let mut total = run_steps(&FIRST);
    total +=
        run_beside(&[("lints", lints), ("Rust tests", rust)], &[("build", || site::build().map(|()| Tally::of(true)))]);
    total += run_steps(&[("smoke", || playwright(&["--project=chromium", "site.spec", "policy.spec"]))]);
    sum_up(total)
}

/// Runs two rows of steps at once: a compiler that optimizes or links keeps one processor busy and leaves the other.
fn run_beside(steps: &[(&str, Step)], others: &[(&str, Step)]) -> Tally {
    thread::scope(|scope| {
        let row = scope.spawn(|| run_steps(others));
        let mut total = run_steps(steps);
        total += row.join().unwrap_or_else(|_| Tally::of(false));
        total
    })
}

fn run_steps(steps: &[(&str, Step)]) -> Tally {
    let mut total = Tally::default();
    for (name, step) in steps {
        println!("\n# {name}");
        let start = Instant::now();
        let tally = step().unwrap_or_else(|error| {
            eprintln!("error in {name}: {error:#}");
            Tally::of(false)
        });
        println!("# {name}: {} passed, {} failed in {} s", tally.passed, tally.failed, start.elapsed().as_secs());
        total += tally;
    }
    total
}

/// The last line; true if nothing failed.
fn sum_up(total: Tally) -> bool {
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

fn fetch() -> Result<Tally> {
    Compiler::find()?;
    tools::pictures()?;
    tools::browsers()?;
    Ok(Tally::default())
}

fn format() -> Result<Tally> {
    tools::node()?;
    let mut tally = check(Command::new("cargo").args(["fmt", "--all", "--check"]))?;
    tally += check(Command::new("npx").args(["prettier", "--log-level=warn", "--check", tools::FORMATTED]))?;
    Ok(tally)
}

fn lints() -> Result<Tally> {
    let mut tally = types()?;
    tally += check(Command::new("cargo").args(["clippy", "--workspace", "--all-targets", "--", "-Dwarnings"]))?;
    let compiler = Compiler::find()?;
    let features = [&[][..], site::FIGURE, site::STUDY];
    for features in features {
        tally += check(&mut compiler.lint(features)?)?;
    }
    Ok(tally)
}

/// The types of all scripts; the service worker knows another world than pages do.
fn types() -> Result<Tally> {
    tools::node()?;
    let mut tally = Tally::default();
    for project in ["tsconfig.json", "www/offline/tsconfig.json"] {
        tally += check(Command::new("npx").args(["tsc", "--project", project]))?;
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

fn crate_example() -> Result<Tally> {
    packed_crate::check()?;
    Ok(Tally::of(true))
}

fn build() -> Result<Tally> {
    site::build()?;
    packages::write()?;
    Ok(Tally::of(true))
}

fn javascript() -> Result<Tally> {
    tools::pictures()?;
    let mut files: Vec<PathBuf> = fs::read_dir("tests/js")?
        .flatten()
        .map(|file| file.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.js"))
        .collect();
    files.sort();
    // As many files at once as there are processors; by itself node leaves one idle.
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let arguments = ["--test".to_owned(), "--test-reporter=tap".to_owned(), format!("--test-concurrency={processors}")];
    let mut tally = Tally::default();
    let success = process::follow(Command::new("node").args(arguments).args(files), |line| {
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
    playwright(&[])
}

/// The most tests that are asked again alone: where more fail, it is not the machine.
const MOST_ALONE: u64 = 10;

/// The browsers' tests that some options of Playwright choose.
///
/// Two browsers share a machine that others may use, too. The few tests that fail there are asked once more, one at a time
/// and with nothing beside them; those that hold then are named, so that nobody takes them for steady.
fn playwright(options: &[&str]) -> Result<Tally> {
    tools::browsers()?;
    let (first, failed) = play(options)?;
    if failed.is_empty() || first.failed > MOST_ALONE {
        return Ok(first);
    }
    println!("\nagain alone: {}", failed.join("; "));
    let (alone, still_failed) = play(&[options, &["--last-failed", "--workers=1"]].concat())?;
    for title in failed.iter().filter(|title| !still_failed.contains(title)) {
        println!("held only alone: {title}");
    }
    Ok(Tally {
        passed: first.passed + alone.passed,
        failed: first.failed.saturating_sub(failed.len() as u64) + alone.failed,
    })
}

/// One run, and the titles of the tests that failed in it.
fn play(options: &[&str]) -> Result<(Tally, Vec<String>)> {
    const REPORT: &str = "test-results/report.json";
    if fs::exists(REPORT)? {
        fs::remove_file(REPORT)?;
    }
    let success = Command::new("xvfb-run")
        .args(["-a", "npx", "playwright", "test", "--reporter=line,json"])
        .args(options)
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", REPORT)
        .status()?
        .success();
    let report: Value = serde_json::from_slice(&fs::read(REPORT).context("the browsers left no report")?)?;
    let number = |name| report["stats"][name].as_u64().unwrap_or(0);
    let tally =
        Tally { passed: number("expected"), failed: number("unexpected") + number("flaky") + number("skipped") };
    let mut failed = Vec::new();
    failures(&report, &mut failed);
    Ok((tally.of_report(success), failed))
}

/// The titles of the tests of a report, or of a part of it, that failed.
fn failures(part: &Value, titles: &mut Vec<String>) {
    let list = |name: &str| part[name].as_array().into_iter().flatten();
    for suite in list("suites") {
        failures(suite, titles);
    }
    for spec in list("specs") {
        let title = spec["title"].as_str().unwrap_or_default();
        for test in spec["tests"].as_array().into_iter().flatten().filter(|test| test["status"] == "unexpected") {
            titles.push(format!("{title} [{}]", test["projectName"].as_str().unwrap_or_default()));
        }
    }
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
