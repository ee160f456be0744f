// Files that a page gives away.

import { create } from '../element/dom.js'

/** Has the browser save a text as a file of this name and media type. */
export function save(name, type, content) {
  const href = URL.createObjectURL(new Blob([content], { type }))
  create('a', { href, download: name }).click()
  // The download has its own hold on the file once it has begun.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
