// The view `welfare` on the page: its controls, sentence and key numbers.

import { numberControls } from '../element/numbers.js'
import { ranked } from '../element/price.js'

export { result } from '../element/price.js'
export { figure as texts } from '../text/views/welfare.json'

export const controls = (figure) => numberControls(figure, ['k', 'n', 'a', 'b', 'c', 'f'], ['ff', 'lambda', 'nmax'])

/** The live sentence, in pieces. */
export function sentence({ facts, equilibrium }, { say, pieces }) {
  const { clusterPrice, consumerSurplus, producerSurplus, deadweightLoss, lostPercent, integratedLoss } = facts
  const { fixedCostTotal, integratedFixedCost, welfare, integratedWelfare, comparison, viability } = facts
  const counted = fixedCostTotal.value > 0 || integratedFixedCost.value > 0
  const isParadox = equilibrium.verdict === 'cluster' && comparison.text === 'less'
  return [
    ...pieces('welfare.shares', {
      price: { text: clusterPrice.text, role: 'cluster' },
      buyers: consumerSurplus.text,
      firms: producerSurplus.text,
      lost: deadweightLoss.text,
      percent: lostPercent.text,
      single: { text: integratedLoss.text, role: 'integrated' }
    }),
    ...pieces(counted ? 'welfare.net' : 'welfare.free', {
      fixed: fixedCostTotal.text,
      singleFixed: integratedFixedCost.text,
      own: { text: welfare.text, role: 'cluster' },
      comparison: say(`welfare.${comparison.text}`),
      single: { text: integratedWelfare.text, role: 'integrated' }
    }),
    ...isParadox ? [say('welfare.paradox')] : [],
    ...viability.text === 'loss' ? [say('welfare.loss')] : []
  ]
}

/** The four key numbers. */
export function keyNumbers({ facts }, { say }) {
  const { welfare, integratedWelfare, deadweightLoss, lostPercent, numbersEquivalent, undercut } = facts
  const firms = say(`welfare.integrated_${undercut.value === 1 ? 'one' : 'other'}`, { n: undercut.text })
  return [
    { name: say('welfare.own'), text: welfare.text, role: 'cluster' },
    { name: say('welfare.single'), text: integratedWelfare.text, role: 'integrated' },
    { name: say('welfare.lost'), text: deadweightLoss.text, detail: say('welfare.ofAll', { percent: lostPercent.text }) },
    {
      name: say('welfare.equivalent'),
      text: numbersEquivalent?.text ?? say('welfare.endless'),
      detail: say(numbersEquivalent ? undercut.value ? 'welfare.undercut' : 'welfare.undercutNone' : 'unit.firms', { firms })
    }
  ]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('welfare.mark', values)

/** Where the numbers come from. */
export const rank = ({ facts }, { say }) => ranked('welfare', facts, say)
