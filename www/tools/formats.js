// The formats in which a figure is saved.

import { csv as csvFile } from '../element/csv.js'
import { loaded } from '../element/part.js'
import { credit, PRODUCT, VERSION } from './credit.js'
import { json } from './json.js'
import { png } from './png.js'
import { svg } from './svg.js'
import { numberRows } from './table.js'
/** @import { Figure, Parts } from '../element/types.js' */

/** One function a format, from a figure to its content. */
export const formats = { csv, json: jsonOf, png, svg }

/**
 * The numbers shown as CSV; an author's own table whole, in the columns in which it was given.
 * @param {Figure} figure
 */
function csv(figure) {
  const { table } = figure.state
  return table === undefined
    ? csvFile(numberRows(figure))
    : /** @type {Parts['views']} */ (loaded('views')).tables.csvOf(table)
}

/**
 * The figure as JSON: `product`, `version`, `title`, `subtitle`, `sentence`, `source`, `link`, the complete `state`, the `result`,
 * and the `table` with its `columns` and its `rows`, whose cells have a `value` (null where a word stands for it) and a `text`, or
 * are null. Written into a link or into attributes, its state shows the same figure.
 * @param {Figure} figure
 */
function jsonOf(figure) {
  const { title, subtitle, sentence, source, link } = credit(figure)
  const {
    table: { rowHeader, columns, rows }
  } = figure.inspection
  const table = {
    columns: [rowHeader, ...columns],
    rows: rows.map(({ label, cells }) => [
      { value: null, text: label },
      ...cells.map((cell) => (cell ? { value: cell.value, text: cell.text } : null))
    ])
  }
  const content = {
    product: PRODUCT,
    version: VERSION,
    title,
    subtitle,
    sentence,
    source,
    link,
    state: figure.host.value,
    result: figure.host.result,
    table
  }
  return json(content) + '\n'
}
