// The table of the chart's numbers.

import { create, setText } from './dom.js'

/** The table behind a disclosure. Numbers that are data open their source. */
export function dataTable(figure) {
  const { say } = figure
  const caption = create('caption')
  const head = create('thead')
  const body = create('tbody')
  const scroll = create('div', { className: 'scroll', tabIndex: 0, role: 'group', 'aria-label': say('table.summary') },
    create('table', {}, caption, head, body))
  const element = create('details', { className: 'table', part: 'table' },
    create('summary', { textContent: say('table.summary') }), scroll)
  let shape

  function show({ title, table, equilibrium }) {
    setText(caption, say('table.caption', { title }))
    element.classList.toggle('worded', table.rows.some(({ cells }) => cells.some((cell) => cell?.value === null)))
    const wanted = `${table.rows.length}x${table.columns.length}:${table.rows[0]?.cells[0]?.indicator}`
    if (shape !== wanted) {
      shape = wanted
      const header = [table.rowHeader, ...table.columns].map(() => create('th', { scope: 'col' }))
      head.replaceChildren(create('tr', {}, ...header))
      body.replaceChildren(...table.rows.map(() => create('tr', {}, create('th', { scope: 'row' }), ...table.columns.map(() => create('td')))))
    }
    ;[table.rowHeader, ...table.columns].forEach((text, column) => setText(head.rows[0].cells[column], text))
    table.rows.forEach(({ label, cells }, row) => {
      const { cells: shown } = body.rows[row]
      setText(shown[0], label)
      cells.forEach((cell, column) => fill(shown[column + 1], cell, label, table.columns[column]))
    })
    // Another number of firms is another place in the same table.
    body.querySelector('[aria-current]')?.removeAttribute('aria-current')
    if (equilibrium) body.rows[table.firstRow].cells[table.firstColumn + 1].setAttribute('aria-current', 'true')
  }

  function fill(shown, cell, row, column) {
    if (!cell?.indicator) {
      setText(shown, cell?.text ?? '')
      delete shown.dataset.shows
      return
    }
    // A button that stays as it is keeps the focus.
    if (shown.dataset.shows !== cell.indicator) {
      shown.dataset.shows = cell.indicator
      const open = ({ currentTarget }) => figure.open([cell.indicator], currentTarget)
      shown.replaceChildren(create('button', { type: 'button', className: 'number', onclick: open }))
    }
    const button = shown.firstChild
    setText(button, cell.text)
    button.setAttribute('aria-label', say('source.open', { value: figure.view.mark({ row, column, value: cell.text }, figure) }))
  }

  return { element, show }
}
