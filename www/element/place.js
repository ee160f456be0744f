// Where the files of the figure lie.

import { inDocument, isPlace, named, ofDocument } from './document.js'

// What the first script and its parts are called, also by a host that puts a hash into the name.
const OURS = /\/cluster-figure[^/]*\.m?js$/

// Known only while the script runs. One that was joined with others has the address of them all.
const ourScript = /** @type {HTMLScriptElement | null | undefined} */ (ofDocument('currentScript'))?.src

/**
 * The folder that the page names, by a `<meta>` in its head or by the attribute `base` of a figure, if it names one.
 * @param {Element} [element]
 */
export function namedFolder(element) {
  const address = named('cluster-base') ?? ofAttribute(element)
  return address && folderOf(address)
}

/**
 * The folder of the files as far as it is known: named, or that of a script of the page that is called like ours.
 * @param {Element} [element]
 */
export function folderAt(element) {
  const scripts = () => [
    ourScript,
    ...[.../** @type {NodeListOf<HTMLScriptElement>} */ (inDocument('querySelectorAll', 'script[src]'))].map(
      ({ src }) => src
    )
  ]
  const script = () => scripts().find((src) => src && isPlace(src) && OURS.test(new URL(src).pathname))
  return namedFolder(element) ?? (script() && folderOf(/** @type {string} */ (script())))
}

/** The folder where the files may lie if nothing is known of it: beside the script that holds ours, or beside the page. */
export function likelyFolder() {
  const beside = ourScript && isPlace(ourScript) ? ourScript : ofDocument('baseURI')
  return isPlace(beside) ? new URL('.', beside).href : beside
}

/**
 * The address in the attribute. Scripts are run from there, so it has to be a place of the page's server or of our script's: whoever
 * may write an element need not be who writes the page.
 * @param {Element} [element]
 */
function ofAttribute(element) {
  const text = element?.getAttribute('base') ?? null
  try {
    const { href, origin } = new URL(/** @type {string} */ (text), ofDocument('baseURI'))
    const origins = [location.href, ...(ourScript ? [ourScript] : [])].map((address) => new URL(address).origin)
    return text !== null && isPlace(href) && origins.includes(origin) ? href : undefined
  } catch {
    // No address.
  }
}

/**
 * The folder of an address: of a file of ours, or one that may lack the slash at its end.
 * @param {string} address
 */
function folderOf(address) {
  const { origin, protocol, pathname } = new URL(address)
  const isFile = /\.m?js$/.test(pathname)
  return new URL(
    isFile ? pathname.replace(/[^/]*$/, '') : pathname.replace(/\/?$/, '/'),
    protocol === 'file:' ? address : origin
  ).href
}
