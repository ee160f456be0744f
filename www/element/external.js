// The figure without its wasm, which is loaded as a file of its own.

import { initSync } from '#glue'
import { define as register } from './define.js'
import { PATIENCE } from './part.js'
import { hindrance } from './wasm.js'

export { ClusterFigure } from './element.js'

/**
 * Registers the figure as an element of this name when its wasm is there: loaded from an address, or given as bytes or as a
 * compiled module. If it cannot be had, the figure is registered nevertheless and tells the reader, while the promise is
 * rejected with what was wrong. On a server nothing is loaded.
 * @param {string} tagName
 * @param {string | URL | BufferSource | WebAssembly.Module} [wasm]
 */
export async function define(tagName, wasm = new URL('./cluster-figure.wasm', import.meta.url)) {
  if (!globalThis.customElements) return
  try {
    // Where WebAssembly cannot run, the figure loads a part that does without.
    if (!hindrance()) initSync({ module: await compiled(wasm) })
  } finally {
    register(tagName)
  }
}

/** @param {string | URL | BufferSource | WebAssembly.Module} wasm */
async function compiled(wasm) {
  if (wasm instanceof WebAssembly.Module) return wasm
  return typeof wasm === 'string' || wasm instanceof URL ? load(wasm) : WebAssembly.compile(wasm)
}

// Compiled while it arrives, where the server says that it is WebAssembly. Many say something else, of the right bytes or of a
// page that is their way to say that there is no such file.
/** @param {string | URL} address */
async function load(address) {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), PATIENCE)
  try {
    const response = await fetch(address, controller)
    const type = response.headers.get('Content-Type')
    if (response.ok && type === 'application/wasm') return await WebAssembly.compileStreaming(response)
    const bytes = await response.arrayBuffer()
    if (!response.ok || !startsAsWasm(bytes))
      throw new Error(`${address} is not WebAssembly: the server answered ${response.status}, ${type}`)
    return await WebAssembly.compile(bytes)
  } finally {
    clearTimeout(timer)
  }
}

/** @param {ArrayBuffer} bytes */
const startsAsWasm = (bytes) => new TextDecoder().decode(bytes.slice(0, 4)) === '\0asm'
