// The view `length` on the page: its controls, sentence and key numbers.

import { numberControls } from '../element/numbers.js'
import { priceKeys, ranked } from '../element/price.js'

export { result } from '../element/price.js'
export { figure as texts } from '../text/views/length.json'

export const controls = (figure) => numberControls(figure, undefined, ['lambda'])

/** The live sentence, in pieces. */
export function sentence({ facts }, { say, pieces, count }) {
  const { stages, clusterPrice, integratedPrice, longest, reach } = facts
  return [
    ...pieces('length.chain', {
      stages: count('stages', stages),
      price: { text: clusterPrice.text, role: 'cluster' },
      single: { text: integratedPrice.text, role: 'integrated' }
    }),
    say(`length.${reach.text}`, { limit: count('stages', longest) })
  ]
}

/** The four key numbers. */
export function keyNumbers({ facts, equilibrium }, { say, count }) {
  const { longest } = facts
  return [...priceKeys({ facts, equilibrium }, { say }), { name: say('length.longest'), text: longest.text, detail: say('unit.stages') }]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('length.mark', values)

/** Where the numbers come from. */
export const rank = ({ facts }, { say }) => ranked('length', facts, say)
