// A number of the prose that the figure gives.

import { setText } from '../element/dom.js'
/** @import { Host } from '../element/types.js' */
/** @import { Mover } from './types.js' */

// What a figure says in words, by the names of its parts.
const SAID = ['title', 'sentence', 'keys']
const NUMBER = /[−-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/g

/**
 * Shows a number as the figure writes it. Where the figure, in another view, does not say it, the number stays for as long as
 * nothing that readers set beside it has changed.
 * @param {HTMLElement} element
 * @param {Mover} mover
 */
export function result(element, { figure }) {
  const { fact = '' } = element.dataset
  const section = /** @type {HTMLElement} */ (element.closest('.unit'))
  const set = () =>
    [.../** @type {NodeListOf<HTMLInputElement>} */ (section.querySelectorAll('[data-knob]'))]
      .map(({ value }) => value)
      .join()
  let at = set()
  return {
    update() {
      const value = figure.result?.[fact]
      const text = typeof value === 'number' ? written(value, figure) : undefined
      if (text !== undefined) at = set()
      if (text !== undefined || at !== set()) setText(element, text ?? '…')
    }
  }
}

/**
 * How a figure writes a number: the first that it says which is this one, rounded.
 * @param {number} value
 * @param {Host} figure
 */
function written(value, { shadowRoot }) {
  const said = SAID.flatMap((part) => [...shadowRoot.querySelectorAll(`[part~=${part}]`)].map(textOf)).join(' ')
  return said.match(NUMBER)?.find((text) => {
    const plain = text.replaceAll(',', '').replace('−', '-')
    const half = 0.5 * 10 ** -(plain.split('.')[1]?.length ?? 0)
    return Math.abs(Number(plain) - value) <= half * (1 + 1e-9)
  })
}

/** @param {Element} element */
const textOf = (element) => element.textContent ?? ''
