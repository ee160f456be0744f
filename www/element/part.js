// Parts of the figure that are loaded when somebody asks for them: scripts that lie beside the first.

import { create } from './dom.js'

// Each is written out, so that bundlers find it.
const IMPORTS = {
  data: () => import('./cluster-figure-data.js'),
  tools: () => import('./cluster-figure-tools.js'),
  views: () => import('./cluster-figure-views.js')
}

/** Where the figure lies: a classic script knows its place from the document; what a bundler made of a module lies anywhere. */
export const base = document.currentScript?.src || document.baseURI

const loading = {}

/** A part could not be loaded; `file` is what it is called. */
export class PartFailure extends Error {
  code = 'part'

  constructor(file) {
    super(`${file} cannot be loaded`)
    this.file = file
  }
}

/** A part if it is there. */
export const loaded = (name) => globalThis.clusterFigureParts?.[name]

/** A part, loaded if it is not there. A failure is not remembered, so that somebody can try again. */
export function part(name) {
  loading[name] ??= load(name).then(() => loaded(name))
  loading[name].catch(() => { loading[name] = undefined })
  return loading[name]
}

// Under a strict policy a page can import modules only. One opened from disk can load classic scripts only, as can a sandbox
// without an origin; but a bundler may have put the part elsewhere, where only its import finds it.
async function load(name) {
  if (loaded(name)) return
  const file = `cluster-figure-${name}.js`
  const ways = [IMPORTS[name], () => loadScript(file)]
  if (location.protocol === 'file:') ways.reverse()
  return ways[0]().catch(ways[1]).catch(() => { throw new PartFailure(file) })
}

const loadScript = (file) => new Promise((onload, onerror) => {
  document.head.append(create('script', { src: new URL(file, base), onload, onerror }))
})
