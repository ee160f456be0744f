//! Programs that cargo does not bring: found, installed, or named with the command that installs them.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::process;

/// A Debian package, known to be installed by one of its files.
pub struct Package {
    /// The name apt knows.
    pub name: &'static str,
    /// A file or directory that only this package brings.
    pub file: &'static str,
}

const BROWSERS: &[Package] = &[
    Package { name: "chromium", file: "/usr/bin/chromium" },
    Package { name: "chromium-headless-shell", file: "/usr/bin/chromium-headless-shell" },
    Package { name: "firefox-esr", file: "/usr/bin/firefox-esr" },
    Package { name: "webkit2gtk-driver", file: "/usr/bin/WebKitWebDriver" },
    Package { name: "xvfb", file: "/usr/bin/xvfb-run" },
    Package { name: "unzip", file: "/usr/bin/unzip" },
    Package { name: "poppler-utils", file: "/usr/bin/pdftotext" },
    Package { name: "fonts-dejavu-core", file: "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf" },
    Package { name: "fonts-noto-core", file: "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf" },
    Package { name: "fonts-liberation", file: "/usr/share/fonts/truetype/liberation/LiberationSansNarrow-Regular.ttf" },
    Package { name: "fonts-noto-cjk", file: "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc" },
];

// What draws pictures as other programs than browsers do.
const PICTURES: &[Package] = &[Package { name: "librsvg2-bin", file: "/usr/bin/rsvg-convert" }];

// Programs that make HTML of articles in Markdown.
const MARKDOWN: &[Package] = &[
    Package { name: "pandoc", file: "/usr/bin/pandoc" },
    Package { name: "python3-markdown", file: "/usr/lib/python3/dist-packages/markdown/__init__.py" },
    Package { name: "kramdown", file: "/usr/bin/kramdown" },
    Package { name: "cmark-gfm", file: "/usr/bin/cmark-gfm" },
    Package { name: "hugo", file: "/usr/bin/hugo" },
];

/// The files that prettier formats, besides those of `.prettierignore`.
pub const FORMATTED: &str = "**/*.{js,mjs,css,html,ts}";

/// Node and the packages of `package-lock.json`.
pub fn node() -> Result<()> {
    if !answers("node") || !answers("npm") {
        install_by_name(&["nodejs", "npm"])?;
    }
    if node_modules_are_current() {
        return Ok(());
    }
    process::run(Command::new("npm").arg("ci"))
}

/// The three browsers, a screen for the one that cannot do without, fonts, what opens the packages, what reads prints
/// as others do, and what renders articles around a figure.
pub fn browsers() -> Result<()> {
    node()?;
    install(BROWSERS)?;
    install(MARKDOWN)
}

/// What the tests without a browser draw pictures with.
pub fn pictures() -> Result<()> {
    install(PICTURES)
}

/// Installs those packages that are missing.
pub fn install(packages: &[Package]) -> Result<()> {
    let missing: Vec<&str> =
        packages.iter().filter(|package| !Path::new(package.file).exists()).map(|package| package.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    install_by_name(&missing)
}

fn install_by_name(names: &[&str]) -> Result<()> {
    let script = format!("apt-get update && apt-get install -y --no-install-recommends {}", names.join(" "));
    let root = process::read(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    if !root || !answers("apt-get") {
        bail!("missing: {}; as root on Debian: {script}", names.join(", "));
    }
    println!("{script}");
    process::run(Command::new("sh").args(["-c", &script]).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn answers(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn node_modules_are_current() -> bool {
    let modified = |path| fs::metadata(path).and_then(|metadata| metadata.modified());
    match (modified("node_modules/.package-lock.json"), modified("package-lock.json")) {
        (Ok(installed), Ok(locked)) => locked <= installed,
        _ => false,
    }
}
