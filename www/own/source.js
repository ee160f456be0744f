// Where the numbers of an author's own table come from: what the table itself says of them.

import { create } from '../element/dom.js'
import { speaker } from '../element/speech.js'
import { dresser } from '../panels/dress.js'
import css from '../sources/sources.css'
import { figure as words } from '../text/views/own.json'
import { table } from './table.js'

const dress = dresser(css)

// How the columns that name a place or a series in a language end.
const NAME = { 'en': 'en', 'zh-Hant': 'zh_hant', 'zh-Hans': 'zh_hans' }

/** The part of the panel that tells of the rows of a table: ids such as `row.12` are their numbers. */
export const sourcesOf = (text) => ({
  dress,
  records: (ids, language) => ids.map((id) => record(table(text).rows[id.split('.')[1] - 1], language))
})

function record(row, language) {
  const { say } = speaker(words[language], language)
  const name = (column) => row[`${column}_${NAME[language]}`] || row[column]
  const terms = [
    ['source', row.source || say('source.none')],
    ['value', row.value],
    ['unit', row.unit],
    ['year', row.year],
    ['note', row.note],
    ['line', String(row.line)]
  ]
  return create('article', {},
    create('h4', { textContent: `${name('place')} · ${name('series')}` }),
    create('dl', {}, ...terms.filter(([, text]) => text).flatMap(([key, textContent]) => [
      create('dt', { textContent: say(`source.${key}`) }), create('dd', { textContent })
    ])))
}
