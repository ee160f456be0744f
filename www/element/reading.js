// What is read of a chart: a mark with its neighbours, in words and on the chart.

import { setText } from './dom.js'
import { readout } from './readout.js'
import { stacked } from './walk.js'
/** @import { Cell, Figure, Inspection, Label, Place, ReadLines } from './types.js' */

/**
 * What is read in an area, and written into an element; `at` is the row and the column of its mark, if one is read.
 * @param {Figure} figure
 * @param {HTMLElement} area
 * @param {HTMLElement} element
 */
export function readingOf(figure, area, element) {
  const { say } = figure
  const signs = readout(figure, area)
  /** @type {Inspection} */
  let inspection
  /** @type {Place | undefined} */
  let at
  // Whoever has read once needs no hint.
  let hint = say('reading.hint')

  /** @param {Place} next */
  function point(next) {
    // What is read is longer than the hint; nothing below moves for it.
    if (!at) element.style.minHeight = `${element.offsetHeight}px`
    at = next
    hint = ''
    const read = /** @type {Cell} */ (mark(at))
    const lines = linesAt(at, inspection, figure)
    element.replaceChildren(inWords(at, inspection, figure), lines ? spoken(lines, figure) : '')
    signs.show(read, /** @type {string} */ (element.textContent), lines ?? rowAt(at, inspection, figure))
    element.classList.add('read')
  }

  function leave() {
    at = undefined
    signs.hide()
    setText(element, hint)
    element.classList.remove('read')
    element.style.minHeight = ''
  }

  /** @param {Place} place */
  const mark = ([row, column]) => inspection.table.rows[row]?.cells[column]

  return {
    get at() {
      return at
    },
    get inspection() {
      return inspection
    },
    mark,
    point,
    leave,
    /**
     * The mark that is read first.
     * @returns {Place}
     */
    first: () => [inspection.table.firstRow, inspection.table.firstColumn],
    /**
     * Reads what a pointer meets: a mark, or a label that is of none.
     * @param {Place | Label | undefined} found
     */
    meet(found) {
      if (Array.isArray(found)) point(found)
      else if (found?.says) {
        leave()
        setText(element, found.says)
        element.classList.add('read')
      }
    },
    /** @param {Inspection} next */
    show(next) {
      inspection = next
      if (at && mark(at)) point(at)
      else leave()
    }
  }
}

/**
 * A mark in words.
 * @param {Place} place
 * @param {Inspection} inspection
 * @param {Figure} figure
 */
function inWords([row, column], { table }, figure) {
  const { label, cells } = table.rows[row]
  const value = /** @type {Cell} */ (cells[column]).text
  return figure.view.mark({ head: table.rowHeader, row: label, column: table.columns[column], value, cells }, figure)
}

/**
 * What stands in the row of a mark, where no lines are read together: all of it, or of many numbers the one that is read. What all
 * numbers of a chart are, its subtitle says.
 * @param {Place} place
 * @param {Inspection} inspection
 * @param {Figure} figure
 * @returns {ReadLines}
 */
function rowAt([row, column], { table: { rowHeader, rows, columns } }, { say }) {
  const { label, cells } = rows[row]
  const curves = cells.flatMap((cell, at) =>
    cell && (cells.length <= FEW || at === column)
      ? [{ ...cell, name: columns[1] ? columns[at] : '', isRead: at === column }]
      : []
  )
  return { heading: /^\d/.test(label) ? say('reading.place', { head: rowHeader, row: label }) : label, curves }
}

// So many numbers of a row are read together.
const FEW = 4

/**
 * All that stands at one place of the axis, from the top to the bottom, if the chart is read so there.
 * @param {Place} place
 * @param {Inspection} inspection
 * @param {Figure} figure
 * @returns {ReadLines | undefined}
 */
function linesAt([row, column], { lines, table }, { say }) {
  if (!lines || row < lines.firstRow) return undefined
  const { label, cells } = table.rows[row]
  const curves = stacked(table.rows[row]).map((each) => ({
    .../** @type {Cell} */ (cells[each]),
    name: table.columns[each],
    color: lines.colors[each],
    isRead: each === column
  }))
  const heading = say('reading.place', { head: table.rowHeader, row: label })
  return { plot: lines.plot, heading, curves, comparison: lines.comparisons[row - lines.firstRow] }
}

/**
 * The other lines in words, and how they compare.
 * @param {ReadLines} lines
 * @param {Figure} figure
 */
function spoken({ curves, comparison }, { say }) {
  const others = curves
    .filter(({ isRead }) => !isRead)
    .map(({ name, text }) => say('reading.value', { name, value: text }))
  return ['', ...[others.join(say('list')), comparison].filter(Boolean)].join(say('reading.also'))
}
