// The view `cities` on the page.

import { boxes } from '../../../www/element/boxes.js'
import { valuesOf } from '../../../www/element/state.js'
import vocabulary from '#vocabulary'
/** @import { Cell, Figure, Inspection, Layer, Mark, Speaker, State } from '../../../www/element/types.js' */

const LAYERS = /** @type {Layer[]} */ (valuesOf('layers'))

/**
 * A box for every layer.
 * @param {Figure} figure
 */
export function controls(figure) {
  const { say } = figure
  // A state that names no layer means those of the start.
  /** @param {State} state */
  const update = ({ layers }) => shown.show(LAYERS, layers.length ? layers : vocabulary.defaultLayers)
  const shown = boxes(
    say('parameter.layers'),
    (layer) => say(`cities.layers.${layer}`),
    (layers) => {
      figure.try((state) => ({ ...state, layers: /** @type {Layer[]} */ (layers) }))
      figure.commit()
      update(figure.state)
    }
  )
  return { elements: [shown.element], update }
}

/**
 * What is read at a mark: the list in question, then the others that name the city.
 * @param {Mark} mark
 * @param {Speaker} speaker
 */
export function mark({ cells = [], ...values }, { say }) {
  const others = /** @type {Cell[]} */ (cells.filter((cell) => cell && cell.text !== values.value))
  return [say('cities.mark', values), ...others.map(({ text }) => say('cities.also', { text }))].join('')
}

/**
 * The numbers as programs see them.
 * @param {Inspection} inspection
 */
export const result = ({ facts: { cities, circles, grouped } }) => ({
  cities: cities.value,
  circles: circles.value,
  grouped: grouped.value
})
