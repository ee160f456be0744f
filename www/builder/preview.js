// The figure that an author tries out; whatever they do in it is taken.

import { create } from '../element/dom.js'
import { complete, readAttributes } from '../element/state.js'

/** A figure in `place`; `changed(isStep)` hears of everything that becomes of it, and `isStep` says that more is to come. */
export function preview(place, changed) {
  let figure

  /** Begins anew with these attributes. */
  function open(attributes) {
    figure = create('cluster-figure', {
      oninput: () => changed(true), onchange: () => changed(false), onready: () => changed(true), onerror: () => changed(true)
    })
    for (const [key, text] of Object.entries(attributes)) set(key, text)
    place.replaceChildren(figure)
  }

  /** Sets an attribute, or takes it away if it is empty. */
  function set(key, text) {
    if (text) figure.setAttribute(key, text)
    else figure.removeAttribute(key)
  }

  /** What a part of the figure says, as long as it is shown. */
  const said = (part) => figure.shadowRoot?.querySelector(`[part=${part}]`)?.textContent ?? ''

  return {
    open,
    set,
    get figure() { return figure },
    /** What it shows, or what it was asked for if its script is missing. */
    get state() { return figure.value ?? complete(readAttributes(figure)) },
    get title() { return said('title') },
    get sentence() { return said('sentence') }
  }
}
