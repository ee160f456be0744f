//! The crate as somebody gets it who depends on it.

use std::process::Command;

use anyhow::{Result, ensure};
use cluster_pricing::wire::data::VERSION;

use crate::{process, site, target_directory};

/// Packs the crate, builds its example from nothing but what was packed, and compares the picture that it writes.
pub fn check() -> Result<()> {
    let target = target_directory();
    let folder = target.join("package");
    let name = format!("cluster-pricing-{VERSION}");
    process::run(Command::new("cargo").args(["package", "--quiet", "--allow-dirty", "--no-verify"]))?;
    process::run(Command::new("tar").arg("-xzf").arg(folder.join(format!("{name}.crate"))).arg("-C").arg(&folder))?;
    let mut example = Command::new("cargo");
    example.args(["run", "--quiet", "--example", "svg", "--manifest-path"]).arg(folder.join(name).join("Cargo.toml"));
    example.arg("--target-dir").arg(&target).args(["--", "welfare", "lang=zh-Hant"]);
    let picture = process::read(&mut example)?;
    ensure!(
        picture == site::picture("welfare", "zh-Hant")?.trim_end(),
        "the example of the packed crate writes another picture"
    );
    Ok(())
}
