// Reading the marks of a chart, one at a time; pointer, touch and keys read the same.

import { gripOf, REACH } from './grip.js'
import { markAt } from './marks.js'
import { placing } from './placing.js'
import { readingOf } from './reading.js'
import { walked } from './walk.js'
/** @import { Figure, Label, Place } from './types.js' */

/** @typedef {ReturnType<typeof readingOf>} Reading */

/**
 * Reads the chart in an area and writes it into the element `reading`; `show` takes what wasm says of the figure.
 * @param {Figure} figure
 * @param {HTMLElement} area
 * @param {HTMLElement} element
 */
export function createReader(figure, area, element) {
  const reading = readingOf(figure, area, element)
  /**
   * Opens the source of a mark, and says whether it has one.
   * @param {Place | Label | undefined} found
   */
  function openSource(found) {
    const indicator = Array.isArray(found) && reading.mark(found)?.indicator
    if (indicator) figure.open([indicator], area)
    return Boolean(indicator)
  }

  // The reading stays when the mouse leaves, if keys, a finger or a press have chosen it.
  const hold = { isHeld: false }
  listenToPointer(figure, area, reading, hold, openSource)
  area.addEventListener('focus', () => {
    if (reading.at || !area.matches(':focus-visible')) return
    hold.isHeld = true
    reading.point(reading.first())
    figure.announce(element, 0)
  })
  // What is read stays while its source is open.
  area.addEventListener('blur', (event) => {
    const next = /** @type {Element | null} */ (event.relatedTarget)
    if (!(area.getRootNode().contains(next) && next?.matches('.source'))) reading.leave()
  })
  area.addEventListener('keydown', (event) => {
    if (!isOurs(event)) return
    event.preventDefault()
    event.stopPropagation()
  })

  /**
   * Does what a key asks for, and says whether it asks for anything: the rest is meant for the page.
   * @param {KeyboardEvent} event
   */
  function isOurs({ key, altKey, ctrlKey, metaKey }) {
    if (altKey || ctrlKey || metaKey) return false
    const { at } = reading
    if (key === 'Escape') {
      reading.leave()
      return Boolean(at)
    }
    if (key === 'Enter') return openSource(at)
    const next = walked(reading.inspection.table, at ?? reading.first(), key)
    if (next) {
      hold.isHeld = true
      reading.point(next)
      figure.announce(element, 0)
    }
    return Boolean(next)
  }

  return { show: reading.show, isReading: () => Boolean(reading.at) }
}

/**
 * Reads what a pointer meets, drags what it grips, and opens the source of what it presses.
 * @param {Figure} figure
 * @param {HTMLElement} area
 * @param {Reading} reading
 * @param {{ isHeld: boolean }} hold
 * @param {(found: Place | Label | undefined) => void} openSource
 */
function listenToPointer(figure, area, reading, hold, openSource) {
  const position = placing(area)
  const grip = gripOf(figure, reading)
  area.addEventListener('pointerdown', (event) => {
    if (grip.pointer !== undefined) return
    const [x, y] = position(event)
    if (event.button === 0 && grip.take(event.pointerId, x, y)) area.setPointerCapture(event.pointerId)
    reading.meet(markAt(reading.inspection, x, y))
    hold.isHeld = true
  })
  area.addEventListener('pointermove', (event) => {
    if (grip.pointer !== undefined && grip.pointer !== event.pointerId) return
    const [x, y] = position(event)
    if (grip.pointer !== undefined) {
      grip.drag(x)
      return
    }
    area.classList.toggle('grips', Boolean(grip.near(x, y)))
    reading.meet(markAt(reading.inspection, x, y))
    hold.isHeld = event.pointerType !== 'mouse'
  })
  area.addEventListener('lostpointercapture', ({ pointerId }) => grip.pointer === pointerId && grip.end())
  area.addEventListener('pointerleave', () => hold.isHeld || reading.leave())
  area.addEventListener('click', (event) => {
    const [x, y] = position(event)
    openSource(markAt(reading.inspection, x, y, REACH))
  })
}
