// What is behind a figure.

import { around, isElement, isMatched } from './document.js'

const OPAQUE = 0.99

/**
 * Calls back for an element and for everything around it, the nearest first.
 * @param {Element} element
 * @param {(element: Element) => void} callback
 */
export function eachAround(element, callback) {
  for (let node = /** @type {Node | null} */ (element); node; node = around(node)) if (isElement(node)) callback(node)
}

/**
 * The color that is really behind an element, as red, green and blue: the backgrounds around it down to the first opaque one, or
 * to the page, whose own color is `page`. Nothing where a picture is behind it. `channels` reads a color, with its alpha.
 * @param {Element} element
 * @param {number[]} page
 * @param {(color: string) => number[]} channels
 */
export function colorBehind(element, page, channels) {
  const mixed = [0, 0, 0]
  let cover = 0
  let isPicture = false
  /** @param {number[]} numbers */
  const lay = ([red, green, blue, alpha]) => {
    const share = (1 - cover) * alpha
    ;[red, green, blue].forEach((channel, at) => {
      mixed[at] += share * channel
    })
    cover += share
  }
  eachAround(element, (node) => {
    if (cover > OPAQUE || isPicture) return
    const { backgroundColor, backgroundImage } = getComputedStyle(node)
    lay(channels(backgroundColor))
    isPicture = cover <= OPAQUE && backgroundImage !== 'none'
    // What fills the screen hides what is around it.
    if (cover <= OPAQUE && isMatched(node, ':fullscreen'))
      lay(channels(getComputedStyle(node, '::backdrop').backgroundColor))
  })
  if (isPicture) return undefined
  lay(page)
  return mixed.map(Math.round)
}

/**
 * Whether light text is easier to read on a color than dark text.
 * @param {number[]} color
 */
export function isDark(color) {
  const [red, green, blue] = color.map((channel) => (channel / 255) ** 2.2)
  // There black and white have the same contrast (WCAG 2.2, relative luminance).
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179
}
