// The view `price` on the page: its controls, sentence and key numbers.

import { told } from './chain.js'
import { numberControls } from './numbers.js'
import { joined } from './state.js'

export const controls = (figure) => numberControls(figure, undefined, ['lambda', 'f', 'ff', 'nmax', 'axis', 'scale'])

/** The panels of this view alone. */
export const panels = ['kept']

/** The live sentence, in pieces; a number is a piece with the color of its line. */
export function sentence({ facts }, speech) {
  const { say, count } = speech
  return [...told(facts, speech), say('price.startup', { startup: count('firms', facts.startupNMin) })]
}

/** The four key numbers. */
export function keyNumbers(inspection, { say, count }) {
  const { startupNMin } = inspection.facts
  const startup = { name: say('price.startupKey'), text: startupNMin.text, detail: say('price.perStage', { firms: count('unit', startupNMin) }) }
  return [...priceKeys(inspection, { say }), startup]
}

/** The prices of the cluster and of the integrated firm, and who is ahead by how much. */
export function priceKeys({ facts: { clusterPrice, integratedPrice, gap, gapPercent }, equilibrium }, { say }) {
  const ahead = equilibrium.verdict === 'integrated' ? 'price.disadvantage' : 'price.advantage'
  return [
    { name: say('price.clusterPrice'), text: clusterPrice.text, role: 'cluster' },
    { name: say('price.onePrice'), text: integratedPrice.text, role: 'integrated' },
    { name: say(ahead), text: gap.text, detail: `${gapPercent.text}%` }
  ]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('price.mark', values)

/** Where the numbers come from: the paper, derived from it, or an extension. */
export const rank = ({ facts }, { say }) => ranked('price', facts, say)

/** The rank of a view's numbers; a conjectural variation makes them an extension. */
export function ranked(view, { conduct }, say) {
  return conduct.text === 'cournot' ? say(`${view}.rank`) : `${say(`${view}.rank`)} ${say('price.rankVariation')}`
}

/** The numbers as programs see them: what `equilibrium` returns, and the numbers of the view. */
export function result({ facts, equilibrium }) {
  // A word has no number, and a list of numbers is what the state already says.
  const numbers = Object.entries(facts).filter(([, { value = null }]) => value !== null)
  return { ...equilibrium, ...Object.fromEntries(numbers.map(([name, { value }]) => [name, value])) }
}

/** Drags the reader's point: the mean of the stages comes as near to a number of firms as whole firms get. */
export function drag(state, { facts: { stages, firms, meanFirms } }, wanted) {
  const each = state.axis === 'total' ? wanted / stages.value : wanted
  const shift = Math.round(each) - Math.round(meanFirms.value)
  return { ...state, n: joined(firms.map(({ value }) => Math.max(1, value + shift))) }
}
