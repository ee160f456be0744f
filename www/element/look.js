// What the page around gives a figure: language, font, colors, screen.

import { isOnPaper } from './environment.js'
import { languageAt } from './language.js'
import { colorsOf } from './theme.js'

// What A4 and Letter have between usual margins, and text that is read on them, in CSS pixels.
const PAPER_WIDTH = 680
const PAPER_TEXT = 13

/**
 * The width to draw for in CSS pixels: the room of the chart, or while it has none the room that it is likely to get.
 * @param {Element} element
 * @param {{ width: number } | undefined} chart
 */
export function widthOf(element, chart) {
  const likely = Math.max(element.clientWidth, 240)
  // How wide its column will be is not known before it is printed; lines fit every width.
  return isOnPaper() ? Math.min(likely, PAPER_WIDTH) : chart?.width || likely
}

/**
 * The options of every drawing of an element, in a theme and for a width in CSS pixels; `probe` tells its colors.
 * @param {HTMLElement} element
 * @param {string} theme
 * @param {number} width
 * @param {HTMLElement} probe
 */
export function lookOf(element, theme, width, probe) {
  const { fontFamily, fontSize, letterSpacing, wordSpacing } = getComputedStyle(element)
  /** @param {string} length */
  const inEms = (length) => (parseFloat(length) || 0) / parseFloat(fontSize)
  return {
    lang: languageAt(element),
    theme,
    width,
    pixelRatio: devicePixelRatio,
    font: fontFamily,
    isOnPaper: isOnPaper(),
    // Pages are counted before the page has the text size of the paper, so that this must not change a chart.
    textSize: isOnPaper() ? PAPER_TEXT : Math.max(12, 0.8125 * parseFloat(fontSize)),
    letterSpacing: inEms(letterSpacing),
    wordSpacing: inEms(wordSpacing),
    colors: colorsOf(probe)
  }
}
