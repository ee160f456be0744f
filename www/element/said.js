// What a view says, filled in with the words of the figure: src/view/saying.rs writes it.

import { textOf } from './dom.js'
/** @import { Piece, Said, Saying, Speaker } from './types.js' */

// What opens a word, a list, a number of the cluster and one of the integrated firm; what stands before a value, and ends it all.
const SIGNS = /([\u0001-\u0006])/
/** @type {Record<string, string>} */
const OPEN = { '\u0001': 'word', '\u0004': 'list', '\u0005': 'cluster', '\u0006': 'integrated' }
const NEXT = '\u0002'

/**
 * Says in a language what a view says: its sentence in pieces, its key numbers, where they come from, and what is told of kept runs.
 * @param {Speaker} speech
 * @returns {(saying: Saying) => Said}
 */
export function sayer({ pieces, list, textOf: wordOf }) {
  /** @param {string} said */
  const filled = (said) => fillIn(said, word, list)
  /**
   * A word with its values, which come in the order of their names.
   * @param {string} key
   * @param {Piece[][]} values
   */
  function word(key, values) {
    const names = [...new Set(wordOf(key).match(/\w+(?=\})/g))].sort()
    return /** @type {Piece[]} */ (pieces(key, Object.fromEntries(names.map((name, at) => [name, values[at]]))).flat())
  }
  /** @param {string} said */
  const told = (said) => plain(filled(said))
  return ({ sentence, keys, rank, kept }) => ({
    sentence: filled(sentence),
    keys: keys.map((key) => ({ ...key, name: told(key.name), text: told(key.text), detail: told(key.detail) })),
    rank: told(rank),
    kept: kept.map(told)
  })
}

/**
 * What a view says, in pieces. A sign opens a word, a list or a number with a role, as src/view/saying.rs writes them.
 * @param {string} said
 * @param {(key: string, values: Piece[][]) => Piece[]} word
 * @param {(texts: string[]) => string} list
 */
function fillIn(said, word, list) {
  const parts = said.split(SIGNS)
  let at = 0
  return sequence()

  function sequence() {
    /** @type {Piece[]} */
    const pieces = [parts[at++]]
    while (parts[at] in OPEN) {
      const opened = OPEN[parts[at++]]
      const head = parts[at++]
      const inner = values()
      if (opened === 'word') pieces.push(...word(head, inner))
      else pieces.push(opened === 'list' ? list(inner.map(plain)) : { text: head, role: opened })
      pieces.push(parts[at++])
    }
    return pieces
  }

  function values() {
    /** @type {Piece[][]} */
    const all = []
    while (parts[at++] === NEXT) all.push(sequence())
    return all
  }
}

/**
 * Pieces as one text.
 * @param {Piece[]} pieces
 */
export const plain = (pieces) => pieces.map(textOf).join('')
