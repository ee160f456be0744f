// The figure that an author tries out; whatever they do in it is taken.

import { create } from '../element/dom.js'
import { complete, readAttributes } from '../element/state.js'
/** @import { Changed } from './types.js' */
/** @import { Host } from '../element/types.js' */

/**
 * A figure in `place`; `changed(isStep)` hears of everything that becomes of it, and `isStep` says that more is to come.
 * @param {HTMLElement} place
 * @param {Changed} changed
 */
export function preview(place, changed) {
  /** @type {Host} */
  let figure

  /**
   * Begins anew with these attributes.
   * @param {Record<string, string>} attributes
   */
  function open(attributes) {
    figure = /** @type {Host} */ (
      create('cluster-figure', {
        oninput: () => changed(true),
        onchange: () => changed(false),
        onready: () => changed(true),
        onerror: () => changed(true)
      })
    )
    for (const [key, text] of Object.entries(attributes)) set(key, text)
    place.replaceChildren(figure)
  }

  /**
   * Sets an attribute, or takes it away if it is empty.
   * @param {string} key
   * @param {string} text
   */
  function set(key, text) {
    if (text) figure.setAttribute(key, text)
    else figure.removeAttribute(key)
  }

  /**
   * What a part of the figure says, as long as it is shown.
   * @param {string} part
   */
  const said = (part) => figure.shadowRoot?.querySelector(`[part=${part}]`)?.textContent ?? ''

  return {
    open,
    set,
    get figure() {
      return figure
    },
    /** What it shows, or what it was asked for if its script is missing. */
    get state() {
      return figure.value ?? complete(readAttributes(figure))
    },
    get title() {
      return said('title')
    },
    get sentence() {
      return said('sentence')
    }
  }
}
