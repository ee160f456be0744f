// What the views of the model share on the page.

import { joined } from '../../../www/element/state.js'
/** @import { Inspection, State } from '../../../www/element/types.js' */

/**
 * Drags the reader's point: the mean of the stages comes as near to a number of firms as whole firms get.
 * @param {State} state
 * @param {Inspection} inspection
 * @param {number} wanted
 */
export function drag(state, { facts: { stages, firms, meanFirms } }, wanted) {
  const each = state.axis === 'total' ? wanted / stages.value : wanted
  const shift = Math.round(each) - Math.round(meanFirms.value)
  return { ...state, n: joined(firms.map(({ value }) => Math.max(1, value + shift))) }
}
