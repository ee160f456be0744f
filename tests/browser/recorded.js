// The calls of Canvas2D that a redraw made, as straight code with every number filled in: what somebody could write by
// hand who had nothing to compute.

const METHODS = [
  'setTransform',
  'clearRect',
  'beginPath',
  'moveTo',
  'lineTo',
  'arc',
  'fill',
  'stroke',
  'fillRect',
  'strokeText',
  'fillText'
]
const PROPERTIES = [
  'lang',
  'lineJoin',
  'textBaseline',
  'textRendering',
  'textAlign',
  'strokeStyle',
  'fillStyle',
  'lineWidth',
  'font'
]

/** A function that makes on `canvas` the calls which `redraw` makes. */
export function recorded(redraw, canvas) {
  const { prototype } = CanvasRenderingContext2D
  const originals = Object.getOwnPropertyDescriptors(prototype)
  const lines = []
  const write = (values) => values.map((value) => JSON.stringify(value)).join(', ')
  for (const name of METHODS) {
    prototype[name] = function (...values) {
      lines.push(`context.${name}(${write(values)})`)
      return originals[name].value.apply(this, values)
    }
  }
  for (const name of PROPERTIES.filter((name) => name in originals)) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get: originals[name].get,
      set(value) {
        lines.push(`context.${name} = ${write([value])}`)
        originals[name].set.call(this, value)
      }
    })
  }
  redraw()
  for (const name of [...METHODS, ...PROPERTIES])
    if (name in originals) Object.defineProperty(prototype, name, originals[name])
  const calls = new Function('context', lines.join('\n'))
  return () => calls(canvas.getContext('2d'))
}
