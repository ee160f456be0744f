// The sheet on which a picture of a figure stands: its chart, and around it what it says of itself.

import { measure } from '../element/canvas.js'
import palette from '../style/palette.json'
import { credit } from './credit.js'
import { lines } from './paragraph.js'
/** @import { Figure, Look } from '../element/types.js' */

const MARGIN = 16
const LEADING = 1.4

/**
 * The width of a sheet in CSS pixels.
 * @param {Pick<Look, 'width'>} look
 */
export const sheetWidth = ({ width }) => width + 2 * MARGIN

/**
 * Lays out a sheet in CSS pixels. `texts` are its lines, each with the left end of its baseline; `chart` is the upper left corner
 * of the chart; `said` is what it says. `family` is the font of all text.
 * @param {Figure} figure
 * @param {string} family
 */
export function sheet(figure, family) {
  const { look, inspection } = figure
  const said = credit(figure)
  const colors = colorsOf(look)
  /** @type {{ text: string, x: number, y: number, size: number, bold: boolean, color: string }[]} */
  const texts = []
  let y = MARGIN

  /**
   * @param {string} text
   * @param {{ scale?: number, bold?: boolean, color?: string, after?: number }} given
   */
  function write(text, { scale = 1, bold = false, color = colors.text, after = 4 }) {
    const size = Math.round(scale * look.textSize)
    for (const line of lines(text, (line) => measure(line, size, bold, family) <= look.width)) {
      texts.push({ text: line, x: MARGIN, y: y + Math.round(1.1 * size), size, bold, color })
      y += Math.round(LEADING * size)
    }
    y += after
  }

  write(said.title, { scale: 1.4, bold: true })
  write(said.subtitle, { color: colors.muted, after: 12 })
  const chart = { x: MARGIN, y }
  y += inspection.height + 12
  write(said.sentence, { scale: 1.1, after: 8 })
  for (const text of [said.parameters, said.source, said.product, said.link])
    write(text, { scale: 0.85, color: colors.muted })
  return { width: sheetWidth(look), height: y + MARGIN - 4, background: colors.background, texts, chart, said }
}

/**
 * The colors of a look by their roles, as CSS writes them.
 * @param {Look} look
 */
function colorsOf({ colors }) {
  return Object.fromEntries(
    Object.keys(palette.light).map((role, index) => [role, `#${colors[index].toString(16).padStart(6, '0')}`])
  )
}
