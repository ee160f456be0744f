// A link of the prose that moves the figure, and back.

import { create } from '../element/dom.js'
/** @import { Texts } from '../element/types.js' */
/** @import { Mover } from './types.js' */

/**
 * The button that is pressed beside each figure, and what the figure was before.
 * @type {WeakMap<Mover, { button: HTMLButtonElement, texts: Texts, kept: Texts }>}
 */
const pressed = new WeakMap()

/**
 * Makes a link to a figure in another state a button: pressed, it sets the keys that it names, pressed again it gives back what was
 * there before, and so does Escape. It never scrolls the page.
 * @param {HTMLElement} link
 * @param {Mover} mover
 */
export function moveButton(link, mover) {
  const texts = /** @type {Texts} */ (Object.fromEntries(new URLSearchParams(link.dataset.state)))
  /** @type {HTMLButtonElement} */
  const button = create(
    'button',
    {
      type: 'button',
      className: 'move',
      'aria-pressed': 'false',
      'data-state': link.dataset.state,
      onclick: () => (isPressed() ? back() : press()),
      onkeydown: ({ key }) => key === 'Escape' && isPressed() && back()
    },
    ...link.childNodes
  )
  link.replaceWith(button)

  /** @returns {boolean} */
  function isPressed() {
    return pressed.get(mover)?.button === button
  }

  function press() {
    const before = pressed.get(mover)
    pressed.delete(mover)
    // Each link says what would be otherwise in what the reader had, not in what another link showed.
    if (before) mover.restore(before.kept)
    pressed.set(mover, { button, texts, kept: mover.keep() })
    mover.set(texts)
  }

  function back() {
    const before = pressed.get(mover)
    pressed.delete(mover)
    if (before) mover.restore(before.kept)
  }

  return {
    update() {
      const own = isPressed()
      // The reader has moved on from what the link shows.
      const isShown = own && Object.entries(texts).every(([key, text]) => mover.figure.getAttribute(key) === text)
      if (own && !isShown) pressed.delete(mover)
      button.ariaPressed = String(isShown)
    }
  }
}
