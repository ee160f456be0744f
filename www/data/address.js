// The address of the page: what is searched, filtered, sorted and opened.

/** @import { Choice } from './types.js' */

/** The keys of the filters, as the address writes them. */
export const FILTERS = /** @type {const} */ (['q', 'kind', 'topic', 'place', 'year', 'qualifier', 'disputed'])

const KEYS = /** @type {const} */ ([...FILTERS, 'sort'])

/**
 * What the address asks for; `id` is the number whose record is open, at first none.
 * @returns {Choice}
 */
export function readAddress() {
  const query = new URLSearchParams(location.search)
  return /** @type {Choice} */ (Object.fromEntries([...KEYS.map((key) => [key, query.get(key) ?? '']), ['id', '']]))
}

/**
 * Writes what is shown into the address, beside the keys of others, without a new entry of the history.
 * @param {Choice} state
 */
export function writeAddress(state) {
  const query = new URLSearchParams(location.search)
  for (const key of KEYS) {
    if (state[key]) query.set(key, state[key])
    else query.delete(key)
  }
  const search = String(query)
  history.replaceState(null, '', `${location.pathname}${search && `?${search}`}${state.id && `#${state.id}`}`)
}
