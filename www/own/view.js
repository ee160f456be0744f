// The view `provinces` of an author's own table.

import { indicatorControls } from '../element/provinces.js'
import { figure } from '../text/views/own.json'
import { sourcesOf } from './source.js'
import { table } from './table.js'

export { mark, rank, result, sentence } from '../element/provinces.js'

export const texts = figure

export const controls = (element) => {
  const { elements, update } = indicatorControls(element, indicators(element.state))
  // Without an indicator the first series is shown.
  const shown = (state) => state.indicator.length ? state : { ...state, indicator: [indicators(state)[0].id] }
  return { elements, update: (state) => update(shown(state)) }
}

/** The series that can be compared, with their places. */
export const indicators = (state) => table(state.table).series

/** Where the numbers come from. */
export const sources = (state) => sourcesOf(state.table)

/** The key numbers: the mean opens the numbers it is made of, the others their row. */
export function keyNumbers({ facts: { others, highest, highestPlace, lowest, lowestPlace, unit } }, { say }) {
  const key = (name, { text, indicators }, detail) => ({ name: say(`provinces.${name}`), text, detail, indicators })
  return [key('mean', others, unit.text), key('topKey', highest, highestPlace.text), key('bottomKey', lowest, lowestPlace.text)]
}
