/** What the address asks for, in its fragment, which no server sees, or else in its query. */
export const asked = () => new URLSearchParams(`${location.hash.replace(/^#\??/, '')}&${location.search.slice(1)}`)
