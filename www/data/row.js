// A number of the dataset as the page lists it.

import words from '../text/pages/data.json'
/** @import { Datum, Derived, Entry, Named, Printed, Tables } from './types.js' */
/** @import { Language, Say, Speaker } from '../element/types.js' */

const NAME = { en: 'En', 'zh-Hant': 'ZhHant', 'zh-Hans': 'ZhHans' }

/** What cannot be seen in a row but can be searched. */
const HIDDEN = [
  'id',
  'labelEn',
  'labelZhHant',
  'labelZhHans',
  'itemEn',
  'itemZhHant',
  'itemZhHans',
  'placePrinted',
  'printedLabel',
  'valuePrinted',
  'sourceQuote',
  'tableColumn',
  'note',
  'noteZhHant',
  'noteZhHans',
  'formula',
  'caution',
  'cautionZhHant',
  'cautionZhHans'
]

/** What can be wrong with a number, the gravest first. */
const GRAVITY = ['contradiction', 'mismatch', 'ambiguity', 'structure', 'wording', 'rounding']

/**
 * All numbers, printed before derived, in the words of one language.
 * @param {Tables} tables
 * @param {Speaker} speaker
 * @returns {Entry[]}
 */
export const describe = (tables, speaker) => [
  ...tables.indicators.map((row) => printed(row, tables, speaker)),
  ...tables.derived.map((row) => computed(row, tables, speaker))
]

/**
 * What a printed and a derived number are listed by.
 * @param {Datum} row
 * @param {Tables} tables
 * @param {Speaker} speaker
 */
const common = (row, { places, units, kinds }, { say, language }) => ({
  data: row,
  id: row.id,
  name: String(row[`label${NAME[language]}`]),
  placeId: row.place ?? '',
  place: named(places, row.place, language),
  unit: named(units, row.unit, language),
  topic: String(row.topic ?? row.group),
  topicName: say(`topics.${row.topic ?? row.group}`),
  ...doubted(row.discrepancies, kinds, say),
  text: searchable([
    ...HIDDEN.map((key) => row[key]),
    ...names(places, row.place),
    ...names(units, row.unit),
    ...topics(row),
    ...row.discrepancies
  ])
})

/**
 * What is wrong with a number.
 * @param {string[]} ids
 * @param {Tables['kinds']} kinds
 * @param {Say} say
 */
function doubted(ids, kinds, say) {
  const rank = Math.min(...ids.map((id) => GRAVITY.indexOf(kinds[id])))
  const kind = GRAVITY[rank]
  return {
    doubt: kind ? say('doubt', { kind: say(`sources.discrepancy.${kind}`), ids: ids.join(', ') }) : '',
    doubtRank: kind ? [rank, -ids.length, ...ids] : [],
    isDisputed: kind === 'contradiction' || kind === 'mismatch'
  }
}

/**
 * @param {Printed} row
 * @param {Tables} tables
 * @param {Speaker} speaker
 * @returns {Entry}
 */
function printed(row, tables, speaker) {
  const { say, language } = speaker
  const { qualifier } = row
  /** @param {string} value */
  const qualified = (value) => (qualifier === 'exact' ? value : say(`chart.${qualifier}`, { value }))
  return {
    ...common(row, tables, speaker),
    kind: 'printed',
    item: /** @type {string | null} */ (row[`item${NAME[language]}`]) ?? '',
    year: row.year ?? '',
    period: say(`sources.period.${row.period}`, { year: row.year }),
    qualifier,
    value: row.value,
    valueText: qualified(row.valuePrinted),
    standard: row.valueStd,
    standardText: qualified(String(row.valueStd)),
    standardUnit: named(tables.units, row.unitStd, language),
    source: say('sources.line', { file: row.sourceFile, line: row.sourceLine }),
    line: row.sourceLine
  }
}

/**
 * @param {Derived} row
 * @param {Tables} tables
 * @param {Speaker} speaker
 * @returns {Entry}
 */
const computed = (row, tables, speaker) => ({
  ...common(row, tables, speaker),
  kind: 'derived',
  item: '',
  year: '',
  period: '',
  qualifier: '',
  value: row.resultRounded,
  valueText: row.resultPrinted,
  standard: row.resultUnrounded,
  standardText: String(row.resultUnrounded),
  standardUnit: named(tables.units, row.unit, speaker.language),
  source: speaker.say('computed'),
  line: ''
})

/**
 * The words of a search; every one of them has to occur.
 * @param {string} text
 */
export const wordsOf = (text) => plain(text).split(/\s+/).filter(Boolean)

/** @param {Named[]} table @param {string | null} id @param {Language} language */
const named = (table, id, language) => table.find((entry) => entry.id === id)?.[language] ?? ''

/** @param {Named[]} table @param {string | null} id */
const names = (table, id) => Object.values(table.find((entry) => entry.id === id) ?? {})

/** @param {Datum} record */
const topics = ({ topic, group }) =>
  Object.values(words).map(({ topics }) => /** @type {Record<string, string>} */ (topics)[String(topic ?? group)])

/** @param {unknown[]} texts */
const searchable = (texts) => plain(texts.filter(Boolean).join('\n'))

/**
 * A text without the differences that a search does not mean: wide and narrow characters, large and small letters.
 * @param {string} text
 */
const plain = (text) => text.normalize('NFKC').toLowerCase()
