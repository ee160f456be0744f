// The model and the charts: one wasm instance for all figures of a page.

import * as glue from '#glue'
import inlined from '#wasm'
import { bytes } from './bytes.js'
import { enduring } from './enduring.js'
import { loaded } from './part.js'

/** Why the figure cannot start; `code` names the sentence to show. */
export class StartFailure extends Error {
  /** @param {string} code @param {unknown} cause */
  constructor(code, cause) {
    super(`the figure cannot start: ${code}`, { cause })
    this.code = code
  }
}

// The least module: its header.
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)

let found

/** What keeps WebAssembly from running here: it is `absent` from the browser, or forbidden by the `policy` of the page. */
export const hindrance = () => (found ??= [hindranceNow()])[0]

function hindranceNow() {
  // An element of that name would be seen where it is missing.
  if (!Object.hasOwn(globalThis, 'WebAssembly')) return 'absent'
  try {
    new WebAssembly.Module(EMPTY)
  } catch {
    return 'policy'
  }
}

const functions = enduring(glue)

let started = false

/** The functions of the wasm, or of its translation. A failure is not remembered, so that a later figure can try again. */
export function model() {
  const translation = loaded('wasmless')
  if (translation) return translation
  if (!started) {
    start()
    started = true
  }
  return functions
}

/** Forgets how wide texts are, for when a font has arrived. */
export function forgetWidths() {
  try {
    if (started) functions.forgetWidths()
  } catch {
    // Without an instance there are no widths.
  }
}

function start() {
  let module
  try {
    module = bytes(inlined)
    glue.initSync({ module })
  } catch (cause) {
    throw new StartFailure(!module || cause instanceof WebAssembly.CompileError ? 'damaged' : 'old', cause)
  }
}
