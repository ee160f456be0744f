// The view `price` on the page: its controls, sentence and key numbers.

import { numberControls } from './numbers.js'
import { joined } from './state.js'

export const controls = numberControls

/** The live sentence, in pieces; a number is a piece with the color of its line. */
export function sentence(numbers, { say, pieces, count }) {
  const { stages, firms, startup, equilibrium: { verdict } } = numbers
  const chain = isEven(numbers)
    ? say('price.chainEven', { stages: count('stages', stages), firms: count('firms', firms[0]) })
    : say('price.chainUneven', { stages: count('stages', stages), list: shortened(firms.map(({ text }) => text)).join(say('list')) })
  return [
    ...pieces(`price.${verdict}`, {
      chain,
      price: { text: numbers.clusterPrice.text, role: 'cluster' },
      single: { text: numbers.integratedPrice.text, role: 'integrated' },
      gap: numbers.gap.text
    }),
    say('price.startup', { startup: count('firms', startup) })
  ]
}

/** The four key numbers. */
export function keyNumbers(numbers, { say, count }) {
  const { gap, gapPercent, startup, equilibrium: { verdict } } = numbers
  return [
    { name: say('price.clusterPrice'), text: numbers.clusterPrice.text, role: 'cluster' },
    { name: say('price.onePrice'), text: numbers.integratedPrice.text, role: 'integrated' },
    { name: say(verdict === 'integrated' ? 'price.disadvantage' : 'price.advantage'), text: gap.text, detail: `${gapPercent.text}%` },
    { name: say('price.startupKey'), text: startup.text, detail: say('price.perStage', { firms: count('unit', startup) }) }
  ]
}

/** Where the numbers come from: the paper, derived from it, or an extension. */
export function rank({ variation }, { say }) {
  return variation ? `${say('price.rank')} ${say('price.rankVariation')}` : say('price.rank')
}

/** The numbers as programs see them: what `equilibrium` returns, and the start-up scale. */
export function result({ figures: { equilibrium, startup, startupReal } }) {
  return { ...equilibrium, startupNMin: startup.value, startupNReal: startupReal }
}

/** Changes the number of firms so that the mean of the stages is as near to `firms` as whole firms get. */
export function dragged(state, numbers, firms) {
  const shift = Math.round(firms) - Math.round(numbers.point)
  const moved = numbers.firms.map(({ value }) => Math.max(1, value + shift))
  return { ...state, n: joined(moved) }
}

const isEven = ({ firms }) => firms.every(({ value }) => value === firms[0].value)

// A long chain is shown by its first and last stages.
function shortened(texts) {
  return texts.length > 12 ? [...texts.slice(0, 6), '…', ...texts.slice(-3)] : texts
}
