// The formats in which a figure is saved.

import { csvOf } from '../element/csv.js'
import { loaded } from '../element/part.js'
import { credit, PRODUCT, VERSION } from './credit.js'
import { png } from './png.js'
import { svg } from './svg.js'

/** One function a format, from a figure to its content. */
export const formats = { csv, json, png, svg }

/** The numbers shown as CSV; an author's own table whole, in the columns in which it was given. */
function csv({ inspection, state }) {
  return state.table === undefined ? csvOf(inspection.table) : loaded('views').tables.csvOf(state.table)
}

/**
 * The figure as JSON: `product`, `version`, `title`, `subtitle`, `sentence`, `source`, `link`, the complete `state`, the `result`,
 * and the `table` with its `columns` and its `rows`, whose cells have a `value` (null where a word stands for it) and a `text`, or
 * are null. Written into a link or into attributes, its state shows the same figure.
 */
function json(figure) {
  const { title, subtitle, sentence, source, link } = credit(figure)
  const { table: { rowHeader, columns, rows } } = figure.inspection
  const table = {
    columns: [rowHeader, ...columns],
    rows: rows.map(({ label, cells }) => [{ value: null, text: label }, ...cells.map((cell) => cell ? { value: cell.value, text: cell.text } : null)])
  }
  const content = { product: PRODUCT, version: VERSION, title, subtitle, sentence, source, link, state: figure.host.value, result: figure.host.result, table }
  return JSON.stringify(content, null, 2) + '\n'
}
