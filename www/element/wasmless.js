// The model and the charts where WebAssembly is missing: a translation of the wasm, which stands in for wasm.js.

import * as glue from '#glue'

globalThis.clusterFigureParts ??= {}
globalThis.clusterFigureParts.wasmless = glue

/** The functions of the translation. */
export const model = () => glue

/** Forgets how wide texts are, for when a font has arrived. */
export const forgetWidths = glue.forgetWidths
