// The view `price` on the page: its controls, sentence and key numbers.

import { numberControls } from './numbers.js'
import { joined } from './state.js'

export const controls = numberControls

/** The live sentence, in pieces; a number is a piece with the color of its line. */
export function sentence({ facts, equilibrium }, { say, pieces, count }) {
  const { stages, firms, startupNMin } = facts
  const chain = isEven(facts)
    ? say('price.chainEven', { stages: count('stages', stages), firms: count('firms', firms[0]) })
    : say('price.chainUneven', { stages: count('stages', stages), list: shortened(firms.map(({ text }) => text)).join(say('list')) })
  return [
    ...pieces(`price.${equilibrium.verdict}`, {
      chain,
      price: { text: facts.clusterPrice.text, role: 'cluster' },
      single: { text: facts.integratedPrice.text, role: 'integrated' },
      gap: facts.gap.text
    }),
    say('price.startup', { startup: count('firms', startupNMin) })
  ]
}

/** The four key numbers. */
export function keyNumbers({ facts, equilibrium }, { say, count }) {
  const { clusterPrice, integratedPrice, gap, gapPercent, startupNMin } = facts
  const ahead = equilibrium.verdict === 'integrated' ? 'price.disadvantage' : 'price.advantage'
  return [
    { name: say('price.clusterPrice'), text: clusterPrice.text, role: 'cluster' },
    { name: say('price.onePrice'), text: integratedPrice.text, role: 'integrated' },
    { name: say(ahead), text: gap.text, detail: `${gapPercent.text}%` },
    { name: say('price.startupKey'), text: startupNMin.text, detail: say('price.perStage', { firms: count('unit', startupNMin) }) }
  ]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('price.mark', values)

/** Where the numbers come from: the paper, derived from it, or an extension. */
export function rank({ facts }, { say }) {
  return facts.conduct.text === 'cournot' ? say('price.rank') : `${say('price.rank')} ${say('price.rankVariation')}`
}

/** The numbers as programs see them: what `equilibrium` returns, and the start-up scale. */
export function result({ facts: { startupNMin, startupNReal }, equilibrium }) {
  return { ...equilibrium, startupNMin: startupNMin.value, startupNReal: startupNReal.value }
}

/** Drags the reader's point: the mean of the stages comes as near to a number of firms as whole firms get. */
export function drag(state, { facts: { firms, meanFirms } }, wanted) {
  const shift = Math.round(wanted) - Math.round(meanFirms.value)
  return { ...state, n: joined(firms.map(({ value }) => Math.max(1, value + shift))) }
}

const isEven = ({ firms }) => firms.every(({ value }) => value === firms[0].value)

// A long chain is shown by its first and last stages.
function shortened(texts) {
  return texts.length > 12 ? [...texts.slice(0, 6), '…', ...texts.slice(-3)] : texts
}
