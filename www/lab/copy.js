// A copy of the single file, in which the figures show what they show now.

import { complete, formatValue, KEYS, readAttributes } from '../element/state.js'
import { save } from '../page/download.js'
/** @import { Host, State } from '../element/types.js' */

/**
 * Offers a copy at the end of a page with figures. `pristine` is the file as it was before its scripts ran, and `page` what in it the
 * reader sees.
 * @param {ParentNode | null} page
 * @param {HTMLElement} pristine
 */
export function offerCopy(page, pristine) {
  const button = document.getElementById('copy')
  if (!button || !page) return
  button.hidden = false
  button.addEventListener('click', () =>
    save('cluster-lab.html', new Blob([copy(page, pristine)], { type: 'text/html' }))
  )
}

/** @param {ParentNode} page @param {HTMLElement} pristine */
function copy(page, pristine) {
  const figures = /** @type {NodeListOf<Host>} */ (document.querySelectorAll('cluster-figure'))
  const kept = [...page.querySelectorAll('cluster-figure')]
  const before = kept.map((figure) => figure.cloneNode(true))
  kept.forEach((figure, index) => keep(figures[index].value, figure))
  const html = `<!doctype html>\n${pristine.outerHTML}\n`
  kept.forEach((figure, index) => figure.replaceWith(before[index]))
  return html
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
