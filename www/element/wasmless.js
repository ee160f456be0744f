// The model and the charts where WebAssembly is missing: a translation of the wasm, which stands in for wasm.js.

import * as glue from '#glue'
import { enduring } from './enduring.js'
import { parts } from './parts.js'

const functions = enduring(glue)

parts.wasmless = functions

/** The functions of the translation. */
export const model = () => functions

/** Forgets how wide texts are, for when a font has arrived. */
export const { forgetWidths } = functions
