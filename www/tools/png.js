// A figure as a PNG picture that says what it shows.

import { create } from '../element/dom.js'
import { described } from './chunks.js'
import { sheet } from './sheet.js'
/** @import { Figure } from '../element/types.js' */

/** The sizes of a picture: device pixels to one of CSS. */
export const SCALES = [1, 2, 3, 4]

/**
 * The picture of a figure as a Blob, in the theme that is shown, `scale` device pixels to one of CSS, from 1 to 4. Its texts stand
 * in it once more for programs that read them. Rejects with a RangeError if the scale is out of bounds or the picture too large.
 * @param {Figure} figure
 * @param {number} scale
 */
export async function png(figure, scale) {
  if (!(scale >= SCALES[0] && scale <= /** @type {number} */ (SCALES.at(-1))))
    throw new RangeError(`scale is ${scale}; possible are ${SCALES[0]} to ${SCALES.at(-1)}`)
  const { language } = figure
  const chart = create('canvas')
  figure.draw(chart, { pixelRatio: scale })
  // The model chose the fonts for the characters of the language.
  const family = /** @type {CanvasRenderingContext2D} */ (chart.getContext('2d')).font.replace(/^.*?px\s+/, '')
  const page = sheet(figure, family)
  const canvas = create('canvas', { width: Math.round(page.width * scale), height: Math.round(page.height * scale) })
  const context = canvas.getContext('2d')
  if (!context) throw tooLarge(canvas)
  if ('lang' in context) context.lang = language
  context.fillStyle = page.background
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(chart, Math.round(page.chart.x * scale), Math.round(page.chart.y * scale))
  for (const { text, x, y, size, bold, color } of page.texts) {
    context.font = `${bold ? 600 : 400} ${size * scale}px ${family}`
    context.fillStyle = color
    context.fillText(text, x * scale, y * scale)
  }
  /** @type {Blob | null} */
  const picture = await new Promise((resolve) => canvas.toBlob(resolve))
  if (!picture) throw tooLarge(canvas)
  return described(picture, { scale, texts: textsOf(page.said), language })
}

/** @param {HTMLCanvasElement} canvasElement */
const tooLarge = ({ width, height }) => new RangeError(`no picture of ${width} by ${height} pixels can be made`)

/**
 * The texts of a picture under the keywords of the PNG specification; it has none for an address.
 * @param {ReturnType<typeof sheet>['said']} said
 */
const textsOf = ({ title, alternative, source, product, link }) => ({
  Title: title,
  Description: alternative,
  Source: source,
  Software: product,
  URL: link
})
