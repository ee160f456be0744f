// Where the numbers of an author's own table come from: what the table itself says of them.

import { create } from '../element/dom.js'
import { speaker } from '../element/speech.js'
import { dresser } from '../element/dress.js'
import css from '../sources/sources.css'
import { figure as words } from '../text/panels/own.json'
import { table } from './table.js'
/** @import { Language } from '../element/types.js' */
/** @import { TableRow } from './types.js' */

const dress = dresser(css)

// How the columns that name a place or a series in a language end.
const NAME = { en: 'en', 'zh-Hant': 'zh_hant', 'zh-Hans': 'zh_hans' }

/**
 * The part of the panel that tells of the rows of a table: ids such as `row.12` are their numbers.
 * @param {string} text
 */
export const sourcesOf = (text) => ({
  dress,
  /** @param {string[]} ids @param {Language} language */
  records: (ids, language) => ids.map((id) => record(table(text).rows[Number(id.split('.')[1]) - 1], language))
})

/**
 * A name that may run from right to left, beside one that does not.
 * @param {string} textContent
 */
const isolated = (textContent) => create('bdi', { textContent })

/** @param {TableRow} row @param {Language} language */
function record(row, language) {
  const { say } = speaker(words[language], language)
  /** @param {string} column */
  const name = (column) => row[`${column}_${NAME[language]}`] || row[column]
  const terms = [
    ['source', row.source || say('source.none')],
    ['value', row.value],
    ['unit', row.unit],
    ['year', row.year],
    ['note', row.note],
    ['line', String(row.line)]
  ]
  return create(
    'article',
    {},
    create('h4', {}, isolated(name('place')), ' · ', isolated(name('series'))),
    create(
      'dl',
      {},
      ...terms
        .filter(([, text]) => text)
        .flatMap(([key, textContent]) => [
          create('dt', { textContent: say(`source.${key}`) }),
          create('dd', { textContent })
        ])
    )
  )
}
