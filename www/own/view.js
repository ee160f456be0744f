// The view `provinces` of an author's own table.

import { indicatorControls } from '../element/provinces.js'
import { figure } from '../text/views/own.json'
import { sourcesOf } from './source.js'
import { table } from './table.js'
import known from '#vocabulary'

export { mark, rank, result, sentence } from '../element/provinces.js'

export const texts = figure

export const controls = (figure) => {
  const { elements, update } = indicatorControls(figure, vocabulary(figure.state), namesIn(figure))
  // Without an indicator the first series is shown.
  const shown = (state) => state.indicator.length ? state : { ...state, indicator: [vocabulary(state).indicators[0].id] }
  return { elements, update: (state) => update(shown(state)) }
}

/** The series that can be compared, and the places. */
export function vocabulary(state) {
  const indicators = table(state.table).series.map(({ id, places }) => ({ id, places: places.map(({ id }) => id) }))
  return { indicators, places: [...new Set(indicators.flatMap(({ places }) => places))] }
}

/** The names of series and of places by their ids. */
function namesIn({ state, language }) {
  const { series } = table(state.table)
  const named = (list) => new Map(list.map(({ id, names }) => [id, names[LANGUAGES.indexOf(language)]]))
  return { indicators: named(series), places: named(series.flatMap(({ places }) => places)) }
}

const LANGUAGES = known.choices.find(({ key }) => key === 'lang').values

/** Where the numbers come from. */
export const sources = (state) => sourcesOf(state.table)

/** The key numbers: the mean opens the numbers it is made of, the others their row. */
export function keyNumbers({ facts: { others, highest, highestPlace, lowest, lowestPlace, unit } }, { say }) {
  const key = (name, { text, indicators }, detail) => ({ name: say(`provinces.${name}`), text, detail, indicators })
  return [key('mean', others, unit.text), key('topKey', highest, highestPlace.text), key('bottomKey', lowest, lowestPlace.text)]
}
