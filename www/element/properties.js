// Attributes as properties.

import { complete, formatValue, KEYS, parseValue, readAttributes } from './state.js'

// The keys of the state, and what no link says: when the figure loads, and whether the page's address keeps its state. `lang` is a
// property of every element.
const PROPERTIES = [...KEYS, 'loading', 'link']

/** Gives a class of elements a property for each of its attributes, reflecting it. */
export function reflect({ prototype }) {
  for (const key of PROPERTIES) {
    Object.defineProperty(prototype, key, {
      configurable: true,
      enumerable: true,
      get() {
        return this.hasAttribute(key) ? parseValue(key, this.getAttribute(key)) : complete(readAttributes(this))[key]
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(key)
        else this.setAttribute(key, formatValue(value))
      }
    })
  }
}

/** Properties that were set before the element was defined hide those of its class. */
export function keepEarlyProperties(element) {
  for (const key of Object.keys(element).filter((key) => PROPERTIES.includes(key))) {
    const value = element[key]
    delete element[key]
    element[key] = value
  }
}
