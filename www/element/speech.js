// Words of a catalogue, filled in.

/** @import { Language, Piece, Say, Speaker, Words } from './types.js' */

/**
 * Speaks the words of a catalogue: `say('price.cluster', { price })`.
 * @param {Words} words
 * @param {Language} language
 * @returns {Speaker}
 */
export function speaker(words, language) {
  /** @param {string} key */
  function lookUp(key) {
    /** @type {string | Words | undefined} */
    let section = words
    for (const name of key.split('.')) section = /** @type {Words | undefined} */ (section)?.[name]
    return /** @type {string} */ (section)
  }
  /** @param {string} key @param {object} [values] */
  const pieces = (key, values = {}) =>
    lookUp(key)
      .split(/\{(\w+)\}/)
      .map((piece, index) => (index % 2 ? (/** @type {Record<string, Piece>} */ (values)[piece] ?? '') : piece))
  /** @type {Say} */
  const say = (key, values) => pieces(key, values).join('')
  /** @param {string[]} texts */
  const list = (texts) => texts.join(say(texts.some((text) => /\d,\d/.test(text)) ? 'listOfThousands' : 'list'))
  return {
    language,
    say,
    /** The text in pieces, so that a value can be an element. */
    pieces,
    /** A list. Where its numbers have commas between thousands, another sign stands between them. */
    list,
    /** A text as it stands in the catalogue. */
    textOf: lookUp,
    has: (key) => lookUp(key) !== undefined,
    /** The form of a count: English tells one from many. */
    count: (key, { value, text }) => say(`count.${key}_${value === 1 ? 'one' : 'other'}`, { n: text })
  }
}
