//! From the compiler's module to JavaScript alone, for browsers that allow no WebAssembly.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walrus::{Module, RawCustomSection};
use wasm_bindgen_cli_support::Bindgen;

use crate::bindings::{NAME, end_callbacks};
use crate::{binaryen, stamp};

/// What JavaScript has no instruction for is expressed by what it has.
const LOWER: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--signext-lowering",
    "-Oz",
    "--low-memory-unused",
];

/// Writes `cluster_pricing.js` and what it imports, a translation of the module, unless they were made from this very module.
pub fn generate(module: &Path, directory: &Path) -> Result<()> {
    let bytes = fs::read(module).with_context(|| module.display().to_string())?;
    stamp::fill(directory, (&bytes, LOWER, DETACH, RENEW), || translate(&bytes, directory))
}

fn translate(bytes: &[u8], directory: &Path) -> Result<()> {
    let mut module = Module::from_buffer(bytes)?;
    renounce_references(&mut module)?;
    Bindgen::new()
        .input_module(NAME, module)
        .bundler(true)?
        .typescript(false)
        .remove_producers_section(true)
        .generate(directory)?;
    let wasm = directory.join(format!("{NAME}_bg.wasm"));
    let script = directory.join(format!("{NAME}_bg.wasm.js"));
    let mut bound = Module::from_file(&wasm)?;
    end_callbacks(&mut bound);
    bound.emit_wasm_file(&wasm)?;
    binaryen::run("wasm-opt", LOWER, &wasm, &wasm)?;
    binaryen::run("wasm2js", &["-Oz"], &wasm, &script)?;
    edit(&script, "buffer = newBuffer;", DETACH)?;
    edit(&script, "var retasmFunc = asmFunc({", "export const instantiate = () => asmFunc({")?;
    edit(&script, "export var memory", "const retasmFunc = instantiate();\nexport var memory")?;
    let glue = directory.join(format!("{NAME}.js"));
    edit(&glue, "_bg.wasm\"", "_bg.wasm.js\"")?;
    edit(&glue, "__wbg_set_wasm(wasm);", RENEW)
}

/// Has the bindings hold the objects of JavaScript in an array instead of a table of references, which has no translation:
/// they do so for a module whose list of features is empty.
fn renounce_references(module: &mut Module) -> Result<()> {
    const LIST: &str = "target_features";
    module.customs.remove_raw(LIST);
    module.customs.add(RawCustomSection { name: LIST.to_owned(), data: vec![0] });
    let end = module.imports.get_func("__wbindgen_externref_xform__", "__wbindgen_externref_statics_end")?;
    module.replace_imported_func(end, |(body, _)| {
        body.i32_const(RESERVED);
    })?;
    Ok(())
}

/// How many places of that array are never given back: they hold what is borrowed, and undefined, null, true and false.
const RESERVED: i32 = 1028;

/// A memory that has grown leaves its old buffer detached; the bindings tell by that which of their views are old.
const DETACH: &str = "structuredClone(buffer, { transfer: [buffer] });
   buffer = newBuffer;";

/// Another instance in place of one that broke off, under the name that the bindings of a wasm have for it.
const RENEW: &str = "let instance = wasm;
__wbg_set_wasm(instance);
export function __wbg_reset_state() {
    structuredClone(instance.memory.buffer, { transfer: [instance.memory.buffer] });
    instance = wasm.instantiate();
    __wbg_set_wasm(instance);
}";

/// Replaces the one place of a generated file where a text stands.
fn edit(file: &Path, old: &str, new: &str) -> Result<()> {
    let text = fs::read_to_string(file)?;
    let (before, after) = text.split_once(old).with_context(|| format!("{} without {old}", file.display()))?;
    fs::write(file, [before, new, after].concat())?;
    Ok(())
}
