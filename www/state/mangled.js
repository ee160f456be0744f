// What a query means after it went through mails, messengers and hands: written as HTML or escaped once more, in capitals, with a
// sign behind it that ended the sentence.

import { KEYS } from '../element/state.js'
/** @import { Query, Texts } from '../element/types.js' */

const NAMES = [...KEYS, 'lang', 'preset']

// Signs without width, which messengers put into long words. Joiners may belong to a name.
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g

// What stands before a key: the sign that begins a query, and how HTML writes `&`.
const BEFORE = /^(?:\?|(?:amp|#0*38|#x26);)+/i

// What may stand behind a link. No value ends with one of these signs, unless its own bracket ends there.
const BEHIND = ' =.,;:!?\'">)]}|*\u200C\u200D…’”。，、；：！？'
const OPENING = '（「『【《〈'
const CLOSING = '）」』】》〉'

// Nobody escapes more often than that.
const MOST_ESCAPES = 3

/**
 * The texts of the keys of a query, of which `preset` is one. Of a key that is named twice the first counts. A version counts beside
 * other keys; alone, and with more than two digits, it is the number of somebody's release.
 * @param {Query} query
 * @returns {Texts}
 */
export function meant(query) {
  const found = [...pairs(query)]
  const last = found.at(-1)
  if (last) last[1] = ended(last[1])
  const { v, ...texts } = Object.fromEntries(found.reverse())
  return /^\d{1,2}$/.test(v) && Object.keys(texts).some((key) => key !== 'lang') ? { ...texts, v } : texts
}

/** @param {Query} query @returns {Generator<[key: string, text: string]>} */
function* pairs(query) {
  for (const [name, text] of new URLSearchParams(query)) {
    const key = name.replace(INVISIBLE, '').trim().replace(BEFORE, '').toLowerCase()
    if (NAMES.includes(key)) {
      // No value holds this sign: it was escaped with the query.
      const [first, ...rest] = decoded(text).split('&')
      const value = first.replace(INVISIBLE, '')
      // Tags of languages are the one value with capitals; they are compared without.
      yield [key, key === 'lang' ? value : value.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())]
      if (rest.length) yield* pairs(rest.join('&'))
    } else if (/=|%(25)*3d/i.test(key)) yield* pairs(decoded(key))
  }
}

/** @param {string} text */
function ended(text) {
  const signs = [...OPENING].some((sign) => text.includes(sign)) ? BEHIND : BEHIND + CLOSING
  let end = text.length
  while (signs.includes(text[end - 1])) end -= 1
  return text.slice(0, end)
}

/**
 * A text without escapes, of which no value of a state has any; as it stands if one is broken.
 * @param {string} text
 * @param {number} [times]
 */
export function decoded(text, times = MOST_ESCAPES) {
  try {
    for (let left = times; left > 0 && text.includes('%'); left--) text = decodeURIComponent(text)
  } catch {
    // What is left is no escape.
  }
  return text
}
