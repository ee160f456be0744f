// The guess at the beginning: how many firms it takes.

import { setText } from '../element/dom.js'
/** @import { Unit } from './types.js' */

/**
 * Shows what a guess leads to: the figure goes there, and says how many firms it takes.
 * @param {HTMLFormElement} form
 * @param {Unit} unit
 */
export function openGuess(form, { figure, mover }) {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem('guess'))
  const answer = /** @type {HTMLElement} */ (form.querySelector('#answer'))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { startupNMin: startup } = /** @type {{ startupNMin: number }} */ (figure.result ?? {})
    if (startup === undefined) return
    const guess = field.valueAsNumber
    mover.set({ n: field.value, ...(guess > 30 ? { nmax: field.value } : {}) })
    const template = form.dataset[guess < startup ? 'fewer' : guess > startup ? 'more' : 'exact'] ?? ''
    /** @param {string} fact */
    const shown = (fact) => document.querySelector(`#when [data-fact=${fact}]`)?.textContent ?? ''
    /** @type {Record<string, string>} */
    const values = {
      guess: field.value,
      startup: String(startup),
      price: shown('clusterPrice'),
      single: shown('integratedPrice')
    }
    setText(
      answer,
      template.replace(/\{(\w+)\}/g, (_, name) => values[name])
    )
  })
}
