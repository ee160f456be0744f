// How high a frame of the figure has to be in the author's column, which may be wider or narrower than this page.

import { create } from '../element/dom.js'
import { formatValue, keysOf } from '../element/state.js'
/** @import { State } from '../element/types.js' */

// Up to this width the controls of embed.html wait behind a button, in CSS pixels.
const NARROW = 400

/**
 * A figure that nobody sees, laid out as embed.html lays it out; `changed()` hears when its height is another.
 * @param {HTMLElement} place
 * @param {() => void} changed
 */
export function measure(place, changed) {
  const figure = create('cluster-figure')
  const page = create('div', { className: 'page' }, figure)
  /** @type {number | undefined} */
  let height
  place.append(create('div', { className: 'measure', inert: true, ariaHidden: 'true' }, page))
  figure.addEventListener('ready', read)
  new ResizeObserver(read).observe(page)

  function read() {
    // Before that it has the height of what would stand for it.
    if (!figure.result || height === page.offsetHeight) return
    height = page.offsetHeight
    changed()
  }

  return {
    /**
     * Shows a state in a width in CSS pixels.
     * @param {State} state
     * @param {number | string} width
     */
    show(state, width) {
      const keys = keysOf(state.view)
      for (const name of figure.getAttributeNames())
        if (!keys.includes(name) && name !== 'lang') figure.removeAttribute(name)
      for (const key of [...keys, 'lang']) figure.setAttribute(key, formatValue(state[key]))
      page.style.width = `${width}px`
      page.classList.toggle('narrow', Number(width) <= NARROW && state.controls !== 'none')
    },
    /** The height in CSS pixels, of which one is spare; none before the figure is there. */
    get height() {
      return height && height + 1
    }
  }
}
