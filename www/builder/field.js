// A setting that is typed. What is refused stays in the field until it is mended, and the last good value holds.

import { create, setText } from '../element/dom.js'
import { BOUNDS, readers } from './settings.js'
/** @import { Changed, Settings } from './types.js' */
/** @import { Say, Speaker } from '../element/types.js' */

/**
 * The field of a setting; `changed(isStep)` hears of every good value, and `input` is the element to type into.
 * @param {keyof typeof readers} key
 * @param {Settings} settings
 * @param {Speaker} speaker
 * @param {Changed} changed
 * @param {HTMLInputElement | HTMLTextAreaElement} [input]
 */
export function field(key, settings, { say }, changed, input = create('input')) {
  const hint = create('span', { className: 'hint', id: `${key}-hint`, textContent: say(`hints.${key}`) })
  const problem = create('span', { className: 'problem', id: `${key}-problem`, role: 'alert' })
  const name = say(`settings.${key}`)

  /** @param {boolean} isStep */
  function read(isStep) {
    const value = readers[key](input.value)
    const isRefused = value === undefined
    setText(problem, isRefused ? say('refused', { name, value: input.value, allowed: allowed(key, say) }) : '')
    if (isRefused) input.setAttribute('aria-invalid', 'true')
    else input.removeAttribute('aria-invalid')
    if (isRefused) return
    settings[key] = value
    changed(isStep)
  }

  input.id = key
  input.spellcheck = false
  input.autocomplete = 'off'
  input.value = settings[key]
  input.setAttribute('aria-describedby', `${hint.id} ${problem.id}`)
  input.addEventListener('input', () => read(true))
  input.addEventListener('change', () => read(false))
  return {
    element: create(
      'div',
      { className: `control ${key}` },
      create('label', { className: 'name', htmlFor: key, textContent: name }),
      input,
      hint,
      problem
    ),
    /**
     * Shows what stands for an empty setting, unless somebody is typing or has to mend something.
     * @param {string} text
     */
    suggest(text) {
      if (!settings[key] && !input.matches(':focus, [aria-invalid]') && input.value !== text) input.value = text
    }
  }
}

/** @param {keyof typeof readers} key @param {Say} say */
function allowed(key, say) {
  const bounds = /** @type {Record<string, number[]>} */ (BOUNDS)[key]
  if (!bounds) return say(`allowed.${key}`)
  const [min, max] = bounds
  return say('allowed.pixels', { min, max })
}
