// The 2D canvas: replays display lists and measures text. The codes are those of src/display_list.rs.

const STROKE = 0, FILL = 1, LINE = 2, POLYGON = 3, RECT = 4, DISC = 5, CIRCLE = 6, TEXT = 7
const UNITS_PER_PX = 8
const ALIGN = ['left', 'center', 'right']

// Draws a display list. `size` is width and height in CSS pixels and device pixels per CSS pixel.
export function replay(canvas, ops, texts, [width, height, ratio], family, lang) {
  const context = canvas.getContext('2d')
  const [deviceWidth, deviceHeight] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== deviceWidth || canvas.height !== deviceHeight) {
    canvas.width = deviceWidth
    canvas.height = deviceHeight
  }
  // Without its language a canvas may draw the shapes of another region's characters.
  if ('lang' in context && context.lang !== lang) context.lang = lang
  const unit = ratio / UNITS_PER_PX
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, deviceWidth, deviceHeight)
  context.lineJoin = 'round'
  context.textBaseline = 'alphabetic'
  draw(context, ops, texts.split('\n'), unit, family)
}

function draw(context, ops, texts, unit, family) {
  // Lines of one style are gathered into one path; `open` says that there is something to stroke.
  let open = false, hairline = false, size = 0, bold = 0, align = 0, text = 0
  context.textAlign = ALIGN[align]
  const stroke = () => {
    if (open) context.stroke()
    open = false
  }
  for (let at = 0; at < ops.length;) {
    switch (ops[at]) {
      case STROKE:
        stroke()
        context.strokeStyle = color(ops[at + 1])
        hairline = ops[at + 2] === 0
        context.lineWidth = hairline ? 1 : ops[at + 2] * unit
        at += 3
        break
      case FILL:
        stroke()
        context.fillStyle = color(ops[at + 1])
        at += 2
        break
      case LINE: {
        if (!open) context.beginPath()
        open = true
        const end = at + 2 + 2 * ops[at + 1]
        // A hairline runs through the middle of device pixels.
        for (let point = at + 2; point < end; point += 2) {
          const x = hairline ? Math.floor(ops[point] * unit) + 0.5 : ops[point] * unit
          const y = hairline ? Math.floor(ops[point + 1] * unit) + 0.5 : ops[point + 1] * unit
          if (point === at + 2) context.moveTo(x, y)
          else context.lineTo(x, y)
        }
        at = end
        break
      }
      case POLYGON: {
        stroke()
        context.beginPath()
        const end = at + 2 + 2 * ops[at + 1]
        for (let point = at + 2; point < end; point += 2) context.lineTo(ops[point] * unit, ops[point + 1] * unit)
        context.fill()
        at = end
        break
      }
      case RECT:
        stroke()
        context.fillRect(ops[at + 1] * unit, ops[at + 2] * unit, ops[at + 3] * unit, ops[at + 4] * unit)
        at += 5
        break
      case DISC:
      case CIRCLE:
        stroke()
        context.beginPath()
        context.arc(ops[at + 1] * unit, ops[at + 2] * unit, ops[at + 3] * unit, 0, 2 * Math.PI)
        if (ops[at] === DISC) context.fill()
        else context.stroke()
        at += 4
        break
      case TEXT: {
        stroke()
        if (size !== ops[at + 3] || bold !== ops[at + 4]) {
          [size, bold] = [ops[at + 3], ops[at + 4]]
          context.font = fontOf(size * unit, bold, family)
        }
        if (align !== ops[at + 5]) context.textAlign = ALIGN[align = ops[at + 5]]
        context.fillText(texts[text++], ops[at + 1] * unit, ops[at + 2] * unit)
        at += 6
        break
      }
      default:
        throw new RangeError(`no operation ${ops[at]}`)
    }
  }
  stroke()
}

const colors = new Map()

function color(paint) {
  let css = colors.get(paint)
  if (!css) colors.set(paint, css = `#${paint.toString(16).padStart(6, '0')}`)
  return css
}

function fontOf(size, bold, family) {
  return `${bold ? 600 : 400} ${size}px ${family}`
}

let ruler

// The width of a text in CSS pixels, asked of a canvas that belongs to no page; NaN where there is none.
export function measure(text, size, bold, family) {
  ruler ??= globalThis.document?.createElement('canvas').getContext('2d')
  if (!ruler) return NaN
  ruler.font = fontOf(size, bold, family)
  return ruler.measureText(text).width
}
