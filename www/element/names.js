// What indicators and places are called.

import vocabulary from '#vocabulary'
import { model } from './wasm.js'
/** @import { Language } from './types.js' */

/**
 * The names of indicators and of places by their ids.
 * @param {Language} language
 */
export function namesIn(language) {
  const lines = model().names(language).split('\n')
  const { indicators, places } = vocabulary
  /** @param {string[]} ids @param {number} from */
  const named = (ids, from) => new Map(ids.map((id, index) => [id, lines[from + index]]))
  return {
    indicators: named(
      indicators.map(({ id }) => id),
      0
    ),
    places: named(places, indicators.length)
  }
}
