// The numbers to take away: the tables of the dataset as CSV, with their columns explained, or everything as JSON.

import { csv } from '../element/csv.js'
import { create } from '../element/dom.js'
import { save } from '../page/download.js'
import words from '../text/pages/data.json'
import csvw from './csvw.json'
/** @import { Datum, Derived, Entry, Tables } from './types.js' */
/** @import { Language, Speaker } from '../element/types.js' */

const INDICATORS = [
  'id',
  'topic',
  'place',
  'place_printed',
  'series',
  'item',
  'label_en',
  'label_zh_hant',
  'label_zh_hans',
  'item_en',
  'item_zh_hant',
  'item_zh_hans',
  'printed_label',
  'year',
  'period',
  'value_printed',
  'value',
  'qualifier',
  'unit',
  'value_std',
  'unit_std',
  'source_file',
  'source_line',
  'source_quote',
  'quote_token',
  'table',
  'table_column',
  'note',
  'note_zh_hant',
  'note_zh_hans',
  'discrepancies'
]

const DERIVED = [
  'id',
  'group',
  'place',
  'label_en',
  'label_zh_hant',
  'label_zh_hans',
  'formula',
  'inputs',
  'result_unrounded',
  'result_rounded',
  'unit',
  'range_low',
  'range_high',
  'caution',
  'caution_zh_hant',
  'caution_zh_hans',
  'discrepancies'
]

const NUMBERS = ['value', 'value_std', 'result_unrounded', 'result_rounded', 'range_low', 'range_high']
const INTEGERS = ['year', 'source_line', 'quote_token']
const FILES = /** @type {const} */ ([
  { file: 'indicators.csv', name: 'indicators', columns: INDICATORS },
  { file: 'derived.csv', name: 'derived', columns: DERIVED }
])

/**
 * The buttons; `shown` gives the rows that the table shows at that moment.
 * @param {Tables} tables
 * @param {() => Entry[]} shown
 * @param {Speaker} speaker
 */
export function downloads(tables, shown, { say }) {
  const scope = create(
    'select',
    { id: 'scope' },
    ...['all', 'shown'].map((value) => create('option', { value, textContent: say(`scope.${value}`) }))
  )
  /** @param {'indicators' | 'derived'} name */
  const rows = (name) =>
    scope.value === 'all'
      ? tables[name]
      : shown()
          .map(({ data }) => data)
          .filter((row) => /** @type {Datum[]} */ (tables[name]).includes(row))
  /** @param {string} file @param {string} type @param {() => string} content */
  const button = (file, type, content) =>
    create('button', {
      type: 'button',
      textContent: say(`download.${file.split('.')[0]}`, { file }),
      onclick: () => save(file, new Blob([content()], { type }))
    })
  return [
    create(
      'label',
      { className: 'control' },
      create('span', { className: 'name', textContent: say('scope.name') }),
      scope
    ),
    ...FILES.map(({ file, name, columns }) => button(file, 'text/csv;charset=utf-8', () => table(rows(name), columns))),
    button('csv-metadata.json', 'application/csvm+json', () => json(metadata(tables))),
    button('cluster-pricing-data.json', 'application/json', () => json(everything(tables, rows)))
  ]
}

/** @param {Datum[]} rows @param {string[]} columns */
const table = (rows, columns) => csv([columns, ...rows.map((row) => columns.map((column) => cell(row, column)))])

/** @param {unknown} value */
const json = (value) => JSON.stringify(value, null, 2) + '\n'

/**
 * The value of a column; the rounded result keeps the zeros at its end.
 * @param {Datum} row
 * @param {string} column
 * @returns {string | number | null}
 */
function cell(row, column) {
  if (column === 'result_rounded') return /** @type {Derived} */ (row).resultPrinted
  const value = row[column.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())]
  return Array.isArray(value) ? value.join('; ') : value
}

/**
 * The columns of both tables in the vocabulary of CSV on the Web.
 * @param {Tables} tables
 */
function metadata({ version }) {
  /** @param {string} name */
  const column = (name) => ({
    name,
    titles: name,
    'dc:description': inAll((language) => meaning(name, language)),
    datatype: datatype(name)
  })
  return {
    ...csvw,
    ...about(version),
    tables: FILES.map(({ file, columns }) => ({
      url: file,
      tableSchema: { columns: columns.map(column), primaryKey: 'id' }
    }))
  }
}

/** @param {string} name */
const datatype = (name) => (NUMBERS.includes(name) ? 'number' : INTEGERS.includes(name) ? 'integer' : 'string')

/** @param {string} version */
function about(version) {
  return {
    'dc:title': inAll((language) => words[language].title),
    'dc:source': inAll((language) => words[language].source_texts),
    'dc:license': inAll((language) => words[language].licence),
    'dc:hasVersion': version,
    'dc:description': inAll((language) => words[language].download_guard)
  }
}

/** @param {Tables} tables @param {(name: 'indicators' | 'derived') => Datum[]} rows */
function everything({ version }, rows) {
  /** @param {(typeof FILES)[number]} given */
  const records = ({ name, columns }) =>
    rows(name).map((row) => Object.fromEntries(columns.map((column) => [column, cell(row, column)])))
  return {
    title: inAll((language) => words[language].title),
    source: inAll((language) => words[language].source_texts),
    version,
    licence: inAll((language) => words[language].licence),
    columns: Object.fromEntries(
      [...new Set([...INDICATORS, ...DERIVED])].map((name) => [name, inAll((language) => meaning(name, language))])
    ),
    ...Object.fromEntries(FILES.map((file) => [file.name, records(file)]))
  }
}

/** @param {(language: Language) => string} text */
const inAll = (text) =>
  Object.fromEntries(/** @type {Language[]} */ (Object.keys(words)).map((language) => [language, text(language)]))

/** @param {string} column @param {Language} language */
const meaning = (column, language) => /** @type {Record<string, string>} */ (words[language].meanings)[column]
