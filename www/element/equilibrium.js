// Reads an equilibrium from the tape, in the order in which src/wire/model/equilibrium.rs writes it.

/** @import { TapeReader } from './types.js' */

const WELFARE = ['consumerSurplus', 'producerSurplus', 'welfareGross', 'welfare', 'deadweightLoss']
const CHAIN = [
  'costSum',
  'netChoke',
  'factor',
  'oneMinusFactor',
  'price',
  'quantity',
  'chainMarkup',
  'chainProfitGross',
  'fixedCostTotal',
  'chainProfit',
  'passThrough',
  'priceGap',
  'priceGapRatio',
  'startupMargin',
  ...WELFARE
]
const COMPETITIVE = ['price', 'quantity', 'consumerSurplus']
const INTEGRATED = ['price', 'quantity', 'markup', 'lerner', 'profitGross', 'profit', 'passThrough', ...WELFARE]
const STAGE = [
  'factorCum',
  'stagePrice',
  'firmQuantity',
  'stageMarkup',
  'hhi',
  'stageIntercept',
  'stageSlope',
  'firmProfitGross',
  'firmProfit',
  'stageProfit'
]

/**
 * The fields that `equilibrium` returns.
 * @param {TapeReader} tapeReader
 */
export function readEquilibrium({ number, optional, list, flag, text }) {
  /** @param {string[]} names */
  const each = (names) => Object.fromEntries(names.map((name) => [name, number()]))
  /**
   * @template Item
   * @param {Item[]} items
   */
  const orNull = (items) => (items.length ? items : null)
  const chain = each(CHAIN)
  const competitive = each(COMPETITIVE)
  const integrated = each(INTEGRATED)
  const [chainLerner, numbersEquivalent] = [optional(), optional()]
  const stages = list(() => ({ ...each(STAGE), stageLerner: optional() }))
  const columns = Object.keys(stages[0]).map((name) => [
    name,
    stages.map((stage) => /** @type {Record<string, unknown>} */ (stage)[name])
  ])
  return {
    ...chain,
    competitive,
    integrated,
    chainLerner,
    numbersEquivalent,
    ...Object.fromEntries(columns),
    priceDropIfOneMoreFirm: orNull(list(number)),
    passThroughMatrix: orNull(list(() => list(number))),
    allFirmsViable: flag(),
    verdict: text()
  }
}
