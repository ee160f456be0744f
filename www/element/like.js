/** @import { Words } from './types.js' */

/**
 * The same keys with other texts, in the same order: the build writes the keys of three languages once.
 * @param {Words} words
 * @param {string[]} texts
 */
export function like(words, texts) {
  let at = 0
  /** @param {Words} words @returns {Words} */
  const filled = (words) =>
    Object.fromEntries(
      Object.entries(words).map(([key, word]) => [key, typeof word === 'string' ? texts[at++] : filled(word)])
    )
  return filled(words)
}
