// Replays display lists, on a canvas or as an SVG drawing, and measures text. The codes are those of src/display_list.rs.

import { inDocument, ofDocument } from './document.js'
import { pen } from './pen.js'
import { Refusal } from './refusal.js'
/** @import { Context, Drawing } from './types.js' */

const STROKE = 0,
  FILL = 1,
  LINE = 2,
  POLYGON = 3,
  RECT = 4,
  DISC = 5,
  CIRCLE = 6,
  TEXT = 7
const UNITS_PER_PX = 8
const ALIGN = /** @type {const} */ (['left', 'center', 'right'])

// The halo of a text reaches so far beyond its letters, in CSS pixels.
const HALO = 2

// Letters are drawn as wide as they are measured at every size and pixel ratio, not fitted to the pixels of one.
const PRECISE = 'geometricPrecision'

/**
 * Draws a display list. `size` is width and height in CSS pixels, device pixels per CSS pixel, and the room behind letters and words
 * in multiples of the size of the text. An `svg` needs no pixels.
 * @param {[target: HTMLCanvasElement | SVGSVGElement, ...drawing: Drawing]} given
 */
export function replay(...given) {
  try {
    draw(...given)
  } catch (cause) {
    throw Object.assign(new Refusal('the canvas cannot be drawn on', 'CANVAS', 'canvas'), { cause })
  }
}

/**
 * @param {HTMLCanvasElement | SVGSVGElement} target
 * @param {Drawing[0]} ops
 * @param {Drawing[1]} texts
 * @param {Drawing[2]} size
 * @param {Drawing[3]} family
 * @param {Drawing[4]} lang
 */
function draw(target, ops, texts, [width, height, ratio, letters, words], family, lang) {
  const isCanvas = 'getContext' in target
  /** @type {Context} */
  const context = isCanvas ? cleared(target, width, height, ratio) : pen(target, width, height)
  // Without its language a drawing may show the shapes of another region's characters.
  if ('lang' in context && context.lang !== lang) context.lang = lang
  run(context, ops, texts.split('\n'), (isCanvas ? ratio : 1) / UNITS_PER_PX, (size, bold) => {
    context.font = fontOf(size, bold, family)
    // A canvas inherits the spacing of the page, which was not what was measured.
    context.letterSpacing = `${letters * size}px`
    context.wordSpacing = `${words * size}px`
  })
}

/**
 * The context of an empty canvas of this size.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width
 * @param {number} height
 * @param {number} ratio
 */
function cleared(canvas, width, height, ratio) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'))
  const [deviceWidth, deviceHeight] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== deviceWidth || canvas.height !== deviceHeight) {
    canvas.width = deviceWidth
    canvas.height = deviceHeight
  }
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, deviceWidth, deviceHeight)
  context.lineJoin = 'round'
  context.textBaseline = 'alphabetic'
  context.textRendering = PRECISE
  return context
}

/**
 * Runs the operations of a display list on a context.
 * @param {Context} context
 * @param {ArrayLike<number>} ops
 * @param {string[]} texts
 * @param {number} unit
 * @param {(size: number, bold: number) => void} setFont
 */
function run(context, ops, texts, unit, setFont) {
  // Lines of one style are gathered into one path; `open` says that there is something to stroke.
  let open = false,
    hairline = false
  const write = writer(context, texts, unit, setFont)
  const stroke = () => {
    if (open) context.stroke()
    open = false
  }
  for (let at = 0; at < ops.length; at += lengthAt(ops, at)) {
    const operation = ops[at]
    // What is no line ends those before it.
    if (operation !== LINE) stroke()
    switch (operation) {
      case STROKE:
        context.strokeStyle = color(ops[at + 1])
        hairline = ops[at + 2] === 0
        context.lineWidth = hairline ? 1 : ops[at + 2] * unit
        break
      case FILL:
        context.fillStyle = color(ops[at + 1])
        break
      case LINE:
        if (!open) context.beginPath()
        open = true
        addLine(context, ops, at, unit, hairline)
        break
      case POLYGON:
        context.beginPath()
        addLine(context, ops, at, unit, false)
        context.fill()
        break
      case RECT:
        context.fillRect(ops[at + 1] * unit, ops[at + 2] * unit, ops[at + 3] * unit, ops[at + 4] * unit)
        break
      case DISC:
      case CIRCLE:
        context.beginPath()
        context.arc(ops[at + 1] * unit, ops[at + 2] * unit, ops[at + 3] * unit, 0, 2 * Math.PI)
        if (operation === DISC) context.fill()
        else context.stroke()
        break
      case TEXT:
        write(ops, at)
    }
  }
  stroke()
}

