// What a Content-Security-Policy or the age of the browser forbids.

import { create } from '../element/dom.js'
import { loadScript } from '../element/part.js'
/** @import { TellFinding } from './types.js' */

/** A module of nothing but its header. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)

const WIDTH = '7px'

/**
 * Tries what the figure does under a policy, and tells what the policy refused.
 * @param {TellFinding} tell
 */
export async function tryPolicy(tell) {
  const refused = new Set()
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    refused.add(effectiveDirective)
    tell('refused', 'fact', 'some', { directives: [...refused].join(', ') })
  })
  tell('refused', 'fact', 'none')
  tryWebAssembly(tell)
  tell('styles', ...(adopts() ? ['works', 'adopted'] : ['fails', 'old']))
  tell('inline', ...(takesAttribute() ? ['works', 'applied'] : ['unneeded', 'ignored']))
  await tryParts(tell)
}

/** @param {TellFinding} tell */
function tryWebAssembly(tell) {
  if (!globalThis.WebAssembly) return tell('wasm', 'unneeded', 'absent')
  try {
    new WebAssembly.Module(EMPTY)
    tell('wasm', 'works', 'compiled')
  } catch {
    tell('wasm', 'unneeded', 'refused')
  }
}

/**
 * One of the two ways is enough. The smallest part is tried.
 * @param {TellFinding} tell
 */
async function tryParts(tell) {
  const [isImported, isLoaded] = await Promise.all([
    import('./cluster-figure-tools.js').then(
      () => true,
      () => false
    ),
    loadScript('./cluster-figure-tools.js').then(
      () => true,
      () => false
    )
  ])
  /** @param {boolean} works @param {boolean} other */
  const outcome = (works, other) => (works ? ['works', 'loaded'] : other ? ['unneeded', 'other'] : ['fails', 'refused'])
  tell('import', ...outcome(isImported, isLoaded))
  tell('script', ...outcome(isLoaded, isImported))
}

/** Whether a style sheet made by a script applies, as those of the figure. */
function adopts() {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`p { width: ${WIDTH} }`)
    return hasWidth((paragraph, root) => {
      root.adoptedStyleSheets = [sheet]
    })
  } catch {
    return false
  }
}

/** Whether a style in an attribute applies: authors' own pages may need it, the figure does not. */
function takesAttribute() {
  const attribute = document.createAttribute('style')
  attribute.value = `width: ${WIDTH}`
  return hasWidth((paragraph) => paragraph.setAttributeNode(attribute))
}

/** @param {(paragraph: HTMLElement, root: ShadowRoot) => void} style */
function hasWidth(style) {
  const host = create('div')
  const paragraph = create('p')
  const root = host.attachShadow({ mode: 'open' })
  root.append(paragraph)
  style(paragraph, root)
  document.body.append(host)
  const { width } = getComputedStyle(paragraph)
  host.remove()
  return width === WIDTH
}
