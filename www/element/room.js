// The room of an element: the height that the page may keep for it by cluster-figure.css before it is there, and the least width
// that a row of boxes leaves it.

import { create } from './dom.js'

// Blank room of more than a tenth of the figure looks like a fault of the page.
const MOST = 1.1

// The least width of a figure, and what a window has beside it at least, in CSS pixels; so says figure.css.
const LEAST = 280
const MARGINS = 108

// Wider than any row.
const ENDLESS = 1e6

/**
 * Tells styles how an element stands: those of the page, by the state `low`, that its content is lower than the room kept for it, as
 * with few rows or one stage, or where the figure cannot start (`fit` takes the height of the content in CSS pixels); its own, by the
 * state `rowed`, that it is in a flexible box, which may be told to squeeze it to nothing (`stand` looks). A box around it that is
 * squeezed so is its page's, and gets its share of the row by how wide its content wants to be: the figure then asks for more.
 * @param {HTMLElement} element
 */
export function roomOf(element) {
  const asking = create('div', { className: 'widths' })
  const isTold = CSS.supports('selector(:state(low))')
  const states = /** @type {CustomStateSet} */ (isTold && element.attachInternals().states)
  return {
    /** What asks the box around for a width. */
    element: asking,
    /** @param {number} height */
    fit(height) {
      if (!isTold) return
      states.delete('low')
      if (element.offsetHeight > MOST * height) states.add('low')
    },
    stand() {
      asking.replaceChildren()
      if (isTold) states[isFlexible(parentOf(element)) ? 'add' : 'delete']('rowed')
      const wish = element.clientWidth < leastWidth() ? wishOf(element, asking) : 0
      if (!wish) return
      asking.style.wordSpacing = `${wish}px`
      asking.append(' ')
    }
  }
}

const leastWidth = () => Math.min(LEAST, innerWidth - MARGINS)

/** @param {HTMLElement} element */
const parentOf = (element) => (element.assignedSlot ?? element).parentElement

/** @param {HTMLElement | null} element */
const isFlexible = (element) => element !== null && /flex$/.test(getComputedStyle(element).display)

/** @param {HTMLElement} element */
const isRow = (element) => isFlexible(element) && /^row/.test(getComputedStyle(element).flexDirection)

/**
 * By how many CSS pixels an element has to want to be wider, so that the box of a row in which it is gets the least width.
 * @param {HTMLElement} element
 * @param {HTMLElement} asking
 */
function wishOf(element, asking) {
  let box = element
  let row = parentOf(box)
  while (row && !isRow(row)) [box, row] = [row, parentOf(row)]
  const widths = [...(row?.children ?? [])].map((other) => /** @type {HTMLElement} */ (other).offsetWidth || 0)
  const all = widths.reduce((sum, width) => sum + width, 0)
  if (box === element || !all) return 0
  const least = leastWidth() + box.offsetWidth - element.clientWidth
  // The shares in a row that is too narrow are as what its boxes want.
  const times = all > least ? (least * (all - box.offsetWidth)) / ((all - least) * box.offsetWidth) : Infinity
  return Math.max(0, Math.min((times - 1) * wantedOf(asking), ENDLESS))
}

/** @param {HTMLElement} asking */
const wantedOf = (asking) =>
  ['::before', '::after'].reduce((sum, part) => sum + parseFloat(getComputedStyle(asking, part).width), 0)
