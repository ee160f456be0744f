// How progress is kept: in the browser, in a code to take along, or not at all.

import { actionButton, create } from '../element/dom.js'
import { copyBlock } from '../page/block.js'
import { codeOf, EMPTY, readCode } from './code.js'
import { today } from './day.js'
import { SKILLS } from './skill.js'
/** @import { Given } from './types.js' */

/**
 * @param {{ place: HTMLElement, note: HTMLElement, status: HTMLElement }} places
 * @param {Given} given
 * @param {() => void} changed
 */
export function keeping({ place, note, status }, { speech: { say }, memory }, changed) {
  const tell = (/** @type {string} */ text) => {
    status.textContent = text
  }
  const code = copyBlock('code', say('code'), { say, tell })
  place.replaceChildren(
    code.element,
    create('p', { textContent: say('code_text') }),
    takeForm({ say, memory, changed, tell }),
    deleteButton({ say, memory, changed, tell })
  )
  return {
    update() {
      note.textContent = say(memory.isEmpty() ? 'keep_nothing' : memory.isKept() ? 'keep_here' : 'keep_open')
      code.show(codeOf({ ...EMPTY, skills: SKILLS.map((skill) => memory.skill(skill).best), day: today() }))
    }
  }
}

/** A field for a code, which adds what it holds, or says that it is wrong. @param {Work} work */
function takeForm({ say, memory, changed, tell }) {
  const field = create('input', { id: 'take', autocomplete: 'off', spellcheck: false, size: 48 })
  const onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault()
    const learned = readCode(field.value)
    field.setAttribute('aria-invalid', String(!learned))
    if (!learned) return tell(say('taken_wrong'))
    const better = SKILLS.filter((skill, at) => learned.skills[at] > memory.skill(skill).best)
    if (better.length)
      memory.add(Object.fromEntries(better.map((skill) => [skill, learned.skills[SKILLS.indexOf(skill)]])))
    changed()
    tell(better.length ? say('taken', { count: better.length }) : say('taken_nothing'))
  }
  return create(
    'form',
    { onsubmit },
    create('label', { htmlFor: 'take', textContent: say('take') }),
    field,
    create('button', { textContent: say('take_button') })
  )
}

/** A button that asks once more in its own place. @param {Work} work */
function deleteButton({ say, memory, changed, tell }) {
  let isSure = false
  const button = actionButton(say('delete'), () => {
    if (isSure) {
      memory.forget()
      changed()
      tell(say('deleted'))
    }
    isSure = !isSure
    button.textContent = say(isSure ? 'delete_sure' : 'delete')
  })
  button.addEventListener('blur', () => {
    isSure = false
    button.textContent = say('delete')
  })
  return create('p', {}, button)
}

/** @typedef {Pick<Given, 'memory'> & { say: Given['speech']['say'], changed: () => void, tell: (text: string) => void }} Work */
