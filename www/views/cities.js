// The view `cities` on the page: its controls, sentence and key numbers.

import { boxes } from '../element/boxes.js'
import vocabulary from '#vocabulary'

export { figure as texts } from '../text/views/cities.json'

const LAYERS = vocabulary.choices.find(({ key }) => key === 'layers').values

/** A box for every layer. */
export function controls(figure) {
  const { say } = figure
  // A state that names no layer means those of the start.
  const update = ({ layers }) => shown.show(LAYERS, layers.length ? layers : vocabulary.defaultLayers)
  const shown = boxes(say('parameter.layers'), (layer) => say(`cities.layers.${layer}`), (layers) => {
    figure.try((state) => ({ ...state, layers }))
    figure.commit()
    update(figure.state)
  })
  return { elements: [shown.element], update }
}

/** The live sentence, in pieces. */
export function sentence({ facts: { cities, northeast, circleCities, most, lists, sharedEnd, partners, finance } }, { say }) {
  return [
    say('cities.named', { cities: cities.text, northeast: northeast.text, circles: circleCities.text }),
    say('cities.most', { most: most.text, lists: lists.text }),
    say('cities.shape', { end: sharedEnd.text }),
    finance.text === 'hidden' && say('cities.hidden', { partners: partners.text })
  ].filter(Boolean)
}

/** The four key numbers. */
export function keyNumbers({ facts: { cities, northeast, circles, grouped, most, lists } }, { say }) {
  const key = (name, { text, indicators }, detail) => ({ name: say(`cities.${name}`), text, detail, indicators })
  return [
    key('namedKey', cities, say('cities.inNortheast', { n: northeast.text })),
    key('circlesKey', circles),
    key('groupedKey', grouped),
    key('mostKey', { ...lists, text: most.text }, say('cities.lists', { n: lists.text }))
  ]
}

/** What is read at a mark: the list in question, then the others that name the city. */
export function mark({ cells = [], ...values }, { say }) {
  const others = cells.filter((cell) => cell && cell.text !== values.value)
  return [say('cities.mark', values), ...others.map(({ text }) => say('cities.also', { text }))].join('')
}

/** Where the statements come from. */
export const rank = (_, { say }) => say('cities.rank')

/** The numbers as programs see them. */
export const result = ({ facts: { cities, circles, grouped } }) => ({ cities: cities.value, circles: circles.value, grouped: grouped.value })
