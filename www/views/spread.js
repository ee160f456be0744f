// The view `spread` on the page: its controls, sentence and key numbers.

import { numberControls } from '../element/numbers.js'
import { priceKeys, ranked } from '../element/price.js'

export { result } from '../element/price.js'
export { figure as texts } from '../text/views/spread.json'

export const controls = (figure) => numberControls(figure, undefined, ['lambda'])

/** The live sentence, in pieces. */
export function sentence({ facts }, { say, pieces, count }) {
  const { stages, producers, largest, clusterPrice, integratedPrice, evenPrice, concentratedPrice, totalMin } = facts
  const own = pieces('spread.own', {
    producers: count('firms', producers),
    stages: count('stages', stages),
    largest: count('firms', largest),
    price: { text: clusterPrice.text, role: 'cluster' },
    single: { text: integratedPrice.text, role: 'integrated' }
  })
  if (!evenPrice) return [...own, say('spread.differing')]
  return [
    ...own,
    say('spread.range', { even: evenPrice.text, concentrated: concentratedPrice.text }),
    say('spread.total', { total: count('firms', totalMin) })
  ]
}

/** The key numbers: four, or the three prices where other ways to spread the firms are not compared. */
export function keyNumbers({ facts, equilibrium }, { say, count }) {
  const { evenPrice, concentratedPrice, totalMin } = facts
  const prices = priceKeys({ facts, equilibrium }, { say })
  if (!evenPrice) return prices
  return [
    prices[0],
    { name: say('spread.evenKey'), text: evenPrice.text },
    { name: say('spread.concentratedKey'), text: concentratedPrice.text },
    { name: say('spread.totalKey'), text: totalMin.text, detail: count('unit', totalMin) }
  ]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('spread.mark', values)

/** Where the numbers come from. */
export const rank = ({ facts }, { say }) => ranked('spread', facts, say)
