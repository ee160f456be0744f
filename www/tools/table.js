// The numbers of a figure as rows of a file that spreadsheet programs and statistics programs read.

import { credit, toolSpeaker } from './credit.js'
/** @import { Cell, Figure } from '../element/types.js' */

/**
 * The rows: numbers at full length beside words as they are shown. Where a cell says more than its number, as "more than 50"
 * does, a column of its own says it. The first row of numbers also carries what a copy says of itself, in columns at the end,
 * because a line before the header would be read as one.
 * @param {Figure} figure
 */
export function numberRows(figure) {
  const { rowHeader, columns, rows } = figure.inspection.table
  const say = toolSpeaker(figure)
  const isWorded = columns.map((_, at) => rows.some(({ cells }) => saysMore(cells[at])))
  const head = columns.flatMap((column, at) => (isWorded[at] ? [column, say('csv.shown', { column })] : [column]))
  /** @param {(Cell | undefined)[]} cells */
  const cellsOf = (cells) =>
    columns.flatMap((_, at) => {
      const cell = cells[at]
      return [
        cell?.value ?? cell?.text,
        ...(isWorded[at] ? [saysMore(cell) ? /** @type {Cell} */ (cell).text : undefined] : [])
      ]
    })
  const { title, parameters, source, product, link } = credit(figure)
  /** @type {Record<string, string>} */
  const about = { title, parameters, source, product, link }
  const said = Object.keys(about).filter((name) => about[name])
  return [
    [rowHeader, ...head, ...said.map((name) => say(`csv.${name}`))],
    ...rows.map(({ label, cells }, at) => [
      numeral(label) ?? label,
      ...cellsOf(cells),
      ...said.map((name) => (at ? undefined : about[name]))
    ])
  ]
}

/**
 * Whether a cell has a number and says more than it.
 * @param {Cell | undefined} cell
 */
const saysMore = (cell) =>
  Boolean(cell) && /** @type {Cell} */ (cell).value !== null && numeral(/** @type {Cell} */ (cell).text) === undefined

const POWER = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * The number that a text shows, if it is nothing but a number as figures write them: −1,234.5 or 2.5×10⁻⁷.
 * @param {string} text
 */
function numeral(text) {
  const [, sign, digits, minus, power] = /^(−?)(\d[\d,]*(?:\.\d+)?)(?:×10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/.exec(text) ?? []
  if (digits === undefined) return undefined
  const exponent = power && `e${minus && '-'}${[...power].map((digit) => POWER.indexOf(digit)).join('')}`
  return Number(`${sign && '-'}${digits.replaceAll(',', '')}${exponent ?? ''}`)
}
