import { create } from '../element/dom.js'

/** Hands a file to the browser's downloads; `content` is a text or a Blob. */
export function save(name, type, content) {
  const href = URL.createObjectURL(new Blob([content], { type }))
  create('a', { href, download: name }).click()
  // The download has its own hold on the file once it has begun.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
