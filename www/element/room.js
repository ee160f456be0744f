// The room of an element: the height that the page may keep for it by cluster-figure.css before it is there, and the least width
// that a row of boxes leaves it.

// Blank room of more than a tenth of the figure looks like a fault of the page.
const MOST = 1.1

/**
 * Tells styles how an element stands: those of the page, by the state `low`, that its content is lower than the room kept for it, as
 * with few rows or one stage, or where the figure cannot start (`fit` takes the height of the content in CSS pixels); its own, by the
 * state `rowed`, that it is in a flexible box, which may be told to squeeze it to nothing (`stand` looks).
 * @param {HTMLElement} element
 */
export function roomOf(element) {
  const isTold = CSS.supports('selector(:state(low))')
  const states = /** @type {CustomStateSet} */ (isTold && element.attachInternals().states)
  return {
    /** @param {number} height */
    fit(height) {
      if (!isTold) return
      states.delete('low')
      if (element.offsetHeight > MOST * height) states.add('low')
    },
    stand() {
      if (!isTold) return
      const around = (element.assignedSlot ?? element).parentElement
      states[around && /flex$/.test(getComputedStyle(around).display) ? 'add' : 'delete']('rowed')
    }
  }
}
