// An author's own table: a `<script type="text/csv">` inside the element, or the file that its attribute `data` names.

import { fromScript } from '../code/escape.js'
import { childTable } from '../element/content.js'
import { csv } from '../element/csv.js'
import { ofDocument } from '../element/document.js'
import { listOf } from '../element/list.js'
import { PATIENCE } from '../element/part.js'
import { speaker } from '../element/speech.js'
import { model } from '../element/wasm.js'
import { figure as words } from '../text/panels/own.json'
/** @import { Language } from '../element/types.js' */
/** @import { TableFault, TableRead } from './types.js' */

// What an element brings, as it was found last: the bytes of its table, or why they are not there.
/** @type {WeakMap<Element, { name: string, bytes?: Uint8Array<ArrayBuffer>, failure?: TableFailure }>} */
const found = new WeakMap()

// Tables that were read: the figure asks for the same one again and again.
/** @type {Map<string, TableRead>} */
const tables = new Map()
const REMEMBERED = 20

/** A table that cannot be shown. Its `code` names the reason, `index` and `value` are the line and the column. */
export class TableFailure extends Error {
  code = ''
  field = 'data'
  /** @type {number | null} */
  index = null
  /** @type {number | null} */
  value = null
  /** @type {number | null} */
  limit = null
  /** @type {string | undefined} */
  found
  /** @type {string | undefined} */
  file

  /** @param {TableFault} fault */
  constructor(fault) {
    super(fault.code)
    Object.assign(this, fault)
  }

  /** What was refused. */
  get text() {
    return this.found ?? this.file
  }

  /**
   * What is wrong and how to mend it.
   * @param {Language} language
   */
  told(language) {
    const { say } = speaker(words[language], language)
    const { code, index: line, value: column } = this
    const problem = say(`fault.${code}`, this)
    return say('fault.wrong', {
      problem: line === null ? problem : say('fault.at', { line, column, problem }),
      remedy: say(`remedy.${REMEDIES[code]}`)
    })
  }
}

/** @type {Record<string, string>} */
const REMEDIES = {
  FILE: 'FILE',
  DISK: 'DISK',
  NOT_UTF8: 'encoding',
  BROKEN_CHARACTER: 'encoding',
  CONTROL_CHARACTER: 'characters',
  OPEN_QUOTE: 'quotes',
  STRAY_QUOTE: 'quotes',
  EMPTY: 'columns',
  WEB_PAGE: 'FILE',
  DELIMITER: 'columns',
  MISSING_COLUMN: 'columns',
  UNKNOWN_COLUMN: 'columns',
  DUPLICATE_COLUMN: 'columns',
  NO_ROWS: 'rows',
  FIELD_COUNT: 'rows',
  TOO_MANY_FIELDS: 'rows',
  EMPTY_FIELD: 'rows',
  NOT_A_NUMBER: 'number',
  TOO_MANY_DIGITS: 'number',
  BAD_YEAR: 'year',
  DUPLICATE_ROW: 'keys',
  DIFFERS: 'keys',
  SAME_WORD: 'keys',
  TOO_LARGE: 'limits',
  TOO_MANY_ROWS: 'limits',
  TOO_LONG: 'limits',
  TOO_MANY_PLACES: 'limits'
}

/**
 * A promise while the file of an element is on its way.
 * @param {Element} element
 */
export function awaited(element) {
  const name = element.getAttribute('data')
  if (name === null || found.get(element)?.name === name) return undefined
  return fetched(name).then(
    (bytes) => {
      found.set(element, { name, bytes })
    },
    (failure) => {
      found.set(element, { name, failure })
    }
  )
}

/** @param {string} file */
async function fetched(file) {
  if (location.protocol === 'file:') throw new TableFailure({ code: 'DISK', file })
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), PATIENCE)
  try {
    const response = await fetch(new URL(file, ofDocument('baseURI')), controller)
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
  } catch {
    // No address, no answer, or half of one: the same to who reads the notice.
  } finally {
    clearTimeout(timer)
  }
  throw new TableFailure({ code: 'FILE', file })
}

/**
 * The text of an element's table, which can be shown.
 * @param {Element} element
 */
export function text(element) {
  const { failure, bytes = new TextEncoder().encode(fromScript(childTable(element) ?? '')) } = element.hasAttribute(
    'data'
  )
    ? /** @type {NonNullable<ReturnType<typeof found.get>>} */ (found.get(element))
    : {}
  if (failure) {
    // The next attempt asks again.
    found.delete(element)
    throw failure
  }
  // Two spellings of one name are one name.
  const text = new TextDecoder().decode(bytes).normalize()
  // Of what is no UTF-8 the text does not tell.
  const { fault } = text.includes('\uFFFD') ? read(bytes) : table(text)
  if (fault) throw new TableFailure(fault)
  return text
}

/**
 * A table that was given as text: its series and its rows, or its fault.
 * @param {string} text
 */
export function table(text) {
  if (!tables.has(text)) {
    if (tables.size === REMEMBERED) tables.delete(/** @type {string} */ (tables.keys().next().value))
    tables.set(text, read(new TextEncoder().encode(text)))
  }
  return /** @type {TableRead} */ (tables.get(text))
}

/**
 * Drops a table that a figure has shown; another one that shows it reads it again.
 * @param {string} text
 */
export const forget = (text) => tables.delete(text)

/**
 * A whole table as CSV, in the columns in which it was given: it reads back to the same figure.
 * @param {string} text
 */
export function csvOf(text) {
  const { columns, rows } = table(text)
  const used = columns.filter((column, at) => at < REQUIRED || rows.some((row) => row[column]))
  return csv([used, ...rows.map((row) => used.map((column) => row[column]))])
}

// The columns that every table has come first.
const REQUIRED = 7

/**
 * Reads the tape of src/wire/own.rs.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {TableRead}
 */
function read(bytes) {
  const [numbers, texts] = model().readTable(bytes)
  const given = texts.split('\n')
  let next = 0,
    line = 0
  const number = () => numbers[next++]
  const text = () => given[line++]
  const lines = () => text().replaceAll('\f', '\n')
  /**
   * @template Item
   * @param {() => Item} item
   */
  const list = (item) => listOf(number(), item)
  const named = () => ({ id: text(), names: [text(), text(), text()] })
  if (number() !== 1) {
    const fault = { code: text(), index: number(), value: number(), found: lines(), limit: number() ? number() : null }
    // Of a table that is too large only the beginning is read.
    const told = fault.code === 'TOO_LARGE' ? { ...fault, found: String(bytes.length) } : fault
    return { series: [], columns: [], rows: [], fault: told }
  }
  const series = list(() => ({ ...named(), places: list(named) }))
  const columns = list(text)
  const rows = list(() => {
    const line = number()
    return Object.assign(Object.fromEntries(columns.map((column) => [column, lines()])), { line })
  })
  return { series, columns, rows }
}
