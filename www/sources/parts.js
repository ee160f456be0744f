// What records are made of.

import { derived, indicators, places, units } from '#data'
import { named } from '../element/document.js'
import { create } from '../element/dom.js'
import { labelAt } from './tree.js'
/** @import { Derived, Printed } from '../data/types.js' */
/** @import { Language, Row, Say } from '../element/types.js' */
/** @import { Reader } from './types.js' */

const PAPER = '000_5c0a3f77d7ea7d45.txt'

// How the columns of the dataset that hold a name in each language end.
const NAME = { en: 'En', 'zh-Hant': 'ZhHant', 'zh-Hans': 'ZhHans' }

/**
 * The row of a table with this id.
 * @template {{ id: string }} Row
 * @param {Row[]} table
 * @param {string} id
 */
export const find = (table, id) => /** @type {Row} */ (table.find((row) => row.id === id))

/**
 * The name of a number: its place, what it measures, and the part of it.
 * @param {Printed | Derived} row
 * @param {Language} language
 */
export const title = (row, language) =>
  [row.place && find(places, row.place)[language], row[`label${NAME[language]}`], row[`item${NAME[language]}`]]
    .filter(Boolean)
    .join(' · ')

/**
 * A list of terms; those without a value are left out.
 * @param {Say} say
 * @param {[key: string, value: string | HTMLElement | false | null][]} list
 */
export const terms = (say, list) =>
  create(
    'dl',
    {},
    ...list.flatMap(([key, value]) => (value ? [create('dt', { textContent: say(key) }), create('dd', {}, value)] : []))
  )

/**
 * A remark of ours, if there is one.
 * @param {string | null | undefined} text
 */
export const remark = (text) => (text ? [create('p', { className: 'note', textContent: text })] : [])

/**
 * Where a quote stands: a link, where the page around says which page of the site shows the sources.
 * @param {string} file
 * @param {number} line
 * @param {Reader} reader
 * @param {string} [anchor]
 */
export function place(file, line, { say, language }, anchor = lineAnchor(file, line)) {
  const text = say('line', { file, line })
  const page = named('cluster-sources')
  return page ? create('a', { href: address(page, language, anchor), textContent: text }) : text
}

/** @param {string} page @param {Language} language @param {string} anchor */
function address(page, language, anchor) {
  const address = new URL(page)
  address.searchParams.set('lang', language)
  address.hash = anchor
  return address.href
}

/** @param {string} file @param {number} line */
const lineAnchor = (file, line) => `${file === PAPER ? '' : 'thesis-'}line-${line}`

/**
 * The language of a quote: both sources have parts in English.
 * @param {string} file
 * @param {string} quote
 */
export function languageOf(file, quote) {
  if (!/\p{Script=Han}/u.test(quote)) return 'en'
  return file === PAPER ? 'zh-Hant' : 'zh-Hans'
}

/**
 * Numbers and statements that a record refers to, under a heading: of the level below that of the record's own name, if it has one.
 * @param {string} heading
 * @param {string[]} ids
 * @param {Reader} reader
 * @param {'h4' | 'h5'} [level]
 */
export const references = (heading, ids, reader, level = 'h5') =>
  ids.length ? [create(level, { textContent: reader.say(heading) }), ...ids.map((id) => reference(id, reader))] : []

/**
 * Another record, which is made when somebody opens it: chains of formulas are long.
 * @param {string} id
 * @param {Reader} reader
 */
function reference(id, reader) {
  const details = create(
    'details',
    {
      ontoggle: () => details.childElementCount > 1 || details.append(reader.record(id))
    },
    create('summary', { textContent: summary(id, reader) })
  )
  return details
}

/** @param {string} id @param {Reader} reader */
function summary(id, { language }) {
  const row = find(indicators, id) ?? find(derived, id)
  if (!row) return labelAt(id, language)
  return `${title(row, language)} · ${row.valuePrinted ?? row.resultPrinted} ${find(units, row.unit)[language]}`
}
