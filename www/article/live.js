// A number of the prose that readers set: by a drag to the side, by arrow keys, by typing.

import { create, setText } from '../element/dom.js'
/** @import { Texts } from '../element/types.js' */
/** @import { Mover } from './types.js' */

// How far a pointer goes for one step, and before it is a drag at all, in CSS pixels.
const STEP = 6
const DRAG = 4

/**
 * Makes a number a field. The text below it keeps its width, so that no line moves when it comes or grows.
 * @param {HTMLElement} element
 * @param {Mover} mover
 */
export function liveNumber(element, mover) {
  const { live: key = '', min, max, step, name, with: more = '' } = element.dataset
  // Another state that the number belongs to; moving it leads there.
  const context = /** @type {Texts} */ (Object.fromEntries(new URLSearchParams(more)))
  const width = create('span', { 'aria-hidden': 'true', textContent: element.textContent })
  const field = create('input', {
    type: 'number',
    className: 'live',
    'aria-label': name,
    min,
    max,
    step,
    value: element.textContent,
    oninput: () => {
      setText(width, field.value)
      if (field.value !== '') set(field.value)
    },
    onchange: () => update(true)
  })
  element.replaceChildren(width, field)
  dragged(field, set)

  /** @param {string} text */
  function set(text) {
    const isThere = mover.has({ view: context.view ?? mover.text('view') })
    mover.set({ ...(isThere ? {} : context), [key]: text })
  }

  /** @param {boolean} [isDone] */
  function update(isDone) {
    if (context.view && !mover.has({ view: context.view })) return
    const text = mover.text(key)
    const isTyped = field.matches(':focus') && !isDone
    field.ariaInvalid = mover.is(key) ? null : 'true'
    if (isTyped && (field.value === '' || field.ariaInvalid || Number(field.value) === Number(text))) return
    const isList = text.includes(',')
    field.value = isList ? '' : text
    field.placeholder = isList ? '…' : ''
    setText(width, isList ? '…' : text)
  }

  return { update: () => update() }
}

/**
 * A drag to the side moves a field by its steps; a press alone goes into it.
 * @param {HTMLInputElement} field
 * @param {(text: string) => void} set
 */
function dragged(field, set) {
  const [min, max, step] = [field.min, field.max, field.step].map(Number)
  /** @type {{ x: number, value: number } | undefined} */
  let start
  let isDragged = false
  // The browser would mark the digits instead.
  field.addEventListener('mousedown', (event) => event.preventDefault())
  field.addEventListener('pointerdown', ({ clientX, button }) => {
    if (button) return
    start = { x: clientX, value: Number(field.value) }
    isDragged = false
  })
  field.addEventListener('pointermove', ({ clientX, pointerId }) => {
    if (!start) return
    const way = clientX - start.x
    if (!isDragged && Math.abs(way) < DRAG) return
    isDragged = true
    field.setPointerCapture(pointerId)
    const wanted = start.value + Math.round(way / STEP) * step
    const text = String(Number(Math.min(Math.max(wanted, min), max).toFixed(10)))
    if (text === field.value) return
    field.value = text
    set(text)
  })
  field.addEventListener('pointerup', () => {
    if (start && !isDragged) {
      field.focus({ preventScroll: true })
      field.select()
    }
    start = undefined
  })
  field.addEventListener('pointercancel', () => {
    start = undefined
  })
}
