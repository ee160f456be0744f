// A setting that is typed. What is refused stays in the field until it is mended, and the last good value holds.

import { create, setText } from '../element/dom.js'
import { BOUNDS, readers } from './settings.js'

/** The field of a setting; `changed(isStep)` hears of every good value, and `input` is the element to type into. */
export function field(key, settings, { say }, changed, input = create('input')) {
  const hint = create('span', { className: 'hint', id: `${key}-hint`, textContent: say(`hints.${key}`) })
  const problem = create('span', { className: 'problem', id: `${key}-problem`, role: 'alert' })
  const name = say(`settings.${key}`)

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
    element: create('div', { className: `control ${key}` }, create('label', { className: 'name', htmlFor: key, textContent: name }), input, hint, problem),
    /** Shows what stands for an empty setting, unless somebody is typing or has to mend something. */
    suggest(text) {
      if (!settings[key] && !input.matches(':focus, [aria-invalid]') && input.value !== text) input.value = text
    }
  }
}

function allowed(key, say) {
  if (!BOUNDS[key]) return say(`allowed.${key}`)
  const [min, max] = BOUNDS[key]
  return say('allowed.pixels', { min, max })
}
