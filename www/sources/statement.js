// Records of statements: what a text says in words.

import { discrepancies } from '#data'
import { create } from '../element/dom.js'
import { disputes } from './discrepancy.js'
import { languageOf, place, remark, terms } from './parts.js'
import { labelAt, labelOf, nodesTo } from './tree.js'
/** @import { Language } from '../element/types.js' */
/** @import { Name, Reader, Statement } from './types.js' */

/**
 * A statement, or a part of one, which stands in the quotes of the whole.
 * @param {string} path
 * @param {Reader} reader
 */
export function statement(path, reader) {
  const { say, language } = reader
  const nodes = nodesTo(path)
  const label = /** @type {Name} */ (nodes.map(labelOf).findLast(Boolean))
  const around = nodes
    .slice(1, -1)
    .map(labelOf)
    .filter((other) => other && other !== label)
  return create(
    'article',
    {},
    create('h4', { textContent: labelAt(path, language) }),
    terms(say, [
      ['label', say(isVerbatim(label, language) ? 'verbatim' : 'ours')],
      ['within', [say(path.split('.')[0]), ...around.map((other) => /** @type {Name} */ (other)[language])].join(' · ')]
    ]),
    ...quotes(nodes, reader),
    ...nodes.flatMap(({ note }) => remark(note?.[language])),
    ...disputes('doubts', touching(path), reader)
  )
}

/**
 * Whether a label is an excerpt in this language. Words of the English abstract are, in every language.
 * @param {Name} label
 * @param {Language} language
 */
const isVerbatim = (label, language) => label.verbatim_in === language || label.en === label['zh-Hans']

/** @param {Statement[]} nodes @param {Reader} reader */
function quotes(nodes, reader) {
  const quotes = nodes.findLast(({ quotes }) => quotes)?.quotes ?? []
  return quotes.flatMap(({ quote, source_file: file, source_line: line }) => [
    create('blockquote', { lang: languageOf(file, quote), textContent: quote }),
    terms(reader.say, [['place', place(file, line, reader)]])
  ])
}

/**
 * The discrepancies of a statement are its own, those of its parts, and those of the whole that it is part of.
 * @param {string} path
 */
function touching(path) {
  /** @param {string} part @param {string} whole */
  const isPart = (part, whole) => `${part}.`.startsWith(`${whole}.`)
  return discrepancies
    .filter(({ statements }) => statements.some((other) => isPart(other, path) || isPart(path, other)))
    .map(({ id }) => id)
}
