// The view `duel` on the page.

import { joined, perStage } from '../../../www/element/state.js'
/** @import { Inspection, State } from '../../../www/element/types.js' */

/**
 * Drags the reader's point along the axis: other firms in the first stage.
 * @param {State} state
 * @param {Inspection} inspection
 * @param {number} wanted
 */
export function drag(state, { plot }, wanted) {
  // The map reaches a little beyond its first and last signs.
  const firms = Math.min(Math.max(Math.round(wanted), 1), Math.floor(plot.max))
  return { ...state, n: joined([firms, ...perStage(state.n, state.k).slice(1)]) }
}
