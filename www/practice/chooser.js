// Which exercise: a kind and a level, or one of another kind.

import { actionButton, create, listControl } from '../element/dom.js'
import { LEVELS, nameOf, SKILLS, titleOf, topics } from './skill.js'
/** @import { Given } from './types.js' */

/**
 * Fills the place with the lists to choose from; `update` follows the exercise that is shown.
 * @param {HTMLElement} place
 * @param {Given} given
 */
export function chooser(place, { speech: { say, language }, teacher, memory, open }) {
  const groups = topics().map(([topic, kinds]) =>
    create(
      'optgroup',
      { label: say(`topics.${topic}`) },
      ...kinds.map((value) => create('option', { value, textContent: titleOf(teacher, value, language) }))
    )
  )
  const choose = () => open(nameOf(kind.value, Number(level.value)))
  const kind = create('select', { onchange: choose }, ...groups)
  const level = create(
    'select',
    { onchange: choose },
    ...LEVELS.map((level) => create('option', { value: String(level), textContent: say('level_of', { level }) }))
  )
  const other = actionButton(say('mixed'), () => {
    const skill = among(SKILLS.filter((skill) => skill !== kind.value))
    open(nameOf(skill, Math.min(memory.skill(skill).best + 1, LEVELS.length)))
  })
  place.replaceChildren(listControl(say('skill'), kind), listControl(say('level'), level), other)
  return {
    /** @param {string} name */
    update(name) {
      const { type, level: shown } = teacher.exercise(name)
      kind.value = type
      level.value = String(shown)
    }
  }
}

/** @param {string[]} items */
const among = (items) => items[Math.floor(Math.random() * items.length)]
