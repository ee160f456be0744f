// The chart on the page: its canvas, and reading it by pointer, touch and keys.

import { create, setText } from './dom.js'

// How near to a mark a pointer has to be, in CSS pixels.
const REACH = 24

/** The canvas with its read-out. `show` takes what wasm says of the figure. */
export function chartArea(figure) {
  const { say } = figure
  const canvas = create('canvas', { 'aria-hidden': 'true' })
  const ring = create('span', { className: 'ring', hidden: true })
  const help = create('p', { className: 'spoken', id: 'help', textContent: say('reading.help') })
  const area = create('div', {
    className: 'chart', part: 'chart', tabIndex: 0, role: 'application', 'aria-describedby': 'help'
  }, canvas, ring)
  const reading = create('p', { className: 'reading', part: 'reading', textContent: say('reading.hint') })
  const element = create('div', { className: 'plot' }, area, help, reading)
  const reader = createReader(figure, { area, ring, reading })
  return {
    element,
    canvas,
    /** The room for the chart, in CSS pixels. */
    get width() {
      return area.clientWidth
    },
    show(inspection) {
      area.setAttribute('aria-label', say('reading.chart', { title: inspection.title }))
      canvas.style.height = `${inspection.height}px`
      reader.show(inspection)
    }
  }
}

/** Reads the marks of a chart, one at a time; pointer, touch and keys read the same. */
function createReader(figure, { area, ring, reading }) {
  let table, inspection, at, grip

  function show(next) {
    inspection = next
    table = next.table
    if (at && mark(at)) point(at)
    else leave()
  }

  function point(next) {
    at = next
    const { x, y, text } = mark(at)
    ring.hidden = false
    ring.style.left = `${x}px`
    ring.style.top = `${y}px`
    const [row, column] = at
    const { label, cells } = table.rows[row]
    const values = { head: table.rowHeader, row: label, column: table.columns[column], value: text, cells }
    setText(reading, figure.view.mark(values, figure))
  }

  function leave() {
    at = undefined
    ring.hidden = true
    setText(reading, figure.say('reading.hint'))
  }

  function mark([row, column]) {
    return table.rows[row]?.cells[column] ?? undefined
  }

  /** The nearest mark to a point of the chart: first along the axis, then across it. */
  function nearest(x, y, reach = Infinity) {
    let best, least = reach
    table.rows.forEach(({ cells }, row) => cells.forEach((cell, column) => {
      if (!cell) return
      const distance = Math.hypot(cell.x - x, cell.y - y)
      if (distance < least) [best, least] = [[row, column], distance]
    }))
    return best
  }

  const position = ({ clientX, clientY }) => {
    const { left, top } = area.getBoundingClientRect()
    return [clientX - left, clientY - top]
  }

  /** The reader's own point, if it can be dragged and a pointer is near. */
  function gripped(x, y) {
    const own = figure.isInteractive && figure.view.drag && mark([table.firstRow, table.firstColumn])
    return own && Math.hypot(own.x - x, own.y - y) < REACH ? own : undefined
  }

  // Every step of a drag starts from the figure at its beginning: at the edge of the axis no difference is lost.
  function drag(x) {
    const { plot } = inspection
    const along = Math.min(Math.max((x - grip.offset - plot.x) / plot.width, 0), 1)
    const value = plot.logarithmic ? plot.min * (plot.max / plot.min) ** along : plot.min + along * (plot.max - plot.min)
    figure.try((state) => figure.view.drag(state, grip.inspection, value))
    point([table.firstRow, table.firstColumn])
  }

  area.addEventListener('pointerdown', (event) => {
    if (grip) return
    const [x, y] = position(event)
    const own = event.button === 0 && gripped(x, y)
    if (own) {
      grip = { pointer: event.pointerId, offset: x - own.x, inspection }
      area.setPointerCapture(event.pointerId)
    }
    const found = nearest(x, y)
    if (found) point(found)
  })
  area.addEventListener('pointermove', (event) => {
    if (grip && grip.pointer !== event.pointerId) return
    const [x, y] = position(event)
    if (grip) {
      drag(x)
      return
    }
    area.classList.toggle('grips', Boolean(gripped(x, y)))
    const found = nearest(x, y)
    if (found) point(found)
  })
  area.addEventListener('lostpointercapture', ({ pointerId }) => {
    if (grip?.pointer !== pointerId) return
    grip = undefined
    figure.commit()
  })
  area.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && area.getRootNode().activeElement !== area && leave())
  area.addEventListener('click', (event) => {
    const found = nearest(...position(event), REACH)
    if (found && mark(found).indicator) figure.open([mark(found).indicator], area)
  })
  area.addEventListener('focus', () => at || area.matches(':focus-visible') && point([table.firstRow, table.firstColumn]))
  // What is read stays while its source is open.
  area.addEventListener('blur', ({ relatedTarget }) => relatedTarget?.matches('.source') || leave())
  area.addEventListener('keydown', (event) => {
    const next = step(event.key)
    if (event.key === 'Escape') {
      leave()
      area.blur()
    } else if (event.key === 'Enter' && at && mark(at).indicator) {
      figure.open([mark(at).indicator], area)
    } else if (next && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      point(next)
      figure.announce(reading, 0)
    }
  })

  /** The mark a key leads to; marks that are missing are passed over. */
  function step(key) {
    const [row, column] = at ?? [table.firstRow, table.firstColumn]
    const { rows, columns } = table
    const order = stacked(row)
    const level = order.indexOf(column)
    const walk = {
      ArrowRight: () => rows.map((_, next) => [next, column]).slice(row + 1),
      ArrowLeft: () => rows.map((_, next) => [next, column]).slice(0, row).reverse(),
      ArrowUp: () => order.slice(0, level).reverse().map((next) => [row, next]),
      ArrowDown: () => order.slice(level + 1).map((next) => [row, next]),
      Home: () => rows.map((_, next) => [next, column]),
      End: () => rows.map((_, next) => [next, column]).reverse()
    }[key]
    if (!walk) return undefined
    if (columns.length === 1 && (key === 'ArrowUp' || key === 'ArrowDown')) return step(key === 'ArrowUp' ? 'ArrowLeft' : 'ArrowRight')
    return walk().find((next) => mark(next)) ?? [row, column]
  }

  /** The columns of a row from the top of the chart to its bottom. */
  function stacked(row) {
    const { cells } = table.rows[row]
    return cells.map((_, column) => column).filter((column) => mark([row, column])).sort((one, other) => cells[one].y - cells[other].y)
  }

  return { show }
}
