// The address of the page: what is searched, filtered, sorted and opened.

/** The keys of the filters, as the address writes them. */
export const FILTERS = ['q', 'kind', 'topic', 'place', 'year', 'qualifier', 'disputed']

const KEYS = [...FILTERS, 'sort']

/** What the address asks for; `id` is the number whose record is open, at first none. */
export function readAddress() {
  const query = new URLSearchParams(location.search)
  return Object.fromEntries([...KEYS.map((key) => [key, query.get(key) ?? '']), ['id', '']])
}

/** Writes what is shown into the address, beside the keys of others, without a new entry of the history. */
export function writeAddress(state) {
  const query = new URLSearchParams(location.search)
  for (const key of KEYS) {
    if (state[key]) query.set(key, state[key])
    else query.delete(key)
  }
  const search = String(query)
  history.replaceState(null, '', `${location.pathname}${search && `?${search}`}${state.id && `#${state.id}`}`)
}
