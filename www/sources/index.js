// Where every number comes from: the sentence or table row that prints it, or its formula, and what contradicts it.

import { derived, discrepancies, indicators, places, units, version } from '#data'
import { create } from '../element/dom.js'
import { speaker } from '../element/speech.js'
import { dresser } from '../panels/dress.js'
import { sources as en } from '../text/en.json'
import { sources as zhHans } from '../text/zh-Hans.json'
import { sources as zhHant } from '../text/zh-Hant.json'
import css from './sources.css'

const catalogues = { 'en': en, 'zh-Hant': zhHant, 'zh-Hans': zhHans }

// How the columns of the dataset that hold a name, or a remark, in each language end.
const NAME = { 'en': 'En', 'zh-Hant': 'ZhHant', 'zh-Hans': 'ZhHans' }
const REMARK = { ...NAME, 'en': '' }

globalThis.clusterFigureParts ??= {}
globalThis.clusterFigureParts.data = {
  dress: dresser(css),

  /** All printed and derived numbers, and the names of their places and units. */
  tables: { version, indicators, derived, places, units },

  /** Everything about some printed or derived numbers, as elements. */
  records(ids, language) {
    const speech = speaker(catalogues[language], language)
    return ids.map((id) => record(id, speech))
  }
}

const find = (table, id) => table.find((row) => row.id === id)

function record(id, speech) {
  const row = find(indicators, id)
  return row ? printed(row, speech) : computed(find(derived, id), speech)
}

function printed(row, { say, language }) {
  return create('article', {},
    create('h4', { textContent: title(row, language) }),
    create('blockquote', { lang: 'zh-Hant' }, ...quote(row)),
    terms(say, [
      ['place', say('line', { file: row.sourceFile, line: row.sourceLine })],
      ['table', row.table && say('cell', { table: say(`table_name.${row.table}`), column: row.tableColumn })],
      ['year', say(`period.${row.period}`, { year: row.year })],
      ['printed', say('as_printed', { value: row.valuePrinted, qualifier: say(`qualifier.${row.qualifier}`) })],
      ['unit', find(units, row.unit)[language]],
      ['standard', row.unit !== row.unitStd && `${row.valueStd} ${find(units, row.unitStd)[language]}`]
    ]),
    ...remark(row[`note${REMARK[language]}`]),
    ...disputes(row, { say, language }))
}

function computed(row, speech) {
  const { say, language } = speech
  return create('article', {},
    create('h4', { textContent: title(row, language) }),
    terms(say, [
      ['result', `${row.resultPrinted} ${find(units, row.unit)[language]}`],
      ['range', row.rangeLow !== null && say('span', { low: row.rangeLow, high: row.rangeHigh })],
      ['formula', row.formula]
    ]),
    ...remark(row[`caution${REMARK[language]}`]),
    ...row.inputs.length ? [create('h5', { textContent: say('inputs') }), ...row.inputs.map((id) => input(id, speech))] : [],
    ...disputes(row, speech))
}

/** A number of a formula, whose own record is made when somebody opens it: chains of formulas are long. */
function input(id, speech) {
  const row = find(indicators, id) ?? find(derived, id)
  const unit = find(units, row.unit)[speech.language]
  const details = create('details', {
    ontoggle: () => details.childElementCount > 1 || details.append(record(id, speech))
  }, create('summary', { textContent: `${title(row, speech.language)} · ${row.valuePrinted ?? row.resultPrinted} ${unit}` }))
  return details
}

const title = (row, language) => [row.place && find(places, row.place)[language], row[`label${NAME[language]}`], row[`item${NAME[language]}`]]
  .filter(Boolean).join(' · ')

const terms = (say, list) => create('dl', {}, ...list.filter(([, text]) => text).flatMap(([key, text]) => [
  create('dt', { textContent: say(key) }), create('dd', { textContent: text })
]))

const remark = (text) => text ? [create('p', { className: 'note', textContent: text })] : []

/** The quote with its number marked: numbers are counted as the dataset counts them. */
function quote({ sourceQuote, quoteToken }) {
  const numbers = [...sourceQuote.matchAll(/\d+(?:\.\d+)?|[一二三四五六七八九十]+分之[一二三四五六七八九十]+/g)]
  const found = numbers[quoteToken - 1]
  if (!found) return [sourceQuote]
  const end = found.index + found[0].length
  return [sourceQuote.slice(0, found.index), create('mark', { textContent: found[0] }), sourceQuote.slice(end)]
}

function disputes({ discrepancies: ids }, { say, language }) {
  const found = ids.map((id) => dispute(find(discrepancies, id), say, language))
  return [create('h5', { textContent: say('discrepancies') }), ...found.length ? found : [create('p', { textContent: say('none') })]]
}

function dispute({ id, kind, subject, body, excerpts }, say, language) {
  return create('details', {},
    create('summary', {}, `${id} · ${say(`discrepancy.${kind}`)} · `, ...quoting(subject[language], excerpts)),
    create('div', { className: 'dispute' }, ...body[language].map((block) => typeof block === 'string'
      ? create('p', {}, ...quoting(block, excerpts))
      : table(block, excerpts, say('table')))))
}

/** A table that scrolls where it is too wide. */
function table([head, ...rows], excerpts, name) {
  const cell = (tag, scope) => (text) => create(tag, { scope }, ...quoting(text, excerpts))
  return create('div', { className: 'scroll', tabIndex: 0, role: 'group', 'aria-label': name }, create('table', {},
    create('thead', {}, create('tr', {}, ...head.map(cell('th', 'col')))),
    create('tbody', {}, ...rows.map(([first, ...others]) => create('tr', {}, cell('th', 'row')(first), ...others.map(cell('td')))))))
}

/** A text in which what stands between grave accents is quoted, in the script of its source. */
const quoting = (text, lang) => text.split('`').map((piece, index) => index % 2 ? create('q', { lang, textContent: piece }) : piece)
