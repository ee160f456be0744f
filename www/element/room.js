// The room that the page may keep for a figure, by cluster-figure.css, before it is there.

// Blank room of more than a tenth of the figure looks like a fault of the page.
const MOST = 1.1

/**
 * Tells the page, by the state `low` of an element, when its content is lower than the room kept for it: as with few rows or one
 * stage, or where the figure cannot start. `fit` takes the height of the content in CSS pixels.
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
    }
  }
}
