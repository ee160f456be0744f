// Parts of the figure that are loaded when somebody asks for them: scripts that lie beside the first.

import { create } from './dom.js'

const FILES = { data: 'cluster-figure-data.js', views: 'cluster-figure-views.js', wasmless: 'cluster-figure-wasmless.js' }

// A classic script knows its place from the document, a module from itself.
const script = document.currentScript?.src ?? import.meta.url
const loading = {}

/** A part could not be loaded; `file` is what it is called, `code` names the sentence to show. */
export class PartFailure extends Error {
  constructor(name) {
    const file = FILES[name]
    super(`${file} cannot be loaded`)
    this.file = file
    this.code = name === 'wasmless' ? 'wasm' : 'part'
  }
}

/** A part if it is there. */
export const loaded = (name) => globalThis.clusterFigureParts?.[name]

/** A part, loaded if it is not there. A failure is not remembered, so that somebody can try again. */
export async function part(name) {
  if (!loaded(name)) await (loading[name] ??= load(FILES[name]).finally(() => { loading[name] = undefined }))
  // A file that is missing or incomplete leaves nothing.
  if (!loaded(name)) throw new PartFailure(name)
  return loaded(name)
}

// Opened from disk a page can load classic scripts only; under a strict policy it can import modules only.
async function load(file) {
  const url = new URL(file, script).href
  if (location.protocol !== 'file:') {
    try {
      return await import(url)
    } catch {
      // A sandbox without an origin may still load classic scripts.
    }
  }
  return new Promise((resolve) => {
    document.head.append(create('script', { src: url, onload: resolve, onerror: resolve }))
  })
}
