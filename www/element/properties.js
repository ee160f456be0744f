// Attributes as properties.

import { complete, formatValue, KEYS, parseValue, readAttributes } from './state.js'
/** @import { Host } from './types.js' */

// The keys of the state, and what no link says: when the figure loads, whether the page's address keeps its state, and where its
// files lie. `lang` is a property of every element.
const PROPERTIES = [...KEYS, 'loading', 'link', 'base']

// What follows from them, and nobody can set.
const FOLLOWING = ['value', 'result', 'problems']

/**
 * Gives a class of elements a property for each of its attributes, reflecting it, and refuses what is assigned to any other.
 * @param {{ prototype: HTMLElement }} elements
 */
export function reflect({ prototype }) {
  for (const key of PROPERTIES) {
    /** @type {PropertyDescriptor & ThisType<HTMLElement> & { __proto__: null }} */
    const property = {
      // A page may have given every object a value.
      __proto__: null,
      configurable: true,
      enumerable: true,
      get() {
        return this.hasAttribute(key)
          ? parseValue(key, /** @type {string} */ (this.getAttribute(key)))
          : complete(readAttributes(this))[key]
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(key)
        else this.setAttribute(key, formatValue(value))
      }
    }
    Object.defineProperty(prototype, key, property)
  }
  for (const key of FOLLOWING) {
    const { get } = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(prototype, key))
    Object.defineProperty(prototype, key, {
      configurable: true,
      enumerable: true,
      get,
      set() {
        throw notAssignable(key)
      }
    })
  }
}

/** @param {string} key */
const notAssignable = (key) =>
  new TypeError(`\`${key}\` of a figure follows from its attributes: set those, or the properties of their names`)

/**
 * Properties that were set before the element was defined hide those of its class.
 * @param {Record<string, unknown>} element
 */
export function keepEarlyProperties(element) {
  for (const key of [...PROPERTIES, ...FOLLOWING]) {
    if (!Object.hasOwn(element, key)) continue
    const value = element[key]
    delete element[key]
    if (PROPERTIES.includes(key)) element[key] = value
    else reportError(notAssignable(key))
  }
}

/**
 * The element as its parts see it, with a property for each attribute.
 * @param {unknown} element
 */
export function hostOf(element) {
  return /** @type {Host} */ (element)
}
