// What would mend a number that is refused.

import { joined, withStages } from './state.js'
/** @import { Decimal, Problem, State } from './types.js' */

/** @type {Record<string, number>} The least that is possible, where a refusal names no limit. */
const LEAST = { EMPTY_CHAIN: 1, N_BELOW_ONE: 1, NEGATIVE_COST: 0, NEGATIVE_FIXED_COST: 0, NEGATIVE_THETA: 0 }

/**
 * The number to set, the key it is set under, and how that mends a state, if one number would do.
 * @param {Problem} problem
 */
export function remedyOf({ code, field, index, limit }) {
  const isPrice = code === 'A_NOT_ABOVE_COST'
  const key = isPrice ? 'a' : field
  // The slope stays above its limit, and conjectural variation has its own in the firms: either may be meant to change.
  const number = isPrice ? above(limit) : ['b', 'lambda'].includes(key) ? null : (LEAST[code] ?? limit)
  if (number === null) return undefined
  /** @param {State} state @returns {State} */
  function mend(state) {
    const now = state[key]
    if (key === 'k') return withStages(state, /** @type {number} */ (number))
    const mended = Array.isArray(now) ? joined(now.map((each, at) => (at === index ? number : each))) : number
    return { ...state, [key]: /** @type {Decimal} */ (mended) }
  }
  return { key, value: number, mend }
}

/**
 * The next round number above another: 800 above 700, and 30 above 28.
 * @param {number | null} limit
 */
function above(limit) {
  if (!limit) return 1
  const unit = 10 ** Math.floor(Math.log10(limit))
  // What was divided is no whole number less than it is.
  return Number(((Math.floor(limit / unit + 1e-9) + 1) * unit).toPrecision(2))
}
