// A number of the dataset as the page lists it.

import words from '../text/pages/data.json'

const NAME = { 'en': 'En', 'zh-Hant': 'ZhHant', 'zh-Hans': 'ZhHans' }

/** What cannot be seen in a row but can be searched. */
const HIDDEN = [
  'id', 'labelEn', 'labelZhHant', 'labelZhHans', 'itemEn', 'itemZhHant', 'itemZhHans', 'placePrinted', 'printedLabel', 'valuePrinted',
  'sourceQuote', 'tableColumn', 'note', 'noteZhHant', 'noteZhHans', 'formula', 'caution', 'cautionZhHant', 'cautionZhHans'
]

/** All numbers, printed before derived, in the words of one language. */
export function describe({ indicators, derived, places, units }, { say, language }) {
  const named = (table, id) => table.find((entry) => entry.id === id)?.[language] ?? ''
  const common = (row) => ({
    data: row,
    id: row.id,
    name: row[`label${NAME[language]}`],
    placeId: row.place ?? '',
    place: named(places, row.place),
    unit: named(units, row.unit),
    topic: row.topic ?? row.group,
    topicName: say(`topics.${row.topic ?? row.group}`),
    disputes: row.discrepancies,
    text: searchable([...HIDDEN.map((key) => row[key]), ...names(places, row.place), ...names(units, row.unit), ...topics(row), ...row.discrepancies])
  })
  const qualified = ({ qualifier }, value) => qualifier === 'exact' ? value : say(`chart.${qualifier}`, { value })
  const printed = (row) => ({
    ...common(row),
    kind: 'printed',
    item: row[`item${NAME[language]}`] ?? '',
    year: row.year ?? '',
    period: say(`sources.period.${row.period}`, { year: row.year }),
    qualifier: row.qualifier,
    value: row.value,
    valueText: qualified(row, row.valuePrinted),
    standard: row.valueStd,
    standardText: qualified(row, String(row.valueStd)),
    standardUnit: named(units, row.unitStd),
    source: say('sources.line', { file: row.sourceFile, line: row.sourceLine }),
    line: row.sourceLine
  })
  const computed = (row) => ({
    ...common(row),
    kind: 'derived',
    item: '',
    year: '',
    period: '',
    qualifier: '',
    value: row.resultRounded,
    valueText: row.resultPrinted,
    standard: row.resultUnrounded,
    standardText: String(row.resultUnrounded),
    standardUnit: named(units, row.unit),
    source: say('computed'),
    line: ''
  })
  return [...indicators.map(printed), ...derived.map(computed)]
}

/** The words of a search; every one of them has to occur. */
export const wordsOf = (text) => plain(text).split(/\s+/).filter(Boolean)

const names = (table, id) => Object.values(table.find((entry) => entry.id === id) ?? {})

const topics = ({ topic, group }) => Object.values(words).map(({ topics }) => topics[topic ?? group])

const searchable = (texts) => plain(texts.filter(Boolean).join('\n'))

/** A text without the differences that a search does not mean: wide and narrow characters, large and small letters. */
const plain = (text) => text.normalize('NFKC').toLowerCase()
