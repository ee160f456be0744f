// Files for the browser's downloads.

import { create } from '../element/dom.js'

/**
 * Hands a file to the browser's downloads.
 * @param {string} name
 * @param {Blob} file
 */
export function save(name, file) {
  const href = URL.createObjectURL(file)
  create('a', { href, download: name }).click()
  // The download has its own hold on the file once it has begun.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
