// The model and the charts: one wasm instance for all figures of a page.

import * as glue from '#glue'
import inlined from '#wasm'
import { bytes } from './bytes.js'
import { loaded } from './part.js'

/** Why the figure cannot start; `code` names the sentence to show. */
export class StartFailure extends Error {
  constructor(code, cause) {
    super(`the figure cannot start: ${code}`, { cause })
    this.code = code
  }
}

let started = false

/** The functions of the wasm, or of its translation. A failure is not remembered, so that a later figure can try again. */
export function model() {
  const translation = loaded('wasmless')
  if (translation) return translation
  if (!started) {
    start()
    started = true
  }
  return glue
}

/** Forgets how wide texts are, for when a font has arrived. */
export function forgetWidths() {
  if (started) glue.forgetWidths()
}

function start() {
  try {
    glue.initSync({ module: bytes(inlined) })
  } catch (cause) {
    if (/unsafe-eval|content security policy|\bcsp\b|disallowed by/i.test(cause.message)) throw new StartFailure('policy', cause)
    throw new StartFailure(cause instanceof WebAssembly.CompileError ? 'damaged' : 'old', cause)
  }
}
