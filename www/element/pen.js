// The pen that draws a display list into an SVG drawing: it does what the player asks of a 2D context.

import { inDocument } from './document.js'
/** @import { Context } from './types.js' */

const SVG = 'http://www.w3.org/2000/svg'
/** @type {Record<string, string>} */
const ANCHORS = { left: 'start', center: 'middle', right: 'end' }

/**
 * A pen for an empty `svg` of this size in CSS pixels.
 * @param {SVGElement} svg
 * @param {number} width
 * @param {number} height
 */
export function pen(svg, width, height) {
  let path = ''
  /** @param {string} name @param {object} attributes */
  const add = (name, attributes) => svg.appendChild(shape(name, attributes))
  /** @param {object} attributes @param {string} text @param {number} x @param {number} y */
  const write = (attributes, text, x, y) => {
    const element = add('text', { x, y, 'text-anchor': ANCHORS[context.textAlign], ...attributes })
    const { font, letterSpacing, wordSpacing } = context
    Object.assign(element.style, { font, letterSpacing, wordSpacing })
    element.textContent = text
  }
  const outline = () => ({ stroke: context.strokeStyle, 'stroke-width': context.lineWidth, 'stroke-linejoin': 'round' })
  const context = /** @type {Context} */ (
    /** @type {unknown} */ ({
      /** @param {string} lang */
      set lang(lang) {
        svg.setAttribute('lang', lang)
      },
      beginPath() {
        path = ''
      },
      /** @param {number} x @param {number} y */
      moveTo(x, y) {
        path += `M${x} ${y}`
      },
      /** @param {number} x @param {number} y */
      lineTo(x, y) {
        path += `${path ? 'L' : 'M'}${x} ${y}`
      },
      /** @param {number} x @param {number} y @param {number} r */
      arc(x, y, r) {
        path += `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
      },
      stroke() {
        add('path', { d: path, fill: 'none', ...outline() })
      },
      fill() {
        add('path', { d: path, fill: context.fillStyle })
      },
      /** @param {number} x @param {number} y @param {number} width @param {number} height */
      fillRect(x, y, width, height) {
        add('rect', { x, y, width, height, fill: context.fillStyle })
      },
      /** @param {string} text @param {number} x @param {number} y */
      strokeText(text, x, y) {
        write(outline(), text, x, y)
      },
      /** @param {string} text @param {number} x @param {number} y */
      fillText(text, x, y) {
        write({ fill: context.fillStyle }, text, x, y)
      }
    })
  )
  setAll(svg, { width, height, viewBox: `0 0 ${width} ${height}` })
  svg.replaceChildren()
  return context
}

/** @param {Element} element @param {object} attributes */
function setAll(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}

/**
 * A drawing, with what is in it.
 * @param {object} attributes
 * @param {Node[]} shapes
 */
export const drawing = (attributes, ...shapes) => shape('svg', attributes, ...shapes)

/**
 * A shape of a drawing, with what is in it.
 * @param {string} name
 * @param {object} attributes
 * @param {(Node | string)[]} content
 */
export function shape(name, attributes, ...content) {
  const element = /** @type {SVGSVGElement} */ (inDocument('createElementNS', SVG, name))
  setAll(element, attributes)
  element.append(...content)
  return element
}
