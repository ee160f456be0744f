// Parts of the figure that are loaded when somebody asks for them: scripts that lie beside the first.

import { ofDocument } from './document.js'
import { create } from './dom.js'
import { parts } from './parts.js'
import { folderAt, likelyFolder, namedFolder } from './place.js'
/** @import { Name } from '../sources/types.js' */
/** @import { Parts } from './types.js' */

// Each is written out, so that bundlers find it.
const IMPORTS = {
  data: () => import('./cluster-figure-data.js'),
  tools: () => import('./cluster-figure-tools.js'),
  views: () => import('./cluster-figure-views.js'),
  wasmless: () => import('./cluster-figure-wasmless.js')
}

/** How long a file may take, in milliseconds, until the reader hears of it. */
export const PATIENCE = 20_000

/** @type {Record<string, Promise<void> | undefined>} */
const loading = {}

/**
 * A part could not be loaded; `file` is what it is called, `folder` where it was looked for, `code` names the sentence to show:
 * that the file is missing, or that nobody knows where it lies. One that may still come has a promise of it in `late`.
 */
export class PartFailure extends Error {
  /** @param {keyof Parts} name @param {Element} element @param {Promise<unknown>} [late] */
  constructor(name, element, late) {
    const file = fileOf(name)
    const folder = folderAt(element) ?? likelyFolder()
    super(`${file} cannot be loaded from ${folder}`)
    this.file = file
    this.folder = folder
    this.code = late
      ? 'late'
      : namedFolder(element) || !folderAt(element)
        ? 'base'
        : name === 'wasmless'
          ? 'wasm'
          : 'part'
    this.late = late
  }
}

/**
 * A part if it is there.
 * @template {keyof Parts} Name
 * @param {Name} name
 * @returns {Parts[Name] | undefined}
 */
export const loaded = (name) => parts[name]

/**
 * A part for an element, loaded if it is not there. A failure is not remembered, so that somebody can try again.
 * @template {keyof Parts} Name
 * @param {Name} name
 * @param {Element} element
 * @returns {Promise<Parts[Name]>}
 */
export async function part(name, element) {
  const key = `${name} ${namedFolder(element)}`
  if (!loaded(name))
    await patiently(
      name,
      element,
      (loading[key] ??= load(name, element).then(() => {
        loading[key] = undefined
      }))
    )
  // A file that is missing or incomplete leaves nothing.
  if (!loaded(name)) throw new PartFailure(name, element)
  return /** @type {Parts[Name]} */ (loaded(name))
}

/** @param {keyof Parts} name @param {Element} element @param {Promise<unknown>} arrival */
async function patiently(name, element, arrival) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  const end = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new PartFailure(name, element, arrival)), PATIENCE)
  })
  // `finally` of a promise is younger than some libraries that bring promises of their own.
  try {
    await Promise.race([arrival, end])
  } finally {
    clearTimeout(timer)
  }
}

// Under a strict policy a page can import modules only. One opened from disk can load classic scripts only, as can a sandbox
// without an origin; but a bundler may have put the part elsewhere, where only its import finds it.
/** @param {keyof Parts} name @param {Element} element */
async function load(name, element) {
  const address = () => new URL(fileOf(name), folderAt(element) ?? likelyFolder()).href
  const imported = namedFolder(element) ? async () => import(address()) : IMPORTS[name]
  const ways = [imported, async () => loadScript(address())]
  if (location.protocol === 'file:') ways.reverse()
  await ways[0]()
    .catch(ways[1])
    .catch(() => {})
}

/**
 * Loads a classic script from its address. Nothing is left of one that is not there.
 * @param {string} src
 */
export const loadScript = (src) =>
  new Promise((onload, reject) => {
    const script = create('script', {
      src,
      onload,
      onerror: () => {
        script.remove()
        reject()
      }
    })
    ofDocument('head').append(script)
  })

/** @param {string} name */
const fileOf = (name) => `cluster-figure-${name}.js`
