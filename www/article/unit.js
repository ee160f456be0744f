// A unit of the article: a figure, and what stands around it to move it.

import { setText } from '../element/dom.js'
import { authoredOf } from '../state/link.js'
import { formatValue, KEYS } from '../element/state.js'
import { knob } from './knob.js'
import { liveNumber } from './live.js'
import { moveButton } from './move.js'
import { result } from './result.js'
/** @import { Host, Texts } from '../element/types.js' */
/** @import { Mover, Unit } from './types.js' */

// How long the figure has to be at rest before what it says is spoken, in milliseconds.
const REST = 500

/**
 * Brings the numbers, sliders and links of a unit to life.
 * @param {HTMLElement} section
 * @returns {Unit}
 */
export function openUnit(section) {
  const figure = /** @type {Host} */ (section.querySelector('cluster-figure'))
  const mover = moverOf(figure)
  /**
   * @param {string} selector
   * @param {(element: HTMLElement, mover: Mover) => { update(): void }} make
   */
  const each = (selector, make) =>
    [.../** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll(selector))].map((element) =>
      make(element, mover)
    )
  const parts = [
    ...each('[data-live]', liveNumber),
    ...each('[data-knob]', knob),
    ...each('[data-fact]', result),
    ...each('a.move', moveButton)
  ]
  const speak = speaker(section, figure)
  const update = () => parts.forEach((part) => part.update())
  const follow = () => {
    update()
    speak()
  }
  // Whatever moves the figure, the reader in its chart or the page around it, changes what it says.
  new MutationObserver(follow).observe(figure.shadowRoot, { childList: true, characterData: true, subtree: true })
  mover.watch(update)
  return { figure, mover }
}

/**
 * Moves a figure by its attributes, as an author would.
 * @param {Host} figure
 * @returns {Mover}
 */
function moverOf(figure) {
  /** @type {(() => void)[]} */
  const watching = []
  const tell = () => watching.forEach((watch) => watch())
  return {
    figure,
    text: (key) => formatValue(figure.value[key]),
    has: (texts) => Object.entries(texts).every(([key, text]) => formatValue(figure.value[key]) === text),
    is: (key) => figure.problems.every(({ field }) => field !== key),
    set(texts) {
      for (const [key, text] of Object.entries(texts)) figure.setAttribute(key, text)
      tell()
    },
    keep: () => authoredOf(figure),
    restore(kept) {
      for (const key of KEYS) {
        if (key in kept) figure.setAttribute(key, kept[key])
        else figure.removeAttribute(key)
      }
      tell()
    },
    watch: (watch) => watching.push(watch)
  }
}

/**
 * Speaks what the figure says once it is at rest; the first time it says it nobody has moved it.
 * @param {HTMLElement} section
 * @param {Host} figure
 */
function speaker(section, figure) {
  const live = /** @type {HTMLElement} */ (section.querySelector('.shown [role=status]'))
  /** @type {ReturnType<typeof setTimeout>} */
  let waiting
  /** @type {string | undefined} */
  let heard
  return () => {
    const said = figure.shadowRoot.querySelector('[part~=sentence]')?.textContent ?? ''
    if (heard === undefined && said) heard = said
    if (said === heard) return
    heard = said
    clearTimeout(waiting)
    waiting = setTimeout(() => setText(live, said), REST)
  }
}
