//! The tools of binaryen, from `node_modules`.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process;

/// Has a tool read a module and write what it makes of it.
pub fn run(tool: &str, options: &[&str], module: &Path, output: &Path) -> Result<()> {
    let program = Path::new("node_modules/.bin").join(tool);
    process::run(Command::new("node").arg(program).args(options).arg(module).arg("-o").arg(output))
}
