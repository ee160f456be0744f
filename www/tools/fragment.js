// The state of a figure in the fragment of the page's address: `#mills?k=3&n=9&v=1`.

import { apply, serialize } from '../state/link.js'

const followed = new WeakSet()

/** Has a figure with an `id` show what the fragment says of it, and the fragment say what the reader makes of it. */
export function follow(element) {
  if (!element.id || followed.has(element)) return
  followed.add(element)
  const read = () => {
    const [id, query] = location.hash.slice(1).split('?')
    if (query !== undefined && decoded(id) === element.id && element.isConnected) apply(query, element)
  }
  read()
  addEventListener('hashchange', read)
  // A place in the history for every change would bury the page the reader came from.
  element.addEventListener('change', () => history.replaceState(history.state, '', `#${encodeURIComponent(element.id)}?${serialize(element.value)}`))
}

function decoded(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
