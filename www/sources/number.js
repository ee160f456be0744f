// Records of numbers: printed ones with their quote, derived ones with their formula.

import { places, units } from '#data'
import { create } from '../element/dom.js'
import { disputes } from './discrepancy.js'
import { find, languageOf, place, references, remark, terms, title } from './parts.js'
/** @import { Derived, Printed } from '../data/types.js' */
/** @import { Reader } from './types.js' */

// How the columns of the dataset that hold a remark in each language end.
const REMARK = { en: '', 'zh-Hant': 'ZhHant', 'zh-Hans': 'ZhHans' }

/**
 * A number of a source.
 * @param {Printed} row
 * @param {Reader} reader
 */
export function printed(row, reader) {
  const { say, language } = reader
  return create(
    'article',
    {},
    create('h4', { textContent: title(row, language) }),
    create('blockquote', { lang: languageOf(row.sourceFile, row.sourceQuote) }, ...quote(row)),
    terms(say, [
      ['place', place(row.sourceFile, row.sourceLine, reader, row.id)],
      ['table', row.table && say('cell', { table: say(`table_name.${row.table}`), column: row.tableColumn })],
      ['year', say(`period.${row.period}`, { year: row.year })],
      ['printed', say('as_printed', { value: row.valuePrinted, qualifier: say(`qualifier.${row.qualifier}`) })],
      ['unit', find(units, row.unit)[language]],
      ['standard', row.unit !== row.unitStd && `${row.valueStd} ${find(units, row.unitStd)[language]}`]
    ]),
    ...remark(/** @type {string | null} */ (row[`note${REMARK[language]}`])),
    ...remark(find(places, row.place).note?.[language]),
    ...disputes('discrepancies', row.discrepancies, reader)
  )
}

/**
 * A number that is computed from others.
 * @param {Derived} row
 * @param {Reader} reader
 */
export function computed(row, reader) {
  const { say, language } = reader
  return create(
    'article',
    {},
    create('h4', { textContent: title(row, language) }),
    terms(say, [
      ['result', `${row.resultPrinted} ${find(units, row.unit)[language]}`],
      ['range', row.rangeLow !== null && say('span', { low: row.rangeLow, high: row.rangeHigh })],
      ['formula', row.formula]
    ]),
    ...remark(/** @type {string | null} */ (row[`caution${REMARK[language]}`])),
    ...references('inputs', row.inputs, reader),
    ...disputes('discrepancies', row.discrepancies, reader)
  )
}

/**
 * The quote with its number marked: numbers are counted as the dataset counts them.
 * @param {Printed} printed
 */
function quote({ sourceQuote, quoteToken }) {
  const numbers = [...sourceQuote.matchAll(/\d+(?:\.\d+)?|[一二三四五六七八九十]+分之[一二三四五六七八九十]+/g)]
  const found = numbers[quoteToken - 1]
  if (!found) return [sourceQuote]
  const end = found.index + found[0].length
  return [sourceQuote.slice(0, found.index), create('mark', { textContent: found[0] }), sourceQuote.slice(end)]
}
