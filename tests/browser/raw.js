// The two charts of the benchmark as somebody would write them for this page alone: plain calls of Canvas2D, every
// place that does not move taken from the page's own figure. They draw what the figure draws, primitive by primitive.

const FAMILY = 'system-ui, sans-serif, sans-serif'
const REGULAR = `400 13px ${FAMILY}`
const BOLD = `600 13px ${FAMILY}`
const LINE_HEIGHT = 18.2
const BASELINE = 4.68
const GAP = 8
const COLORS = {
  text: '#1b1f2a',
  muted: '#656b7a',
  axis: '#7d8494',
  grid: '#e4e7ec',
  ghost: '#868ea0',
  cluster: '#c2500f',
  integrated: '#1c5fc0',
  cost: '#0f7a58',
  advantage: '#fdf4f0',
  background: '#ffffff'
}

const FIRMS = [1, 5, 10, 15, 20, 25, 30]

/** Prices against firms: `plot` is the plot area in CSS pixels, `state` the figure's state. */
export function drawPrice(canvas, { plot, ...state }) {
  const context = begin(canvas)
  const market = marketOf(state)
  const scales = scalesOf(plot, market)
  const { startup, integrated } = market
  const { x, y, right, bottom } = scales
  context.fillStyle = COLORS.advantage
  context.fillRect(x(startup), y(integrated), right - x(startup), bottom - y(integrated))
  drawGrid(context, scales)
  drawCurves(context, market, scales)
  drawOwnPoint(context, market, scales)
  drawEnds(context, market, scales)
  drawTexts(context, market, scales)
}

/** What the chart shows of a state. */
function marketOf({ a, k, n, c, last }) {
  const cost = k * c
  const span = a - cost
  return {
    a,
    k,
    n,
    last,
    cost,
    span,
    integrated: cost + span / 2,
    startup: 1 / (2 ** (1 / k) - 1),
    others: [1, 2, 3, 4, 5, 6].filter((stages) => stages !== k),
    write: (value) => value.toFixed(span < 200 ? 1 : 0),
    price: (stages, firms) => cost + span * (1 - (firms / (firms + 1)) ** stages)
  }
}

/** Where firms and prices stand in the plot area, and the prices at which the grid does. */
function scalesOf(plot, { a, cost, span, last }) {
  const right = plot.x + plot.width
  const bottom = plot.y + plot.height
  const from = Math.max(0, cost - roundStep(span / 4) / 10)
  const step = roundStep((a - from) / 8)
  const min = Math.floor(from / step + 1e-9) * step
  const max = Math.ceil(a / step - 1e-9) * step
  return {
    plot,
    right,
    bottom,
    x: (firms) => plot.x + ((firms - 1) / (last - 1)) * plot.width,
    y: (value) => bottom - ((value - min) / (max - min)) * plot.height,
    values: Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => min + index * step)
  }
}

function drawGrid(context, { plot, right, bottom, x, y, values }) {
  lines(context, COLORS.grid, 0.5, () =>
    values.forEach((value) => line(context, plot.x, sharp(y(value)), right, sharp(y(value))))
  )
  lines(context, COLORS.axis, 0.5, () => {
    for (const count of FIRMS) line(context, sharp(x(count)), bottom, sharp(x(count)), bottom + 5)
    line(context, plot.x, sharp(bottom), right, sharp(bottom))
  })
}

function drawCurves(context, market, { plot, right, bottom, x, y }) {
  const { k, last, cost, integrated, startup, others, price } = market
  const points = Math.floor(Math.min(Math.max(plot.width / 5, 24), 160))
  const curve = (stages) => {
    context.moveTo(x(1), y(price(stages, 1)))
    for (let index = 1; index <= points; index++) {
      const count = 1 + ((last - 1) * index) / points
      context.lineTo(x(count), y(price(stages, count)))
    }
  }
  const first = x(Math.floor(startup) + 1)
  lines(context, COLORS.ghost, 1, () => others.forEach(curve))
  dashed(context, COLORS.cost, 2, [2, 4], plot.x, y(cost), right, y(cost))
  dashed(context, COLORS.integrated, 2, [7, 4], plot.x, y(integrated), right, y(integrated))
  dashed(context, COLORS.muted, 1, [2, 3], first, bottom, first, plot.y)
  lines(context, COLORS.cluster, 3, () => curve(k))
  context.fillStyle = COLORS.cluster
  for (let count = 1; count <= last; count++) disc(context, x(count), y(price(k, count)), 2.75)
}

function drawOwnPoint(context, { k, n, price, write }, { x, y }) {
  const [ownX, ownY] = [x(n), y(price(k, n))]
  context.fillStyle = COLORS.background
  disc(context, ownX, ownY, 8.5)
  context.fillStyle = COLORS.cluster
  disc(context, ownX, ownY, 6)
  context.font = BOLD
  text(context, write(price(k, n)), ownX + GAP + 2, ownY - 0.75 * LINE_HEIGHT)
}

/** The names of curves and lines at their right ends, clear of one another. */
function drawEnds(context, { k, last, cost, integrated, others, price, write }, { plot, right, bottom, y }) {
  const ends = [
    ...others.map((stages) => ({
      at: y(price(stages, last)),
      name: stages === 1 ? '1 stage' : `${stages} stages`,
      color: COLORS.muted
    })),
    { at: y(price(k, last)), name: `${k} stages`, color: COLORS.cluster, bold: true },
    { at: y(integrated), name: `one firm ${write(integrated)}`, color: COLORS.integrated, bold: true },
    { at: y(cost), name: `total unit cost ${write(cost)}`, color: COLORS.cost, bold: true }
  ].sort((one, other) => one.at - other.at)
  const places = spread(ends, 1.001 * LINE_HEIGHT, plot.y - LINE_HEIGHT / 2, bottom)
  context.lineWidth = 0.5
  ends.forEach(({ at, color }, index) => {
    if (Math.abs(places[index] - at) <= 2) return
    context.strokeStyle = color
    context.beginPath()
    line(context, right + 1, at, right + GAP - 2, places[index])
    context.stroke()
  })
  ends.forEach(({ name, color, bold }, index) => {
    context.font = bold ? BOLD : REGULAR
    context.fillStyle = color
    text(context, name, right + GAP, places[index])
  })
}

