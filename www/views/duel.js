// The view `duel` on the page: its controls, sentence and key numbers.

import { numberControls } from '../element/numbers.js'
import { priceKeys, ranked } from '../element/price.js'
import { joined, perStage } from '../element/state.js'

export { result } from '../element/price.js'
export { figure as texts } from '../text/views/duel.json'

export const controls = (figure) => numberControls(figure, undefined, ['lambda', 'nmax'])

/** The live sentence, in pieces. */
export function sentence({ facts, equilibrium }, { say, pieces, count }) {
  const { stages, first, second, reach, needed } = facts
  const chain = second ? stages.value > 2 ? 'pairOfMore' : 'pair' : 'single'
  const firms = { first: count('firms', first), second: second && count('firms', second) }
  return [
    ...pieces(`price.${equilibrium.verdict}`, {
      chain: say(`duel.${chain}`, firms),
      price: { text: facts.clusterPrice.text, role: 'cluster' },
      single: { text: facts.integratedPrice.text, role: 'integrated' },
      gap: facts.gap.text
    }),
    say(`duel.${second ? reach.text : 'neededSingle'}`, { ...firms, needed: needed && count('firms', needed) })
  ]
}

/** The four key numbers. */
export function keyNumbers({ facts, equilibrium }, { say, count }) {
  const { second, needed, reach } = facts
  const name = say(second ? 'duel.key' : 'duel.keySingle')
  const own = needed
    ? { name, text: needed.text, detail: count('unit', needed) }
    : { name, text: '—', detail: say(reach.text === 'beyond' ? 'duel.many' : 'duel.none') }
  return [...priceKeys({ facts, equilibrium }, { say }), own]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('duel.mark', values)

/** Where the numbers come from. */
export const rank = ({ facts }, { say }) => ranked('duel', facts, say)

/** Drags the reader's point along the axis: other firms in the first stage. */
export function drag(state, { plot }, wanted) {
  // The map reaches a little beyond its first and last signs.
  const firms = Math.min(Math.max(Math.round(wanted), 1), Math.floor(plot.max))
  return { ...state, n: joined([firms, ...perStage(state.n, state.k).slice(1)]) }
}
