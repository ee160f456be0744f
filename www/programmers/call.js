// One function: its input to edit, what it answers or why it refuses, and the code of the call.

import { create, setText } from '../element/dom.js'
import { copyBlock } from '../page/block.js'
import { reason } from './reason.js'
/** @import { Say, Speaker, Tell } from '../element/types.js' */
/** @import { Example, Functions, Reason, Shown } from './types.js' */

/**
 * The part of a function on the page; `typed` holds what a reader has made of the inputs.
 * @param {Example} example
 * @param {Record<string, string>} typed
 * @param {Speaker} speaker
 * @param {Tell} tell
 * @returns {Shown}
 */
export function callOf({ name, input, isFilter, run, code }, typed, { say }, tell) {
  const problem = create('p', { id: `${name}-problem`, className: 'problem', role: 'alert' })
  const field = inputField(name, typed[name] ?? input, problem)
  const result = create('pre', { tabIndex: 0, role: 'region', 'aria-label': say('result_of', { name }), dir: 'ltr' })
  const block = copyBlock(`${name}-code`, say('code_of', { name }), { say, tell })
  block.show(code(input))
  /** @type {Functions | undefined} */
  let loaded

  /** @param {Functions} functions */
  function update(functions) {
    loaded = functions
    typed[name] = field.value
    try {
      setText(result, written(run(functions, JSON.parse(field.value))))
      block.show(code(field.value.trim()))
      problem.replaceChildren()
      field.removeAttribute('aria-invalid')
    } catch (cause) {
      problem.replaceChildren(...reason(/** @type {Reason} */ (cause), say), ' ', say('kept'))
      field.setAttribute('aria-invalid', 'true')
    }
  }

  field.addEventListener('input', () => loaded && update(loaded))
  const label = create('label', { htmlFor: field.id, textContent: say(isFilter ? 'wanted' : 'input') })
  const heading = create('h3', {}, create('code', { textContent: `${name}(${isFilter ? '' : 'input'})` }))
  const about = create('p', { textContent: say(`about.${name}`) })
  const sides = create(
    'div',
    { className: 'sides' },
    create('div', {}, label, field, problem),
    create('div', {}, create('p', { className: 'label', textContent: say('result') }), result)
  )
  return { element: create('section', { id: name, className: 'call' }, heading, about, sides, block.element), update }
}

/**
 * @param {string} name
 * @param {string} value
 * @param {HTMLElement} problem
 */
function inputField(name, value, problem) {
  return create('textarea', {
    id: `${name}-input`,
    value,
    spellcheck: false,
    autocomplete: 'off',
    dir: 'ltr',
    translate: false,
    rows: 2,
    'aria-describedby': problem.id
  })
}

/**
 * JSON in which a list of plain values stands on one line.
 * @param {unknown} value
 */
const written = (value) =>
  JSON.stringify(value, null, 2).replace(
    /\[\s+([^[\]{}]*?)\s+\]/g,
    (_, items) => `[${items.replaceAll(/\s*\n\s*/g, ' ')}]`
  )
