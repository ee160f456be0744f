// The fields of an answer: a number is typed, an option chosen.

import { create } from '../element/dom.js'
/** @import { Desk, Part } from './types.js' */

/**
 * The form of an exercise. `update` lets it rest when the exercise is over.
 * @param {Desk} desk
 */
export function answerForm({ speech: { say }, lesson, grade }) {
  const parts = lesson.asked.map((part) => fieldOf(part, say('choose')))
  const fields = parts.map(({ field }) => field)
  const check = create('button', { className: 'check', textContent: say('check') })
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault()
    grade(fields.map(({ value }) => value))
  }
  return {
    element: create('form', { noValidate: true, onsubmit: submit }, ...parts.map(({ element }) => element), check),
    fields,
    /** @param {{ answers: string[], isOver: boolean }} attempt */
    update({ answers, isOver }) {
      answers.forEach((answer, at) => {
        fields[at].value = answer
      })
      for (const field of fields) field.disabled = isOver
      check.hidden = isOver
    }
  }
}

/** @param {Part} part @param {string} choose */
function fieldOf({ id, label, unit, rounding, options }, choose) {
  const field = options.length ? choice(id, options, choose) : create('input', { id, autocomplete: 'off', size: 12 })
  // What composes characters of East Asia ends with Enter, too.
  field.addEventListener('keydown', (event) => {
    if (/** @type {KeyboardEvent} */ (event).isComposing) event.stopPropagation()
  })
  const hint = create('small', { id: `${id}-form`, textContent: rounding })
  field.setAttribute('aria-describedby', `${hint.id} ${id}-said`)
  const behind = create('span', { className: 'unit', textContent: unit })
  return {
    field,
    element: create(
      'div',
      { className: 'field' },
      create('label', { htmlFor: id, textContent: label }),
      field,
      behind,
      hint
    )
  }
}

/** @param {string} id @param {Part['options']} options @param {string} choose */
const choice = (id, options, choose) =>
  create(
    'select',
    { id },
    create('option', { value: '', textContent: choose }),
    ...options.map(({ id, label }) => create('option', { value: id, textContent: label }))
  )
