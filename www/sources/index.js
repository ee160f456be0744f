// Where everything comes from: the sentence or table row that prints it, or its formula, and what contradicts it.

import { cities, derived, discrepancies, indicators, places, units, version } from '#data'
import { parts } from '../element/parts.js'
import { speaker } from '../element/speech.js'
import { dresser } from '../element/dress.js'
import { sources as en } from '../text/en.json'
import { sources as zhHans } from '../text/zh-Hans.json'
import { sources as zhHant } from '../text/zh-Hant.json'
import { city } from './city.js'
import { discrepancy } from './discrepancy.js'
import { computed, printed } from './number.js'
import { find } from './parts.js'
import css from './sources.css'
import { statement } from './statement.js'
/** @import { Language } from '../element/types.js' */
/** @import { Reader } from './types.js' */

const catalogues = { en: en, 'zh-Hant': zhHant, 'zh-Hans': zhHans }

/**
 * Each kind of record with the table that it is a row of. What is in no table is the path of a statement.
 * @type {[rowOf: (id: string) => unknown, kind: (row: never, reader: Reader) => HTMLElement][]}
 */
const KINDS = [
  [(id) => find(indicators, id), printed],
  [(id) => find(derived, id), computed],
  [(id) => find(discrepancies, id), discrepancy],
  [(id) => id.startsWith('city.') && find(cities, id.slice('city.'.length)), city],
  [(id) => id, statement]
]

parts.data = {
  dress: dresser(css),

  /** All printed and derived numbers, the names of their places and units, and the kinds of the discrepancies. */
  tables: {
    version,
    indicators,
    derived,
    places,
    units,
    kinds: Object.fromEntries(discrepancies.map(({ id, kind }) => [id, kind]))
  },

  /**
   * Everything about some numbers, statements (by their path), cities (`city.dalian`) and discrepancies (`D08`), as elements.
   * @param {string[]} ids
   * @param {Language} language
   */
  records(ids, language) {
    /** @type {Reader} */
    const reader = {
      ...speaker(catalogues[language], language),
      isAlone: ids.length === 1,
      record(id) {
        const [rowOf, kind] = /** @type {typeof KINDS[number]} */ (KINDS.find(([rowOf]) => rowOf(id)))
        return kind(/** @type {never} */ (rowOf(id)), reader)
      }
    }
    return ids.map(reader.record)
  }
}
