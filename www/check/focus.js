// Whether the page can take the focus, only when it is asked to, and without moving the page around.

import { isFramed } from './place.js'
/** @import { TellFinding } from './types.js' */

/**
 * Tells whether the focus was left alone while the page loaded, and, once `button` is pressed, whether `field()` can take it.
 * @param {HTMLElement} button
 * @param {() => HTMLElement} field
 * @param {TellFinding} tell
 */
export function tryFocus(button, field, tell) {
  tell('focus', 'unknown', 'press')
  tell('scroll', 'unknown', 'press')
  let isTouched = false
  for (const name of ['pointerdown', 'keydown'])
    addEventListener(
      name,
      () => {
        isTouched = true
      },
      { capture: true }
    )
  addEventListener('load', () =>
    tell('taken', ...(isTouched ? ['unknown', 'touched'] : isTaken() ? ['fails', 'taken'] : ['works', 'left']))
  )
  button.addEventListener('click', async () => {
    const before = await inSight()
    field().focus({ preventScroll: true })
    const hasFocus = document.activeElement === field() && document.hasFocus()
    const after = await inSight()
    button.focus({ preventScroll: true })
    tell('focus', ...(hasFocus ? ['works', 'given'] : ['fails', 'refused']))
    tell('scroll', ...(before === after ? ['works', 'still'] : ['fails', 'moved']))
  })
}

const isTaken = () => document.activeElement !== document.body || (isFramed && document.hasFocus())

/** Which part of the page is in sight: also in a frame, whose place in the window it cannot know. */
function inSight() {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([{ boundingClientRect, intersectionRect }]) => {
      observer.disconnect()
      resolve([boundingClientRect.top, intersectionRect.top, intersectionRect.bottom].join())
    })
    observer.observe(document.body)
  })
}
