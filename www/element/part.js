// Parts of the figure that are loaded when somebody asks for them: scripts that lie beside the first.

import { create } from './dom.js'

const FILES = { data: 'cluster-figure-data.js', views: 'cluster-figure-views.js', tools: 'cluster-figure-tools.js' }

/** Where the script of the figure lies: a classic script knows it from the document, a module from itself. */
export const base = document.currentScript?.src ?? import.meta.url
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
  loading[name] ??= load(FILES[name]).then(() => loaded(name))
  loading[name].catch(() => { loading[name] = undefined })
  return loading[name]
}

// Opened from disk a page can load classic scripts only; under a strict policy it can import modules only.
async function load(file) {
  const url = new URL(file, base).href
  if (location.protocol !== 'file:') {
    try {
      return await import(url)
    } catch {
      // A sandbox without an origin may still load classic scripts.
    }
  }
  return new Promise((resolve, reject) => {
    document.head.append(create('script', { src: url, onload: resolve, onerror: () => reject(new PartFailure(file)) }))
  })
}
