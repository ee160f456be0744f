// The panel of what is done with a figure.

import { create } from '../element/dom.js'
import { address } from './address.js'

/** The link that shows this state. */
export function tools(figure) {
  const link = create('input', { className: 'field', readOnly: true })
  return { element: create('div', {}, link), update: () => { link.value = address(figure) } }
}
