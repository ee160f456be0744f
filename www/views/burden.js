// The view `burden` on the page: its sentence and key numbers. It shows one state only, so that it has no controls.

import { keyNumber } from '../element/datum.js'

export { result } from '../element/datum.js'
export { figure as texts } from '../text/views/burden.json'

/** Nothing to control. */

/** The live sentence, in pieces. */
export function sentence({ facts: { assets, employees, highest, highestShare, highestMultiple, lowest, lowestShare, salesPerEmployee } }, { say, pieces }) {
  return [
    say('burden.shares', { employees: employees.text, assets: assets.text }),
    ...pieces('burden.extremes', {
      highest: highest.text,
      most: { text: highestShare.text, role: 'cluster' },
      multiple: highestMultiple.text,
      lowest: lowest.text,
      least: lowestShare.text
    }),
    say('burden.perEmployee', { sales: salesPerEmployee.text })
  ]
}

/** The four key numbers. */
export function keyNumbers({ facts: { assets, employees, subsidies, salesPerEmployee } }, { say }) {
  return [
    keyNumber(say('burden.assetsKey'), assets, '%'),
    keyNumber(say('burden.employeesKey'), employees, '%'),
    keyNumber(say('burden.subsidiesKey'), subsidies, '%', 'cluster'),
    keyNumber(say('burden.salesKey'), salesPerEmployee, say('burden.ofAverage'))
  ]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('burden.mark', values)

/** Where the numbers come from. */
export const rank = (_, { say }) => say('burden.rank')
