// What shows on the chart what is read: a ring around the mark; on lines a guide, a disc on each and a box with all values; and a box
// with the name of a mark that has none.

import { create } from './dom.js'
/** @import { Cell, Figure, ReadLines } from './types.js' */

/**
 * The signs of a reading on an area; `show` takes the mark and, where lines are read, all that stands above one another there, or else a name.
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

  /** @param {Cell} mark @param {string} text @param {ReadLines} [lines] @param {string} [name] */
  function show({ x, y }, text, lines, name) {
    place(ring, x, y)
    ring.hidden = false
    ring.setAttribute('aria-label', text)
    line.hidden = !lines && !name
    guide.hidden = discs.hidden = !lines
    box.classList.toggle('name', !lines)
    if (lines) showLines(x, lines)
    else if (name) fill(x, y, create('p', { className: 'place', textContent: name }))
  }

  /** @param {number} x @param {ReadLines} lines */
  function showLines(x, { plot, heading, curves, comparison }) {
    place(guide, x, plot.y)
    guide.style.height = `${plot.height}px`
    discs.replaceChildren(...curves.map((curve) => disc(x, curve)))
    fill(
      x,
      plot.y,
      create('p', { className: 'place', textContent: heading }),
      ...curves.map(row),
      ...(comparison ? [create('p', { textContent: comparison })] : [])
    )
  }

  /**
   * Fills the box beside a mark, on the side where there is more room.
   * @param {number} x
   * @param {number} y
   * @param {HTMLElement[]} children
   */
  function fill(x, y, ...children) {
    box.replaceChildren(...children)
    // As wide as the chart is drawn: asked of the area, the browser would lay the page out in the middle of a step.
    const { width } = figure.look
    const isLeft = x > width / 2
    box.style.left = isLeft ? '' : `${x + 14}px`
    box.style.right = isLeft ? `${width - x + 14}px` : ''
    box.style.top = `${y}px`
  }

  function hide() {
    ring.hidden = line.hidden = true
  }

  return { show, hide }
}

/** @param {number} x @param {ReadLines['curves'][number]} curve */
function disc(x, { y, color }) {
  const disc = create('span', { className: 'disc' })
  disc.style.background = color
  place(disc, x, y)
  return disc
}

/** @param {ReadLines['curves'][number]} curve */
function row({ name, text, color, isRead }) {
  const swatch = create('i', { className: 'swatch' })
  swatch.style.background = color
  return create(
    'p',
    { className: isRead ? 'read' : '' },
    swatch,
    create('span', { textContent: name }),
    create('b', { textContent: text })
  )
}

/** @param {HTMLElement} element @param {number} x @param {number} y */
function place(element, x, y) {
  element.style.left = `${x}px`
  element.style.top = `${y}px`
}
