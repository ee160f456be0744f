// The state of a figure in the fragment of the page's address: `#mills?k=3&n=9&v=2`.

import { inDocument } from '../element/document.js'
import { apply, authoredOf, serializeAttributes } from '../state/link.js'
import { decoded } from '../state/mangled.js'
/** @import { Host, Texts } from '../element/types.js' */

// Elements, and what their authors wrote.
/** @type {WeakMap<Element, Texts>} */
const followed = new WeakMap()

addEventListener('hashchange', () => show(/** @type {Element} */ (named())))

/**
 * Has a figure with an `id` show what the fragment says of it, and the fragment say what the reader makes of it.
 * @param {Host} element
 */
export function follow(element) {
  if (!element.id || followed.has(element)) return
  followed.set(element, authoredOf(element))
  element.addEventListener('change', () => write(element))
  if (named() === element) show(element)
}

/**
 * The address of the page that shows an element with an `id` in its present state, in full because pages may have a `base`.
 * @param {Host} element
 */
export const addressOn = (element) =>
  `${location.href.split('#')[0]}#${encodeURIComponent(element.id)}?${serializeAttributes(element)}`

/** The element that the fragment names. */
const named = () => found(decoded(fragment()[0], 1)) ?? found(decoded(fragment()[0]))

/** @param {string} id */
const found = (id) => inDocument('getElementById', id)

/** The name and the query, whose question mark may have been escaped with everything. */
function fragment() {
  const text = location.hash.slice(1)
  const [name, ...query] = (text.includes('?') ? text : text.replace(/%(?:25)*3F/i, '?')).split('?')
  return query.length ? [name, query.join('?')] : [name]
}

/** @param {Element} element */
function show(element) {
  const [, query] = fragment()
  if (query === undefined || !followed.has(element)) return
  apply(query, element, followed.get(element))
  // The browser knows no element of the whole fragment.
  if (scrollY === 0) element.scrollIntoView()
}

/** @param {Host} element */
function write(element) {
  try {
    // A place in the history for every change would bury the page the reader came from.
    history.replaceState(history.state, '', addressOn(element))
  } catch {
    // A page without an address of its own has none to keep it in, and some browsers limit how often it changes.
  }
}
