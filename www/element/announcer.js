// What is spoken on its own account.

import { setText } from './dom.js'

// A screen reader should hear results, not every step on the way: milliseconds after the last step.
const PAUSE = 500

/**
 * Says in the element that `live` gives what another will show after some milliseconds, so that what is said is never out of date.
 * @param {() => HTMLElement} live
 */
export function announcer(live) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  const stop = () => clearTimeout(timer)
  return {
    /** @param {Element} element @param {number} [after] */
    announce(element, after = PAUSE) {
      stop()
      timer = setTimeout(() => setText(live(), element.textContent), after)
    },
    stop
  }
}
