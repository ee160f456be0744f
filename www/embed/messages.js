// What an embedded page says to the page around it.

import { asked } from './address.js'

// Of the messages of this file, not of the state.
const VERSION = 1

// A host may name the iframe in its address, as pym.js does, or in its attribute `name`.
const id = asked().get('childId') ?? asked().get('id') ?? window.name
const secret = asked().get('secret')

/** @type {number | undefined} */
let last

addEventListener('message', ({ source, data }) => {
  if (source === parent && data?.type === 'cluster-figure:ask' && last) tellHeight(last)
})

/**
 * Tells that something is there: `{ type: 'cluster-figure:<name>', id, version }`.
 * @param {string} name
 * @param {object} [more]
 */
export function tell(name, more) {
  post({ type: `cluster-figure:${name}`, id, version: VERSION, ...more })
}

/**
 * Tells a height in CSS pixels, in this product's words and in those that scripts of hosts understand already.
 * @param {number} height
 */
export function tellHeight(height) {
  last = height
  tell('height', { height })
  // pym.js, and amp-iframe
  post(['pym', id, 'height', height].join('xPYMx'))
  post({ 'datawrapper-height': { [id]: height } })
  post({ sentinel: 'amp', type: 'embed-size', height })
  if (secret) post({ message: 'height', value: height, secret }) // WordPress
}

// A height is nobody's secret, and the origin of a host is not known.
/** @param {unknown} message */
function post(message) {
  if (parent !== window) parent.postMessage(message, '*')
}
