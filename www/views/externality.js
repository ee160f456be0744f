// The view `externality` on the page: its controls, sentence and key numbers.

import { chainText } from '../element/chain.js'
import { numberControls } from '../element/numbers.js'
import { ranked } from '../element/price.js'

export { drag, result } from '../element/price.js'
export { figure as texts } from '../text/views/externality.json'

export const controls = (figure) => numberControls(figure, ['k', 'n', 'theta', 'a', 'c'], ['lambda', 'nmax', 'scale'])

/** The live sentence, in pieces. */
export function sentence({ facts }, speech) {
  const { say, pieces, count } = speech
  const { startupNMin, startupNMinWithoutExternality, startup, reliance } = facts
  return [
    ...pieces('externality.prices', {
      chain: chainText(facts, speech),
      price: { text: facts.clusterPrice.text, role: 'cluster' },
      without: facts.priceWithoutExternality.text,
      gain: facts.externalityGain.text,
      single: { text: facts.integratedPrice.text, role: 'integrated' }
    }),
    say(`externality.${startup.text}`, {
      startup: count('firms', startupNMin),
      without: startupNMinWithoutExternality.text
    }),
    reliance.text === 'extrapolated' ? say('externality.extrapolated') : ''
  ]
}

/** The four key numbers. */
export function keyNumbers({ facts }, { say, count }) {
  const { clusterPrice, priceWithoutExternality, integratedPrice, startupNMin, startupNMinWithoutExternality } = facts
  const detail = { firms: count('unit', startupNMin), without: startupNMinWithoutExternality.text }
  return [
    { name: say('externality.with'), text: clusterPrice.text, role: 'cluster' },
    { name: say('externality.without'), text: priceWithoutExternality.text },
    { name: say('price.onePrice'), text: integratedPrice.text, role: 'integrated' },
    {
      name: say('price.startupKey'),
      text: startupNMin.text,
      detail: say(facts.startup.text === 'smaller' ? 'externality.instead' : 'price.perStage', detail)
    }
  ]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('externality.mark', values)

/** Where the numbers come from. */
export const rank = ({ facts }, { say }) => ranked('externality', facts, say)
