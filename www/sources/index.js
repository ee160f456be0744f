// Where every number comes from: the sentence or table row that prints it, and what contradicts it.

import { discrepancies, indicators, places, units } from '#data'
import { create } from '../element/dom.js'
import { speaker } from '../element/speech.js'
import { dresser } from '../panels/dress.js'
import { sources as en } from '../text/en.json'
import { sources as zhHans } from '../text/zh-Hans.json'
import { sources as zhHant } from '../text/zh-Hant.json'
import css from './sources.css'

const catalogues = { 'en': en, 'zh-Hant': zhHant, 'zh-Hans': zhHans }

// The columns of the dataset that hold a name in each language.
const SUFFIX = { 'en': 'En', 'zh-Hant': 'ZhHant', 'zh-Hans': 'ZhHans' }

globalThis.clusterFigureParts ??= {}
globalThis.clusterFigureParts.data = {
  dress: dresser(css),

  /** Everything about some printed numbers, as elements. */
  records(ids, language) {
    const speech = speaker(catalogues[language], language)
    return ids.map((id) => record(indicators.find((row) => row.id === id), speech))
  }
}

function record(row, { say, language }) {
  const name = [names(places, row.place, language), row[`label${SUFFIX[language]}`], row[`item${SUFFIX[language]}`]].filter(Boolean).join(' · ')
  const terms = [
    ['place', say('line', { file: row.sourceFile, line: row.sourceLine })],
    ['table', row.table && say('cell', { table: say(`table_name.${row.table}`), column: row.tableColumn })],
    ['year', say(`period.${row.period}`, { year: row.year })],
    ['printed', say('as_printed', { value: row.valuePrinted, qualifier: say(`qualifier.${row.qualifier}`) })],
    ['unit', names(units, row.unit, language)],
    ['standard', row.unit !== row.unitStd && `${row.valueStd} ${names(units, row.unitStd, language)}`]
  ]
  const list = terms.filter(([, text]) => text).flatMap(([key, text]) => [
    create('dt', { textContent: say(key) }), create('dd', { textContent: text })
  ])
  const touching = row.discrepancies.map((id) => discrepancies.find((discrepancy) => discrepancy.id === id))
  return create('article', {},
    create('h4', { textContent: name }),
    create('blockquote', { lang: 'zh-Hant' }, ...quote(row)),
    create('dl', {}, ...list),
    ...row.note ? [create('p', { className: 'note' }, say('in_english'), create('span', { lang: 'en', textContent: row.note }))] : [],
    create('h5', { textContent: say('discrepancies') }),
    ...touching.length ? touching.map((discrepancy) => dispute(discrepancy, say)) : [create('p', { textContent: say('none') })])
}

const names = (table, id, language) => table.find((row) => row.id === id)[language]

/** The quote with its number marked: numbers are counted as the dataset counts them. */
function quote({ sourceQuote, quoteToken }) {
  const numbers = [...sourceQuote.matchAll(/\d+(?:\.\d+)?|[一二三四五六七八九十]+分之[一二三四五六七八九十]+/g)]
  const found = numbers[quoteToken - 1]
  if (!found) return [sourceQuote]
  const end = found.index + found[0].length
  return [sourceQuote.slice(0, found.index), create('mark', { textContent: found[0] }), sourceQuote.slice(end)]
}

function dispute({ id, kind, subject, body }, say) {
  return create('details', {},
    create('summary', {}, `${id} · ${say(`discrepancy.${kind}`)} · `, create('span', { lang: 'en', textContent: subject })),
    create('div', { className: 'dispute', lang: 'en', textContent: body }))
}
