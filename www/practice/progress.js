// What was solved, kind by kind; each leads to an exercise of the next level.

import { actionButton, create } from '../element/dom.js'
import { isMastered } from './memory.js'
import { LEVELS, nameOf, titleOf, topics } from './skill.js'
/** @import { Given } from './types.js' */

/** @param {HTMLElement} place @param {Given} given */
export function progress(place, { speech: { say, language }, teacher, memory, open }) {
  /** @type {Map<string, HTMLElement>} */
  const states = new Map()
  /** @param {string} skill */
  const row = (skill) => {
    const state = create('span', { className: 'state' })
    states.set(skill, state)
    const go = () => {
      open(nameOf(skill, Math.min(memory.skill(skill).best + 1, LEVELS.length)))
      document.querySelector('cluster-exercise')?.scrollIntoView({ block: 'nearest' })
    }
    return create('li', {}, actionButton(titleOf(teacher, skill, language), go), ' ', state)
  }
  place.replaceChildren(
    ...topics().map(([topic, skills]) =>
      create('section', {}, create('h3', { textContent: say(`topics.${topic}`) }), create('ul', {}, ...skills.map(row)))
    )
  )
  return {
    update() {
      for (const [skill, state] of states) {
        const known = memory.skill(skill)
        state.textContent = isMastered(known) ? say('mastered') : say(`state_${known.best}`)
        state.classList.toggle('solved', known.best > 0)
      }
    }
  }
}
