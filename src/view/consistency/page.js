// The view `consistency` on the page.

/** @import { Cell, Inspection } from '../../../www/element/types.js' */

/**
 * The numbers as programs see them.
 * @param {Inspection} inspection
 */
export function result({ facts: { pairs, differ, rounded, bounds, undated }, table }) {
  const values = table.rows.map(({ cells }) =>
    /** @type {Cell[]} */ (cells).map(({ indicator, value }) => ({ indicator, value }))
  )
  return {
    pairs: pairs.value,
    differ: differ.value,
    rounded: rounded.value,
    bounds: bounds.value,
    undated: undated.value,
    values
  }
}
