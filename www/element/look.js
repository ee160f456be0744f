// What the page around gives a figure: language, font, colors, screen.

import { languageAt } from './language.js'
import { colorsOf } from './theme.js'

/** The options of every drawing of an element, in a theme and for a width in CSS pixels; `probe` tells its colors. */
export function lookOf(element, theme, width, probe) {
  const { fontFamily, fontSize } = getComputedStyle(element)
  return {
    lang: languageAt(element),
    theme,
    width,
    pixelRatio: devicePixelRatio,
    font: fontFamily,
    textSize: Math.max(12, 0.8125 * parseFloat(fontSize)),
    colors: colorsOf(probe)
  }
}
