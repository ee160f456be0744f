// A slider below the figure of a unit.

import { setText } from '../element/dom.js'
/** @import { Mover } from './types.js' */

/**
 * Connects a slider with the figure.
 * @param {HTMLElement} element
 * @param {Mover} mover
 */
export function knob(element, mover) {
  const range = /** @type {HTMLInputElement} */ (element)
  const value = /** @type {HTMLElement} */ (range.parentElement?.querySelector('b'))
  const key = range.dataset.knob ?? ''
  range.disabled = false
  range.addEventListener('input', () => mover.set({ [key]: range.value }))
  return {
    update() {
      const text = mover.text(key)
      setText(value, text.replaceAll(',', ', '))
      range.ariaValueText = text.replaceAll(',', ', ')
      if (!text.includes(',') && range.value !== text) range.value = text
      const share = (range.valueAsNumber - Number(range.min)) / (Number(range.max) - Number(range.min))
      range.style.setProperty('--filled', `${100 * share}%`)
    }
  }
}
