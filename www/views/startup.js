// The view `startup` on the page: its controls, sentence and key numbers.

import { numberControls } from '../element/numbers.js'
import { ranked } from '../element/price.js'

export { result } from '../element/price.js'
export { figure as texts } from '../text/views/startup.json'

// Prices matter only in that there must be trade.
export const controls = (figure) => numberControls(figure, ['k', 'n'], ['lambda', 'a', 'c'])

/** The live sentence, in pieces. */
export function sentence({ facts, equilibrium }, { say, count }) {
  const { stages, nMin, totalSymmetric, totalMin } = facts
  const saves = totalMin && totalMin.value < totalSymmetric.value
  const key = stages.value === 1 ? 'needOne' : saves ? 'need' : 'needAlone'
  return [
    say(`startup.${key}`, {
      stages: count('stages', stages),
      firms: count('firms', nMin),
      producers: count('firms', totalSymmetric),
      fewest: totalMin && count('firms', totalMin)
    }),
    say(`startup.${equilibrium.verdict}`),
    bottleneck(facts, { say, count })
  ]
}

const BOTTLENECKS = { possible: 'bottleneck', impossible: 'bottleneckImpossible', beyond: 'bottleneckBeyond' }

function bottleneck({ bottleneck: { text }, bottleneckStage, bottleneckFirms, bottleneckNMin }, { say, count }) {
  if (text === 'alike') return ''
  return say(`startup.${BOTTLENECKS[text]}`, {
    stage: bottleneckStage.text,
    firms: count('firms', bottleneckFirms),
    needed: bottleneckNMin && count('firms', bottleneckNMin)
  })
}

/** The four key numbers. */
export function keyNumbers({ facts }, { say, count }) {
  const { nMin, totalSymmetric, totalMin } = facts
  const fewest = { name: say('startup.fewestKey'), text: totalMin?.text, detail: say('startup.fewestDetail') }
  return [
    { name: say('startup.firmsKey'), text: nMin.text, detail: count('unit', nMin) },
    { name: say('startup.producersKey'), text: totalSymmetric.text, detail: count('unit', totalSymmetric) },
    ...totalMin ? [fewest] : [],
    bottleneckKey(facts, { say, count })
  ]
}

function bottleneckKey({ bottleneck: { text }, bottleneckStage, bottleneckFirms, bottleneckNMin }, { say, count }) {
  const name = say('startup.bottleneckKey')
  if (text === 'alike') return { name, text: say('startup.alike'), detail: say('startup.alikeDetail') }
  const firms = count('firms', bottleneckFirms)
  const detail = bottleneckNMin ? say('startup.needs', { firms, needed: bottleneckNMin.text }) : say('startup.needsNone', { firms })
  return { name, text: say('startup.bottleneckStage', { stage: bottleneckStage.text }), detail }
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('startup.mark', values)

/** Where the numbers come from. */
export const rank = ({ facts }, { say }) => ranked('startup', facts, say)
