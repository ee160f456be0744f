// The view `entry` on the page: its controls, sentence and key numbers.

import { numberControls } from '../element/numbers.js'
import { shortened } from '../element/chain.js'

export { figure as texts } from '../text/views/entry.json'

export const controls = (figure) => numberControls(figure, ['k', 'a', 'b', 'c', 'f'], [])

/** The live sentence, in pieces. */
export function sentence({ facts }, { say, pieces, count }) {
  const { entry, price, integratedPrice, verdict, costlyStages, stages } = facts
  const prices = { price: price && { text: price.text, role: 'cluster' }, single: { text: integratedPrice.text, role: 'integrated' } }
  if (entry.text === 'free') return pieces('entry.free', prices)
  return [
    firms(facts, { say, count }),
    costlyStages.value < stages.value ? say('entry.partlyFree') : '',
    ...verdict ? pieces(`entry.${verdict.text}`, prices) : [],
    coordination(facts, { say })
  ]
}

function firms({ entry, firms, marketSize, smallestMarket }, { say, count }) {
  const values = { market: marketSize.text, smallest: smallestMarket?.text, list: shortened(firms.map(({ text }) => text)).join(say('list')) }
  if (entry.text === 'none') return say(smallestMarket ? 'entry.none' : 'entry.noneBeyond', values)
  const isEven = entry.text === 'whole' && firms.every(({ text }) => text === firms[0].text)
  if (!isEven) return say(`entry.${entry.text}`, values)
  return say(firms.length === 1 ? 'entry.wholeOne' : 'entry.wholeEven', { ...values, firms: count('firms', firms[0]) })
}

function coordination({ critical, criticalStage }, { say }) {
  return critical ? say('entry.coordination', { critical: critical.text, stage: criticalStage.text }) : ''
}

/** The key numbers: four, fewer where there is no critical mass. */
export function keyNumbers({ facts }, { say }) {
  const { firms, marketSize, thinnestStage, price, critical, criticalStage, smallestMarket } = facts
  const stage = thinnestStage?.text
  const market = { name: say('entry.marketKey'), text: marketSize.text }
  const smallest = smallestMarket && { name: say('entry.smallestKey'), text: smallestMarket.text, detail: say('entry.smallestDetail', { market: marketSize.text }) }
  return [
    stage && { name: say('entry.firmsKey', { stage }), text: firms[thinnestStage.value - 1]?.text ?? say('entry.noCluster') },
    price && { name: say('entry.priceKey'), text: price.text, role: 'cluster' },
    critical && { name: say('entry.criticalKey', { stage: criticalStage.text }), text: critical.text },
    smallest ?? market
  ].filter(Boolean)
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('entry.mark', values)

/** Where the numbers come from. */
export const rank = ({ facts }, { say }) =>
  facts.conduct.text === 'cournot' ? say('entry.rank') : `${say('entry.rank')} ${say('entry.rankVariation')}`

/** The numbers as programs see them; a stage that costs nothing to enter has null firms. */
export function result({ facts }) {
  const value = (fact) => Array.isArray(fact) ? fact.map(({ value }) => value) : fact.value ?? fact.text
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, value(fact)]))
}
