// The view `iteration` on the page: its controls, sentence and key numbers.

import { numberControls } from '../element/numbers.js'
import { ranked } from '../element/price.js'

export { result } from '../element/price.js'
export { figure as texts } from '../text/views/iteration.json'

export const controls = (figure) => numberControls(figure, undefined, ['lambda'])

/** The live sentence, in pieces. */
export function sentence({ facts: { startPrice, reachedPrice, rounds, overshoot, ending } }, { say, pieces }) {
  return [
    say('iteration.start', { start: startPrice.text }),
    ...pieces(`iteration.${ending.text}`, {
      price: { text: reachedPrice.text, role: 'cluster' },
      rounds: say(`iteration.rounds_${rounds.value === 1 ? 'one' : 'other'}`, { n: rounds.text })
    }),
    // From 1 on an error does not shrink.
    ...overshoot.value >= 1 ? [say('iteration.naive', { overshoot: overshoot.text })] : []
  ]
}

/** The four key numbers. */
export function keyNumbers({ facts: { clusterPrice, startPrice, rounds, overshoot, ending } }, { say }) {
  return [
    { name: say('price.clusterPrice'), text: clusterPrice.text, role: 'cluster' },
    { name: say('iteration.startKey'), text: startPrice.text },
    { name: say(ending.text === 'unsettled' ? 'iteration.interruptedKey' : 'iteration.roundsKey'), text: rounds.text },
    { name: say('iteration.overshootKey'), text: overshoot.text, detail: say('iteration.times') }
  ]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('iteration.mark', values)

/** Where the numbers come from. */
export const rank = ({ facts }, { say }) => ranked('iteration', facts, say)