// How many numbers each operation has, by its code; lines and polygons have as many points as they say.
const LENGTHS = [3, 2, 0, 0, 5, 4, 4, 7]

/** @param {ArrayLike<number>} ops @param {number} at */
function lengthAt(ops, at) {
  const operation = ops[at]
  if (!(operation in LENGTHS)) throw new RangeError(`no operation ${operation}`)
  return LENGTHS[operation] || 2 + 2 * ops[at + 1]
}

/**
 * Adds the line of an operation to the path. A hairline runs through the middle of device pixels.
 * @param {Context} context
 * @param {ArrayLike<number>} ops
 * @param {number} at
 * @param {number} unit
 * @param {boolean} hairline
 */
function addLine(context, ops, at, unit, hairline) {
  const end = at + 2 + 2 * ops[at + 1]
  for (let point = at + 2; point < end; point += 2) {
    const x = hairline ? Math.floor(ops[point] * unit) + 0.5 : ops[point] * unit
    const y = hairline ? Math.floor(ops[point + 1] * unit) + 0.5 : ops[point + 1] * unit
    if (point === at + 2) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
}

/**
 * Writes the texts of a display list, one after the other.
 * @param {Context} context
 * @param {string[]} texts
 * @param {number} unit
 * @param {(size: number, bold: number) => void} setFont
 */
function writer(context, texts, unit, setFont) {
  let size = 0,
    bold = 0,
    align = 0,
    text = 0
  context.textAlign = ALIGN[align]
  return (/** @type {ArrayLike<number>} */ ops, /** @type {number} */ at) => {
    if (size !== ops[at + 3] || bold !== ops[at + 4]) {
      ;[size, bold] = [ops[at + 3], ops[at + 4]]
      setFont(size * unit, bold)
    }
    if (align !== ops[at + 5]) context.textAlign = ALIGN[(align = ops[at + 5])]
    const [x, y, halo] = [ops[at + 1] * unit, ops[at + 2] * unit, ops[at + 6]]
    if (halo >= 0) {
      context.strokeStyle = color(halo)
      context.lineWidth = 2 * HALO * UNITS_PER_PX * unit
      context.strokeText(texts[text], x, y)
    }
    context.fillText(texts[text++], x, y)
  }
}

// More than the themes of a page have; a color that changes by and by would fill the memory.
const REMEMBERED = 256

/** @type {Map<number, string>} */
const colors = new Map()

/** @param {number} paint */
function color(paint) {
  let css = colors.get(paint)
  if (colors.size === REMEMBERED) colors.clear()
  if (!css) colors.set(paint, (css = `#${paint.toString(16).padStart(6, '0')}`))
  return css
}

/** @param {number} size @param {number | boolean} bold @param {string} family */
function fontOf(size, bold, family) {
  return `${bold ? 600 : 400} ${size}px ${family}`
}

/** @type {CanvasRenderingContext2D | null} */
let ruler = null

/**
 * The width of a text in CSS pixels, asked of a canvas that belongs to no page; NaN where there is none.
 * @param {string} text
 * @param {number} size
 * @param {number | boolean} bold
 * @param {string} family
 */
export function measure(text, size, bold, family) {
  ruler ??=
    ofDocument('createElement') &&
    /** @type {HTMLCanvasElement} */ (inDocument('createElement', 'canvas')).getContext('2d')
  if (!ruler) return NaN
  ruler.textRendering = PRECISE
  ruler.font = fontOf(size, bold, family)
  return ruler.measureText(text).width
}
