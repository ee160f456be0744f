// The page of exercises: which one, what was solved, and how that is kept.

import { speaker } from './element/speech.js'
import { openPage } from './page/page.js'
import { chooser } from './practice/chooser.js'
import { keeping } from './practice/keeping.js'
import { openMemory } from './practice/memory.js'
import { progress } from './practice/progress.js'
import { nameOf } from './practice/skill.js'
import words from './text/pages/practice.json'
/** @import { Language } from './element/types.js' */
/** @import { ClusterExercise } from './exercise/element.js' */
/** @import { Outcome, Teacher } from './exercise/types.js' */

/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id))
const exercise = /** @type {HTMLElement} */ (document.querySelector('cluster-exercise'))
const memory = openMemory(() => update())
/** @type {Teacher | undefined} */
const teacher = startedTeacher()
/** What shows what was solved; each language has its own. */
let update = () => {}

if (teacher) {
  exercise.setAttribute('name', nameInAddress(teacher) ?? nameOf('price', 1))
  exercise.addEventListener('cluster-exercise', (event) => {
    const { name, outcome } = /** @type {CustomEvent<{ name: string, outcome: Outcome }>} */ (event).detail
    const { type, level } = teacher.exercise(name)
    memory.note(type, level, name, outcome)
    update()
  })
  // New numbers are another exercise, which has an address, too.
  new MutationObserver(() => history.replaceState(null, '', `#${exercise.getAttribute('name')}`)).observe(exercise, {
    attributeFilter: ['name']
  })
  addEventListener('hashchange', () => open(nameInAddress(teacher)))
}
openPage(words, show)

/** The functions of the exercises; nothing where they cannot start, which the page says. */
function startedTeacher() {
  try {
    const element = /** @type {typeof ClusterExercise | undefined} */ (customElements.get('cluster-exercise'))
    return element?.teacher()
  } catch {
    return undefined
  }
}

/** The exercise that the address names. @param {Teacher} teacher */
function nameInAddress(teacher) {
  try {
    return teacher.exercise(decodeURIComponent(location.hash.slice(1))).id
  } catch {
    return undefined
  }
}

/** @param {string | undefined} name */
function open(name) {
  if (name) exercise.setAttribute('name', name)
}

/**
 * Shows the page in a language; what the student has done stays.
 * @param {Language} language
 */
function show(language) {
  place('failure').hidden = Boolean(teacher)
  if (!teacher) return
  const speech = speaker(words[language], language)
  const given = { speech, teacher, memory, open }
  exercise.lang = language
  const choice = chooser(place('choose'), given)
  const solved = progress(place('progress'), given)
  const kept = keeping({ place: place('keep'), note: place('kept'), status: place('status') }, given, () => update())
  update = () => {
    choice.update(exercise.getAttribute('name') ?? '')
    solved.update()
    kept.update()
  }
  update()
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('section[hidden]')))
    section.hidden = false
}
