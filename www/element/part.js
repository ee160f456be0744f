// Parts of the figure that are loaded when somebody asks for them: scripts that lie beside the first.

import { create } from './dom.js'

// Each is written out, so that bundlers find it.
const IMPORTS = {
  data: () => import('./cluster-figure-data.js'),
  tools: () => import('./cluster-figure-tools.js'),
  views: () => import('./cluster-figure-views.js'),
  wasmless: () => import('./cluster-figure-wasmless.js')
}

/** Where the figure lies: a classic script knows its place from the document; what a bundler made of a module lies anywhere. */
export const base = document.currentScript?.src || document.baseURI

const loading = {}

/** A part could not be loaded; `file` is what it is called, `code` names the sentence to show. */
export class PartFailure extends Error {
  constructor(name) {
    const file = fileOf(name)
    super(`${file} cannot be loaded`)
    this.file = file
    this.code = name === 'wasmless' ? 'wasm' : 'part'
  }
}

/** A part if it is there. */
export const loaded = (name) => globalThis.clusterFigureParts?.[name]

/** A part, loaded if it is not there. A failure is not remembered, so that somebody can try again. */
export async function part(name) {
  if (!loaded(name)) await (loading[name] ??= load(name).finally(() => { loading[name] = undefined }))
  // A file that is missing or incomplete leaves nothing.
  if (!loaded(name)) throw new PartFailure(name)
  return loaded(name)
}

// Under a strict policy a page can import modules only. One opened from disk can load classic scripts only, as can a sandbox
// without an origin; but a bundler may have put the part elsewhere, where only its import finds it.
async function load(name) {
  const ways = [IMPORTS[name], () => loadScript(fileOf(name))]
  if (location.protocol === 'file:') ways.reverse()
  await ways[0]().catch(ways[1]).catch(() => {})
}

/** Loads a file of the figure as a classic script. */
export const loadScript = (file) => new Promise((onload, onerror) => {
  document.head.append(create('script', { src: new URL(file, base), onload, onerror }))
})

const fileOf = (name) => `cluster-figure-${name}.js`
