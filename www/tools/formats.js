// The formats in which a figure is saved.

import { csvOf } from '../element/csv.js'
import { loaded } from '../element/part.js'

/** One function a format, from a figure to its content. */
export const formats = { csv }

/** The numbers shown as CSV; an author's own table whole, in the columns in which it was given. */
function csv({ inspection, state }) {
  return state.table === undefined ? csvOf(inspection.table) : loaded('views').tables.csvOf(state.table)
}
