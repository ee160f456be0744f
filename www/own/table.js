// An author's own table: a `<script type="text/csv">` inside the element, or the file that its attribute `data` names.

import { csv } from '../element/csv.js'
import { speaker } from '../element/speech.js'
import { model } from '../element/wasm.js'
import { figure as words } from '../text/views/own.json'

const CHILD = ':scope > script[type="text/csv"]'

// What an element brings, as it was found last: the bytes of its table, or why they are not there.
const found = new WeakMap()

// Tables that were read: the figure asks for the same one again and again.
const tables = new Map()
const REMEMBERED = 20

/** A table that cannot be shown. Its `code` names the reason, `index` and `value` are the line and the column. */
export class TableFailure extends Error {
  field = 'data'
  index = null
  value = null
  limit = null

  constructor(fault) {
    super(fault.code)
    Object.assign(this, fault)
  }

  /** What was refused. */
  get text() {
    return this.found ?? this.file
  }

  /** What is wrong and how to mend it. */
  told(language) {
    const { say } = speaker(words[language], language)
    const { code, index: line, value: column } = this
    const problem = say(`fault.${code}`, this)
    return say('fault.wrong', { problem: line === null ? problem : say('fault.at', { line, column, problem }), remedy: say(`remedy.${REMEDIES[code]}`) })
  }
}

const REMEDIES = {
  FILE: 'FILE', DISK: 'DISK', NOT_UTF8: 'encoding', BROKEN_CHARACTER: 'encoding', CONTROL_CHARACTER: 'characters',
  OPEN_QUOTE: 'quotes', STRAY_QUOTE: 'quotes', EMPTY: 'columns', DELIMITER: 'columns', MISSING_COLUMN: 'columns',
  UNKNOWN_COLUMN: 'columns', DUPLICATE_COLUMN: 'columns', NO_ROWS: 'rows', FIELD_COUNT: 'rows', EMPTY_FIELD: 'rows',
  NOT_A_NUMBER: 'number', TOO_MANY_DIGITS: 'number', BAD_YEAR: 'year', DUPLICATE_ROW: 'keys', DIFFERS: 'keys', SAME_WORD: 'keys',
  TOO_LARGE: 'limits', TOO_MANY_ROWS: 'limits', TOO_LONG: 'limits', TOO_MANY_PLACES: 'limits'
}

/** A promise while the file of an element is on its way. */
export function awaited(element) {
  const name = element.getAttribute('data')
  if (name === null || found.get(element)?.name === name) return undefined
  return fetched(name).then((bytes) => { found.set(element, { name, bytes }) }, (failure) => { found.set(element, { name, failure }) })
}

async function fetched(file) {
  if (location.protocol === 'file:') throw new TableFailure({ code: 'DISK', file })
  try {
    const response = await fetch(new URL(file, document.baseURI))
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
  } catch {
    // No address, no answer, or half of one: the same to who reads the notice.
  }
  throw new TableFailure({ code: 'FILE', file })
}

/** The text of an element's table, which can be shown. */
export function text(element) {
  const { failure, bytes = new TextEncoder().encode(element.querySelector(CHILD)?.textContent) } = element.hasAttribute('data') ? found.get(element) : {}
  if (failure) {
    // The next attempt asks again.
    found.delete(element)
    throw failure
  }
  const text = new TextDecoder().decode(bytes)
  // Of what is no UTF-8 the text does not tell.
  const { fault } = text.includes('\uFFFD') ? read(bytes) : table(text)
  if (fault) throw new TableFailure(fault)
  return text
}

/** A table that was given as text: its series and its rows, or its fault. */
export function table(text) {
  if (!tables.has(text)) {
    if (tables.size === REMEMBERED) tables.delete(tables.keys().next().value)
    tables.set(text, read(new TextEncoder().encode(text)))
  }
  return tables.get(text)
}

/** A whole table as CSV, in the columns in which it was given: it reads back to the same figure. */
export function csvOf(text) {
  const { columns, rows } = table(text)
  const used = columns.filter((column, at) => at < REQUIRED || rows.some((row) => row[column]))
  return csv([used, ...rows.map((row) => used.map((column) => row[column]))])
}

// The columns that every table has come first.
const REQUIRED = 7

/** Reads the tape of src/wire/own.rs. */
function read(bytes) {
  const [numbers, texts] = model().readTable(bytes)
  const given = texts.split('\n')
  let next = 0, line = 0
  const number = () => numbers[next++]
  const text = () => given[line++]
  const lines = () => text().replaceAll('\f', '\n')
  const list = (item) => Array.from({ length: number() }, item)
  const named = (rest) => ({ id: text(), names: [text(), text(), text()], ...rest?.() })
  if (number() !== 1) return { fault: { code: text(), index: number(), value: number(), found: lines(), limit: number() ? number() : null } }
  const series = list(() => named(() => ({ places: list(() => named()) })))
  const columns = list(text)
  const rows = list(() => ({ line: number(), ...Object.fromEntries(columns.map((column) => [column, lines()])) }))
  return { series, columns, rows }
}
