// What does not fit together in the sources, with the arithmetic.

import { discrepancies } from '#data'
import { create } from '../element/dom.js'
import { find, references } from './parts.js'
/** @import { Discrepancy } from '../data/types.js' */
/** @import { Reader } from './types.js' */

/**
 * A discrepancy with the numbers and statements that it touches; one of many waits to be opened.
 * @param {Discrepancy} row
 * @param {Reader} reader
 */
export const discrepancy = (row, reader) =>
  create(
    'article',
    {},
    dispute(row, reader, ...references('touched', [...row.numbers, ...row.statements], reader, 'h4'))
  )

/**
 * The discrepancies that touch a record.
 * @param {string} heading
 * @param {string[]} ids
 * @param {Reader} reader
 */
export function disputes(heading, ids, reader) {
  const found = ids.map((id) => dispute(find(discrepancies, id), { ...reader, isAlone: false }))
  return [
    create('h5', { textContent: reader.say(heading) }),
    ...(found.length ? found : [create('p', { textContent: reader.say('none') })])
  ]
}

/** @param {Discrepancy} discrepancy @param {Reader} reader @param {...Node} more */
function dispute({ id, kind, subject, body, excerpts }, { say, language, isAlone }, ...more) {
  return create(
    'details',
    { open: isAlone },
    create('summary', {}, `${id} · ${say(`discrepancy.${kind}`)} · `, ...quoting(subject[language], excerpts)),
    create(
      'div',
      { className: 'dispute' },
      ...body[language].map((block) =>
        typeof block === 'string' ? create('p', {}, ...quoting(block, excerpts)) : table(block, excerpts, say('table'))
      )
    ),
    ...more
  )
}

/**
 * A table that scrolls where it is too wide.
 * @param {string[][]} list
 * @param {string} excerpts
 * @param {string} name
 */
function table([head, ...rows], excerpts, name) {
  /** @param {'td' | 'th'} tag @param {string} [scope] */
  const cell = (tag, scope) => /** @param {string} text */ (text) => create(tag, { scope }, ...quoting(text, excerpts))
  return create(
    'div',
    { className: 'scroll', tabIndex: 0, role: 'group', 'aria-label': name },
    create(
      'table',
      {},
      create('thead', {}, create('tr', {}, ...head.map(cell('th', 'col')))),
      create(
        'tbody',
        {},
        ...rows.map(([first, ...others]) => create('tr', {}, cell('th', 'row')(first), ...others.map(cell('td'))))
      )
    )
  )
}

/**
 * A text in which what stands between grave accents is quoted, in the script of its source.
 * @param {string} text
 * @param {string} lang
 */
const quoting = (text, lang) =>
  text.split('`').map((piece, index) => (index % 2 ? create('q', { lang, textContent: piece }) : piece))
