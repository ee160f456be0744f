// One exercise on a page, in the language, the letters and the colors of where it stands.

import { create } from '../element/dom.js'
import { dresser } from '../element/dress.js'
import { languageAt } from '../element/language.js'
import { speaker } from '../element/speech.js'
import { exercise as words } from '../text/panels/exercise.json'
import { begin, isOver, note, outcomeOf } from './attempt.js'
import css from './exercise.css'
import { feedback } from './feedback.js'
import { answerForm } from './form.js'
import { fresh, see } from './fresh.js'
import { help } from './help.js'
import { teacher } from './teacher.js'
/** @import { Fault, Speaker } from '../element/types.js' */
/** @import { Attempt, Help, Lesson } from './types.js' */

const dress = dresser(css)

/** `<cluster-exercise name="price.2@1:17">`; it says with the event `cluster-exercise` how far the student is. */
export class ClusterExercise extends HTMLElement {
  static observedAttributes = ['name', 'lang']

  /** The functions that draw, word and grade exercises. */
  static teacher = teacher

  /** @type {Attempt | undefined} */
  #attempt

  /** Shows what the student has done. */
  #update = () => {}

  constructor() {
    super()
    this.attachShadow({ mode: 'open' })
  }

  connectedCallback() {
    this.#show()
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#show()
  }

  /** Shows the exercise that the name means; in another language, what the student has done with it stays. */
  #show() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot)
    dress(root)
    const language = languageAt(this)
    const speech = speaker(words[language], language)
    const name = this.getAttribute('name') ?? ''
    try {
      const { level, id } = teacher().exercise(name)
      if (this.#attempt?.name !== id) this.#attempt = begin(id)
      see(teacher(), id)
      root.replaceChildren(this.#lay(level, speech, teacher().exerciseText(id, language)))
      this.#update()
    } catch (failure) {
      const { code } = /** @type {Fault} */ (failure)
      const textContent = speech.say(speech.has(code) ? code : 'unknown', { name })
      root.replaceChildren(create('p', { className: 'problem', role: 'alert', textContent }))
    }
  }

  /** @param {number} level @param {Speaker} speech @param {Lesson} lesson */
  #lay(level, speech, lesson) {
    const attempt = /** @type {Attempt} */ (this.#attempt)
    const desk = {
      speech,
      lesson,
      attempt,
      grade: (/** @type {string[]} */ answers) => this.#grade(answers),
      help: (/** @type {Help} */ kind) => this.#help(kind)
    }
    const form = answerForm(desk)
    // A live region tells what comes into it, so it stays.
    const said = create('div', { className: 'said', role: 'status' })
    const more = create('div')
    this.#update = () => {
      form.update({ answers: attempt.answers, isOver: isOver(attempt) })
      said.replaceChildren(
        ...feedback(desk, (at, text) =>
          this.#grade(form.fields.map(({ value }, other) => (other === at ? text : value)))
        )
      )
      more.replaceChildren(...help(desk))
    }
    return create(
      'section',
      { className: 'exercise', lang: speech.language, 'aria-labelledby': 'title' },
      create('h3', { id: 'title', textContent: lesson.title }),
      create('p', { className: 'level', textContent: speech.say('level', { level }) }),
      ...lesson.question.map((line) => create('p', { className: 'question', textContent: line })),
      form.element,
      said,
      more
    )
  }

  /** @param {string[]} answers */
  #grade(answers) {
    const attempt = /** @type {Attempt} */ (this.#attempt)
    note(attempt, answers, teacher().gradeExercise(attempt.name, answers, languageAt(this)))
    this.#update()
    if (isOver(attempt)) this.#focus(GO_ON)
    this.#tell()
  }

  /** @param {Help} kind */
  #help(kind) {
    const attempt = /** @type {Attempt} */ (this.#attempt)
    if (kind === 'fresh') {
      this.setAttribute('name', fresh(teacher(), attempt.name))
      return this.#focus('input, select')
    }
    if (kind === 'hint') attempt.hints++
    else attempt.isShown = true
    this.#update()
    this.#focus(kind === 'hint' ? HINT : GO_ON)
    this.#tell()
  }

  /** Leaves the focus where the student goes on. @param {string} place */
  #focus(place) {
    ;/** @type {HTMLElement | null | undefined} */ (this.shadowRoot?.querySelector(place))?.focus()
  }

  #tell() {
    const attempt = /** @type {Attempt} */ (this.#attempt)
    const detail = { name: attempt.name, outcome: outcomeOf(attempt) }
    this.dispatchEvent(new CustomEvent('cluster-exercise', { bubbles: true, composed: true, detail }))
  }
}

/** The buttons that a student presses next. */
const HINT = '.actions > button:not([hidden])'
const GO_ON = '.actions > button:last-child'
