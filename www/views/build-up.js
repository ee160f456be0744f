// The view `build-up` on the page: its controls, sentence and key numbers.

import { numberControls } from '../element/numbers.js'
import { ranked } from '../element/price.js'

export { result } from '../element/price.js'
export { figure as texts } from '../text/views/build-up.json'

export const controls = (figure) => numberControls(figure, ['k', 'n', 'a', 'c'], ['lambda', 'f', 'ff'])

/** The live sentence, in pieces. */
export function sentence({ facts, equilibrium }, { say, pieces, count }) {
  const { stages, costSum, chainMarkup, integratedMarkup, dearestStage, dearestMarkup, firms } = facts
  const sums = pieces(`build-up.${dearestStage ? equilibrium.verdict : 'none'}`, {
    stages: count('stages', stages),
    markups: { text: chainMarkup.text, role: 'cluster' },
    single: { text: integratedMarkup.text, role: 'integrated' },
    cost: costSum.text
  })
  if (!dearestStage || stages.value === 1) return sums
  return [...sums, say('build-up.dearest', { stage: dearestStage.text, markup: dearestMarkup.text }), say(`build-up.${firms.text}`)]
}

/** The four key numbers. */
export function keyNumbers({ facts: { clusterPrice, integratedPrice, chainMarkup, integratedMarkup } }, { say }) {
  return [
    { name: say('price.clusterPrice'), text: clusterPrice.text, role: 'cluster' },
    { name: say('price.onePrice'), text: integratedPrice.text, role: 'integrated' },
    { name: say('build-up.sum'), text: chainMarkup.text, role: 'cluster' },
    { name: say('build-up.single'), text: integratedMarkup.text, role: 'integrated' }
  ]
}

/** What is read at a mark: stages have numbers, the integrated firm has a name. */
export const mark = (values, { say }) => say(/^\d/.test(values.row) ? 'build-up.mark' : 'build-up.markFirm', values)

/** Where the numbers come from. */
export const rank = ({ facts }, { say }) => ranked('build-up', facts, say)
