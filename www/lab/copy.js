// A copy of the single file, in which the figures show what they show now.

import { create } from '../element/dom.js'
import { complete, formatValue, KEYS, readAttributes } from '../element/state.js'
import { save } from '../page/download.js'
/** @import { Host, State } from '../element/types.js' */

/**
 * Offers a copy at the end of the article; `pristine` is the file as it was before its scripts ran.
 * @param {HTMLElement} pristine
 */
export function offerCopy(pristine) {
  const button = create('button', {
    type: 'button',
    'data-text': 'save_copy',
    onclick: () => save('cluster-lab.html', new Blob([copy(pristine)], { type: 'text/html' }))
  })
  document.querySelector('footer')?.append(create('p', {}, button))
}

/** @param {HTMLElement} pristine */
function copy(pristine) {
  const file = /** @type {HTMLElement} */ (pristine.cloneNode(true))
  const figures = /** @type {NodeListOf<Host>} */ (document.querySelectorAll('cluster-figure'))
  file.querySelectorAll('cluster-figure').forEach((figure, index) => keep(figures[index].value, figure))
  return `<!doctype html>\n${file.outerHTML}\n`
}

/**
 * Writes a state into a figure. A picture of the state before would tell other numbers, so it goes.
 * @param {State} state
 * @param {Element} figure
 */
function keep(state, figure) {
  const before = complete(readAttributes(figure))
  const written = KEYS.map((key) => [key, formatValue(state[key])])
  if (written.every(([key, text]) => formatValue(before[key]) === text)) return
  for (const [key, text] of written) figure.setAttribute(key, text)
  figure.replaceChildren()
}
