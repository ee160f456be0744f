// The slider of a number, between the ends that are possible beside everything else.

import { create } from './dom.js'
/** @import { Figure, Parameter } from './types.js' */

// How far a finger has moved that does not scroll the page, in CSS pixels.
const DRAG = 8

/**
 * A slider of a parameter; `send` takes each step, `end` the last one.
 * @param {Parameter} parameter
 * @param {Figure} figure
 * @param {string} label
 * @param {{ send(range: HTMLInputElement): void, end(): void }} given
 */
export function slider({ key, slider: bounds }, figure, label, { send, end }) {
  const { say } = figure
  const [first, last, step] = /** @type {[number, number, number]} */ (bounds)
  /** @type {HTMLInputElement} */
  const range = create('input', {
    type: 'range',
    min: first,
    max: last,
    step,
    'aria-label': label,
    oninput: () => finger.steps() || send(range),
    onchange: end
  })
  const ends = [0, 1].map(() => create('span', { className: 'end', 'aria-hidden': 'true' }))
  const finger = fingerOn(range, send)
  /** @type {string | undefined} */
  let shown

  /**
   * Moves the slider to a value; what it can take follows from the figure that is shown.
   * @param {number} value
   * @param {string} text
   */
  function update(value, text) {
    const possible = figure.inspection.sliders[key] ?? [first, last]
    if (shown !== possible.join()) showEnds(possible)
    const [from, to] = possible
    if (range.valueAsNumber !== value) range.value = /** @type {string} */ (/** @type {unknown} */ (value))
    finger.rest()
    const filled = to > from ? (Math.min(Math.max(value, from), to) - from) / (to - from) : 0
    range.style.setProperty('--filled', String(filled))
    range.setAttribute('aria-valuetext', text)
  }

  /** @param {number[]} possible */
  function showEnds(possible) {
    shown = possible.join()
    ;[range.min, range.max] = /** @type {[string, string]} */ (/** @type {unknown} */ (possible))
    const isCut = possible.map((each, at) => each !== [first, last][at])
    ends.forEach((element, at) => {
      element.textContent = String(possible[at])
    })
    range.title = isCut.includes(true) ? say(`slider.${key}`, { end: possible[isCut.indexOf(true)] }) : ''
  }

  return { element: create('div', { className: 'track' }, range, ...ends), update }
}

/**
 * A finger on a slider moves it by a drag along it or by a tap; one that scrolls the page moves nothing.
 * @param {HTMLInputElement} range
 * @param {(range: HTMLInputElement) => void} send
 */
function fingerOn(range, send) {
  // The value from before the finger came, and the one at which it would set the slider.
  /** @type {PointerEvent | undefined} */
  let start
  /** @type {string} */
  let before
  /** @type {string | undefined} */
  let asked
  const lift = () => {
    start = undefined
  }
  range.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch') return
    start = event
    before = range.value
    asked = undefined
  })
  range.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (
      !start ||
      Math.abs(clientX - start.clientX) < DRAG ||
      Math.abs(clientX - start.clientX) < Math.abs(clientY - start.clientY)
    )
      return
    lift()
    settle()
  })
  range.addEventListener('pointerup', () => {
    lift()
    settle()
  })
  range.addEventListener('pointercancel', lift)

  function settle() {
    if (asked === undefined) return
    range.value = asked
    asked = undefined
    send(range)
  }

  return {
    /** Whether a step waits for what the finger is about to do. */
    steps() {
      if (!start) return false
      asked = range.value
      range.value = before
      return true
    },
    /** What the figure shows is where a waiting slider stands. */
    rest() {
      before = range.value
    }
  }
}
