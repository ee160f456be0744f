// Reads an equilibrium from the tape, in the order in which src/wire/model/equilibrium.rs writes it.

const NUMBERS = [
  'costSum', 'netChoke', 'factor', 'oneMinusFactor', 'price', 'quantity', 'chainMarkup', 'chainProfitGross', 'fixedCostTotal',
  'chainProfit', 'passThrough', 'consumerSurplus', 'producerSurplus', 'welfareGross', 'welfare', 'deadweightLoss',
  'priceGap', 'priceGapRatio', 'startupMargin'
]
const COMPETITIVE = ['price', 'quantity', 'consumerSurplus']
const INTEGRATED = [
  'price', 'quantity', 'markup', 'lerner', 'profitGross', 'profit', 'consumerSurplus', 'producerSurplus', 'welfareGross',
  'welfare', 'deadweightLoss', 'passThrough'
]
const LISTS = [
  'factorCum', 'stagePrice', 'firmQuantity', 'stageMarkup', 'hhi', 'stageIntercept', 'stageSlope',
  'firmProfitGross', 'firmProfit', 'stageProfit'
]

/** The fields that `equilibrium` returns. */
export function readEquilibrium({ number, optional, list, flag, text }) {
  const each = (names, read) => Object.fromEntries(names.map((name) => [name, read()]))
  const row = () => list(number)
  const orNull = (items) => items.length ? items : null
  return {
    ...each(NUMBERS, number),
    competitive: each(COMPETITIVE, number),
    integrated: each(INTEGRATED, number),
    chainLerner: optional(),
    numbersEquivalent: optional(),
    stageLerner: list(optional),
    ...each(LISTS, row),
    priceDropIfOneMoreFirm: orNull(row()),
    passThroughMatrix: orNull(list(row)),
    allFirmsViable: flag(),
    verdict: text()
  }
}