function drawTexts(context, { startup }, { plot, bottom, x, y, values }) {
  const first = Math.floor(startup) + 1
  context.font = REGULAR
  context.fillStyle = COLORS.text
  text(context, `start-up scale: ${first} firms`, x(first) + 6, plot.y + 0.6 * LINE_HEIGHT)
  text(context, 'Final price (money per unit)', 0, LINE_HEIGHT / 2)
  context.textAlign = 'center'
  text(context, 'Cluster size: firms in each stage, n', plot.x + plot.width / 2, bottom + 5 + 1.5 * LINE_HEIGHT)
  context.fillStyle = COLORS.muted
  for (const count of FIRMS) text(context, String(count), x(count), bottom + 5 + LINE_HEIGHT / 2)
  context.textAlign = 'right'
  for (const value of values) text(context, String(value), plot.x - GAP, y(value))
}

/** Sorted bars: `rows` are `{ name, value, accented }`, the largest first. */
export function drawProvinces(canvas, { plot, rows, title }) {
  const context = begin(canvas)
  const right = plot.x + plot.width,
    bottom = plot.y + plot.height
  const step = roundStep(rows[0].value / 6)
  const max = Math.ceil(rows[0].value / step - 1e-9) * step
  const x = (value) => plot.x + (value / max) * plot.width
  const row = plot.height / rows.length
  const values = Array.from({ length: Math.round(max / step) + 1 }, (_, index) => index * step)
  lines(context, COLORS.axis, 0.5, () => {
    for (const value of values) line(context, sharp(x(value)), bottom, sharp(x(value)), bottom + 5)
    line(context, plot.x, sharp(bottom), right, sharp(bottom))
  })
  rows.forEach(({ value, accented }, index) => {
    context.fillStyle = accented ? COLORS.cluster : COLORS.ghost
    context.fillRect(plot.x, plot.y + (index + 0.18) * row, x(value) - plot.x, 0.64 * row)
  })
  context.fillStyle = COLORS.text
  rows.forEach(({ name, value, accented }, index) => {
    const middle = plot.y + (index + 0.5) * row
    context.font = accented ? BOLD : REGULAR
    context.textAlign = 'right'
    text(context, name, plot.x - GAP, middle)
    context.textAlign = 'left'
    text(context, value.toFixed(1), x(value) + 1.5 * GAP, middle)
  })
  context.font = REGULAR
  context.textAlign = 'center'
  text(context, title, plot.x + plot.width / 2, bottom + 5 + 1.5 * LINE_HEIGHT)
  context.fillStyle = COLORS.muted
  for (const value of values) text(context, String(value), x(value), bottom + 5 + LINE_HEIGHT / 2)
}

function begin(canvas) {
  const context = canvas.getContext('2d')
  context.setTransform(2, 0, 0, 2, 0, 0)
  context.clearRect(0, 0, canvas.width / 2, canvas.height / 2)
  context.lineJoin = 'round'
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  return context
}

/** The middle of a device pixel, for lines one device pixel wide. */
function sharp(value) {
  return Math.round(2 * value - 0.5) / 2 + 0.25
}

function lines(context, color, width, path) {
  context.strokeStyle = color
  context.lineWidth = width
  context.beginPath()
  path()
  context.stroke()
}

function line(context, fromX, fromY, toX, toY) {
  context.moveTo(fromX, fromY)
  context.lineTo(toX, toY)
}

function dashed(context, color, width, [dash, gap], fromX, fromY, toX, toY) {
  const length = Math.hypot(toX - fromX, toY - fromY)
  const [dx, dy] = [(toX - fromX) / length, (toY - fromY) / length]
  lines(context, color, width, () => {
    for (let start = 0; start < length; start += dash + gap) {
      const end = Math.min(start + dash, length)
      line(context, fromX + start * dx, fromY + start * dy, fromX + end * dx, fromY + end * dy)
    }
  })
}

function disc(context, x, y, radius) {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}

function text(context, content, x, middle) {
  context.fillText(content, x, middle + BASELINE)
}

/** Heights for labels that want to stand at `at`, `gap` apart: those that touch form a block around their mean. */
function spread(ends, gap, from, to) {
  const blocks = []
  ends.forEach(({ at, bold }, index) => {
    const weight = bold ? 8 : 1
    let block = { count: 1, weight, sum: weight * (at - index * gap) }
    while (blocks.length && blocks.at(-1).sum / blocks.at(-1).weight > block.sum / block.weight) {
      const { count, weight, sum } = blocks.pop()
      block = { count: block.count + count, weight: block.weight + weight, sum: block.sum + sum }
    }
    blocks.push(block)
  })
  const slack = to - from - gap * (ends.length - 1)
  const starts = blocks.flatMap(({ count, weight, sum }) => Array(count).fill(sum / weight))
  return starts.map((start, index) => Math.min(Math.max(start, from), from + slack) + index * gap)
}

function roundStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 2.5, 5].find((digit) => rough / power <= 1.1 * digit) ?? 10)
}
