// The view `provinces` of an author's own table.

import { indicatorControls } from '../../src/view/provinces/page.js'
import { placeBoxes } from './places.js'
import { sourcesOf } from './source.js'
import { table } from './table.js'
import { valuesOf } from '../element/state.js'
/** @import { Figure, State } from '../element/types.js' */

export { result } from '../../src/view/provinces/page.js'

/** @param {Figure} figure */
export const controls = (figure) => indicatorControls(figure, vocabulary(figure.state), namesIn(figure), placeBoxes)

/**
 * The series that can be compared, and the places.
 * @param {State} state
 */
export function vocabulary(state) {
  const indicators = table(/** @type {string} */ (state.table)).series.map(({ id, places }) => ({
    id,
    places: places.map(({ id }) => id)
  }))
  return { indicators, places: [...new Set(indicators.flatMap(({ places }) => places))] }
}

/**
 * The names of series and of places by their ids, and those of a place in all languages.
 * @param {Figure} figure
 */
function namesIn({ state, language }) {
  const { series } = table(/** @type {string} */ (state.table))
  const places = new Map(series.flatMap(({ places }) => places).map(({ id, names }) => [id, names]))
  const at = LANGUAGES.indexOf(language)
  return {
    indicators: new Map(series.map(({ id, names }) => [id, names[at]])),
    places: {
      /** @param {string} id */ /** @param {string} id */
      get: (id) => places.get(id)?.[at]
    },
    /** @param {string} id */
    all: (id) => /** @type {string[]} */ (places.get(id))
  }
}

const LANGUAGES = valuesOf('lang')

/**
 * Where the numbers come from.
 * @param {State} state
 */
export const sources = (state) => sourcesOf(/** @type {string} */ (state.table))
