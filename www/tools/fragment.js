// The state of a figure in the fragment of the page's address: `#mills?k=3&n=9&v=1`.

import { apply, authoredOf, serializeAttributes } from '../state/link.js'

// Elements, and what their authors wrote.
const followed = new WeakMap()

addEventListener('hashchange', () => show(named()))

/** Has a figure with an `id` show what the fragment says of it, and the fragment say what the reader makes of it. */
export function follow(element) {
  if (!element.id || followed.has(element)) return
  followed.set(element, authoredOf(element))
  element.addEventListener('change', () => write(element))
  if (named() === element) show(element)
}

/** The address of the page that shows an element with an `id` in its present state, in full because pages may have a `base`. */
export const addressOn = (element) => `${location.href.split('#')[0]}#${encodeURIComponent(element.id)}?${serializeAttributes(element)}`

/** The element that the fragment names. */
const named = () => document.getElementById(decoded(fragment()[0]))

const fragment = () => location.hash.slice(1).split('?')

function show(element) {
  const [, query] = fragment()
  if (query === undefined || !followed.has(element)) return
  apply(query, element, followed.get(element))
  // The browser knows no element of the whole fragment.
  if (scrollY === 0) element.scrollIntoView()
}

function write(element) {
  try {
    // A place in the history for every change would bury the page the reader came from.
    history.replaceState(history.state, '', addressOn(element))
  } catch {
    // A page without an address of its own has none to keep it in, and some browsers limit how often it changes.
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
