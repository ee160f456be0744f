// What shows on the chart what is read: a ring around the mark, a box with all that is read there, and on lines a guide and a disc on
// each.

import { create } from './dom.js'
/** @import { Cell, Figure, ReadLines } from './types.js' */

/**
 * The signs of a reading on an area; `show` takes the mark and all that is read with it.
 * @param {Figure} figure
 * @param {HTMLElement} area
 */
export function readout(figure, area) {
  // In the tree for those who explore the figure. What is read is spoken by the live region alone: an active descendant would be
  // spoken a second time.
  const ring = create('span', { className: 'ring', role: 'img', hidden: true })
  const guide = create('span', { className: 'guide' })
  const discs = create('span')
  const box = create('div', { className: 'box' })
  const line = create('div', { 'aria-hidden': 'true', hidden: true }, guide, discs, box)
  area.append(line, ring)

  /** @param {Cell} mark @param {string} text @param {ReadLines} read */
  function show({ x, y }, text, read) {
    const { plot, heading, curves, comparison } = read
    place(ring, x, y)
    ring.hidden = line.hidden = false
    ring.setAttribute('aria-label', text)
    guide.hidden = discs.hidden = !plot
    if (plot) {
      place(guide, x, plot.y)
      guide.style.height = `${plot.height}px`
      discs.replaceChildren(...curves.map((curve) => disc(x, curve)))
    }
    box.replaceChildren(
      create('p', { className: 'place', textContent: heading }),
      ...curves.map(row),
      ...(comparison ? [create('p', { className: 'unit', textContent: comparison })] : [])
    )
    putBox(x, plot?.y ?? y)
  }

  /**
   * Puts the box beside a mark, towards the middle of the chart, where there is more room.
   * @param {number} x
   * @param {number} y
   */
  function putBox(x, y) {
    // As large as the chart is drawn: asked of the area, the browser would lay the page out in the middle of a step.
    const [{ width }, { height }] = [figure.look, figure.inspection]
    const [isLeft, isAbove] = [x > width / 2, y > height / 2]
    box.style.left = isLeft ? '' : `${x + 14}px`
    box.style.right = isLeft ? `${width - x + 14}px` : ''
    box.style.top = isAbove ? '' : `${y}px`
    box.style.bottom = isAbove ? `${height - y}px` : ''
    // Not beyond the chart: its percentage is the height of the box itself.
    box.style.transform = `translateY(${isAbove ? `max(0px, 100% - ${y}px)` : `min(0px, ${height - y}px - 100%)`})`
  }

  function hide() {
    ring.hidden = line.hidden = true
  }

  return { show, hide }
}

/** @param {number} x @param {ReadLines['curves'][number]} curve */
function disc(x, { y, color }) {
  const disc = create('span', { className: 'disc' })
  disc.style.color = /** @type {string} */ (color)
  place(disc, x, y)
  return disc
}

/** @param {ReadLines['curves'][number]} curve */
function row({ name, text, color, isRead }) {
  const swatch = create('i', { className: 'swatch' })
  swatch.style.background = color ?? ''
  return create(
    'p',
    { className: isRead ? 'read' : '' },
    ...(color ? [swatch] : []),
    create('span', { textContent: name }),
    create('b', { textContent: text })
  )
}

/** @param {HTMLElement} element @param {number} x @param {number} y */
function place(element, x, y) {
  element.style.left = `${x}px`
  element.style.top = `${y}px`
}
