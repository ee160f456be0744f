// The view `consistency` on the page: its sentence and key numbers, of which one opens all discrepancies.

export { figure as texts } from '../text/views/consistency.json'

/** The live sentence, in pieces. */
export function sentence({ facts: { pairs, differ, farthest, one, other, unit } }, { say, pieces }) {
  return [
    ...pieces('consistency.pairs', { pairs: pairs.text, differ: { text: differ.text, role: 'cluster' } }),
    say('consistency.farthest', { farthest: farthest.text, one: one.text, other: other.text, unit: unit.text })
  ]
}

/** The four key numbers; the last opens all discrepancies, those without numbers too. */
export function keyNumbers({ facts: { pairs, differ, rounded, spread, discrepancies } }, { say }) {
  return [
    { name: say('consistency.differ_key'), text: differ.text, detail: say('consistency.of', { pairs: pairs.text }), role: 'cluster' },
    { name: say('consistency.rounded_key'), text: rounded.text, detail: say('consistency.of', { pairs: pairs.text }) },
    { name: say('consistency.spread_key'), text: spread.text, indicators: spread.indicators },
    { name: say('consistency.all_key'), text: discrepancies.text, indicators: discrepancies.indicators }
  ]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('consistency.mark', values)

/** Where the numbers come from. */
export const rank = (_, { say }) => say('consistency.rank')

/** The numbers as programs see them. */
export function result({ facts: { pairs, differ, rounded, bounds }, table }) {
  const values = table.rows.map(({ cells }) => cells.map(({ indicator, value }) => ({ indicator, value })))
  return { pairs: pairs.value, differ: differ.value, rounded: rounded.value, bounds: bounds.value, values }
}
