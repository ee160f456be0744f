// The table of the chart's numbers.

import { create, setText } from './dom.js'
import { missing } from './missing.js'
/** @import { Cell, Figure, Inspection, Table } from './types.js' */

/**
 * The table behind a disclosure. Numbers that are data open their source.
 * @param {Figure} figure
 */
export function dataTable(figure) {
  const { say } = figure
  const caption = create('caption')
  const head = create('thead')
  const body = create('tbody')
  const scroll = create(
    'div',
    { className: 'scroll', tabIndex: 0, role: 'group', 'aria-label': say('table.summary') },
    create('table', {}, caption, head, body)
  )
  /** @type {HTMLDetailsElement} */
  const element = create(
    'details',
    { className: 'panel table', part: 'table', id: 'table', ontoggle: () => show(figure.inspection) },
    create('summary', { textContent: say('table.summary') }),
    scroll
  )
  /** @type {string | undefined} */
  let shape

  /**
   * A closed table is neither asked for nor filled.
   * @param {Inspection} inspection
   */
  function show(inspection) {
    if (!element.open) return
    const { title, table, equilibrium } = inspection
    setText(caption, say('table.caption', { title }))
    const isWorded = table.rows.some(({ cells }) => cells.every((cell) => (cell?.value ?? null) === null))
    element.classList.toggle('worded', isWorded)
    const wanted = `${table.rows.length}x${table.columns.length}:${table.rows[0]?.cells[0]?.indicator}`
    if (shape !== wanted) shapeTable(head, body, table)
    shape = wanted
    ;[table.rowHeader, ...table.columns].forEach((text, column) => setText(head.rows[0].cells[column], text))
    table.rows.forEach(({ label, cells }, row) => {
      const { cells: shown } = body.rows[row]
      setText(shown[0], label)
      cells.forEach((cell, column) => fill(shown[column + 1], cell, [label, table.columns[column]], figure))
    })
    // Another number of firms is another place in the same table.
    body.querySelector('[aria-current]')?.removeAttribute('aria-current')
    if (equilibrium) body.rows[table.firstRow].cells[table.firstColumn + 1].setAttribute('aria-current', 'true')
  }

  return {
    element,
    show,
    get isOpen() {
      return element.open
    }
  }
}

/**
 * Gives a table as many empty cells as it needs.
 * @param {HTMLTableSectionElement} head
 * @param {HTMLTableSectionElement} body
 * @param {Table} table
 */
function shapeTable(head, body, { rows, columns }) {
  head.replaceChildren(create('tr', {}, ...['', ...columns].map(() => create('th', { scope: 'col' }))))
  body.replaceChildren(
    ...rows.map(() => create('tr', {}, create('th', { scope: 'row' }), ...columns.map(() => create('td'))))
  )
}

/**
 * Shows a cell in its place, which knows the row and the column.
 * @param {HTMLElement} shown
 * @param {Cell | undefined} cell
 * @param {[row: string, column: string]} names
 * @param {Figure} figure
 */
function fill(shown, cell, [row, column], figure) {
  const { say } = figure
  if (!cell?.indicator) {
    if (cell) setText(shown, cell.text)
    else if (!shown.querySelector('.missing')) shown.replaceChildren(missing(say))
    delete shown.dataset.shows
    return
  }
  // A button that stays as it is keeps the focus.
  if (shown.dataset.shows !== cell.indicator) {
    shown.dataset.shows = cell.indicator
    shown.replaceChildren(
      create('button', {
        type: 'button',
        className: 'number',
        onclick: ({ currentTarget }) => figure.open([cell.indicator], currentTarget)
      })
    )
  }
  const button = /** @type {HTMLElement} */ (shown.firstChild)
  setText(button, cell.text)
  button.setAttribute(
    'aria-label',
    say('source.open', { value: figure.view.mark({ row, column, value: cell.text }, figure) })
  )
}
