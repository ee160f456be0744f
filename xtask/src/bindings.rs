//! From the compiler's module to the pair a browser loads: JavaScript glue and a small wasm.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walrus::{ExportItem, FunctionBuilder, FunctionId, FunctionKind, Module};
use wasm_bindgen_cli_support::Bindgen;

use crate::{binaryen, stamp};

/// What the glue and the wasm are called.
pub const NAME: &str = "cluster_pricing";

/// Who finds the wasm when the glue is initialized without an argument.
#[derive(Clone, Copy, Hash, PartialEq)]
pub enum Location {
    /// The glue, which looks beside itself.
    BesideGlue,
    /// The caller, who has the bytes.
    GivenByCaller,
}

/// Writes `cluster_pricing.js` and `cluster_pricing_bg.wasm`, unless they were made from this very module.
pub fn generate(module: &Path, location: Location, directory: &Path) -> Result<()> {
    let bytes = fs::read(module).with_context(|| module.display().to_string())?;
    stamp::fill(directory, (&bytes, location, SHRINK), || bind(&bytes, location, directory))
}

fn bind(bytes: &[u8], location: Location, directory: &Path) -> Result<()> {
    Bindgen::new()
        .input_bytes(NAME, bytes.to_vec())
        .web(true)?
        .omit_default_module_path(location == Location::GivenByCaller)
        .typescript(false)
        .reset_state_function(true)
        .remove_producers_section(true)
        .generate(directory)?;
    shorten_imports(directory)?;
    let wasm = directory.join(format!("{NAME}_bg.wasm"));
    binaryen::run("wasm-opt", SHRINK, &wasm, &wasm)
}

/// The functions that the module imports carry hashes in their names, which nothing compresses and nobody reads: module and
/// glue agree on short ones.
fn shorten_imports(directory: &Path) -> Result<()> {
    let wasm = directory.join(format!("{NAME}_bg.wasm"));
    let script = directory.join(format!("{NAME}.js"));
    let mut module = Module::from_file(&wasm)?;
    let mut glue = fs::read_to_string(&script)?;
    for (index, import) in module.imports.iter_mut().enumerate() {
        let name = format!("f{index}");
        glue = glue.replace(&format!("{}:", import.name), &format!("{name}:"));
        import.name = name;
    }
    end_callbacks(&mut module);
    module.emit_wasm_file(&wasm)?;
    fs::write(script, glue)?;
    Ok(())
}

/// Has the functions through which JavaScript would call closures of Rust, or wake tasks, do nothing where no script can reach
/// them. The bindings of js-sys mention one for each function of JavaScript that takes a closure, which keeps all of them, and
/// what they call, in the table of functions.
pub fn end_callbacks(module: &mut Module) {
    let exported: Vec<FunctionId> = module.exports.iter().filter_map(|export| function(export.item)).collect();
    let is_callback = |name: &str| ["::convert::closures::", "::futures::"].iter().any(|of| name.contains(of));
    let ids: Vec<FunctionId> = module
        .funcs
        .iter_local()
        .map(|(id, _)| id)
        .filter(|id| !exported.contains(id) && module.funcs.get(*id).name.as_deref().is_some_and(is_callback))
        .collect();
    for id in ids {
        let kind = module.types.get(module.funcs.get(id).ty());
        let (takes, gives) = (kind.params().to_vec(), kind.results().to_vec());
        let arguments = takes.iter().map(|kind| module.locals.add(*kind)).collect();
        let mut builder = FunctionBuilder::new(&mut module.types, &takes, &gives);
        builder.func_body().unreachable();
        module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(arguments));
    }
}

fn function(item: ExportItem) -> Option<FunctionId> {
    if let ExportItem::Function(id) = item { Some(id) } else { None }
}

/// The lowest addresses are the far end of the stack, which nothing reaches; browsers need no list of features. Zeros of the
/// data, and values that are computed twice, compress to less than the code that spares them.
const SHRINK: &[&str] = &[
    "-Oz",
    "--converge",
    "--low-memory-unused",
    "--strip-target-features",
    "--skip-pass=memory-packing",
    "--skip-pass=local-cse",
    "-ocimfs",
    "0",
];
