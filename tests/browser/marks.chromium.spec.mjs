// Whatever is drawn of a value reads that value: its mark, its name and its printed number.

import { readFileSync } from 'node:fs'
import { expect, test, views } from './figure.mjs'
import { atRest } from './rest.mjs'

/** How a page may show a figure: the style of what stands around it, and how many pixels of the window one of its own takes. */
const scales = {
  'as it is': ['', 1],
  'scaled by 0.6': ['transform: scale(.6); transform-origin: 0 0', 0.6],
  'scaled by 1.5': ['transform: scale(1.5); transform-origin: 0 0', 1.5],
  'zoomed by 1.4': ['zoom: 1.4', 1.4]
}

const files = Object.fromEntries(
  ['inspection.js', 'equilibrium.js', 'tape.js', 'list.js'].map((name) => [
    name,
    readFileSync(`www/element/${name}`, 'utf8')
  ])
)

const scatter = { view: 'provinces', indicator: 'high_tech_output_2006,high_tech_share_2006' }
const table =
  'place,series,year,value,unit,source,note\nLyon,Mills,1831,100,looms,,\nLille,Mills,1831,60,looms,,\nSaint-Étienne,Mills,1831,7,looms,,'

for (const width of [1200, 390]) {
  for (const [name, [style, scale]] of Object.entries(scales)) {
    test(`the mouse reads every mark and every label of ${width} px, ${name}`, async ({ embed, page }) => {
      test.slow()
      await page.setViewportSize({ width: Math.ceil(1.5 * width), height: 1200 })
      const figure = await embed(body(width, style), room, files)
      for (const state of [...views.map((view) => ({ view })), scatter]) {
        await show(figure, state)
        await readsAll(figure, scale, (x, y) => page.mouse.move(x, y))
      }
      const own = await embed(body(width, style, table), room, files)
      await readsAll(own, scale, (x, y) => page.mouse.move(x, y))
    })
  }
}

// The end of the page shall hold nothing back that is scrolled.
const room = '<style>body { margin: 0; padding-bottom: 2000px }</style>'

const body = (width, style, table = '') => `<div style="${style}"><div style="width: ${width}px">
  <cluster-figure lang="en"${table && ' view="provinces"'}>${table && `<script type="text/csv">${table}</script>`}</cluster-figure></div></div>`

async function show(figure, state) {
  await figure.host.evaluate((element, state) => Object.assign(element, { indicator: [] }, state), state)
  await expect.poll(() => figure.host.evaluate(({ value }) => value.view)).toBe(state.view)
}

/** Visits all marks and labels, and compares what each reads with what the figure’s own numbers say of it. */
async function readsAll(figure, scale, visit, given) {
  const targets = given ?? (await figure.host.evaluate(targetsOf))
  expect(targets.length).toBeGreaterThan(2)
  await figure.host.evaluate(record)
  await figure.chart.evaluate(atRest)
  figure.sight = undefined
  for (const target of targets) {
    const { left, top, scrolled } = await inSight(figure, target.y, scale)
    Object.assign(target, { clientX: left + scale * target.x, clientY: top + scale * target.y, scrolled })
    await visit(target.clientX, target.clientY)
  }
  const readings = await figure.host.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => resolve(window.readings)))
  )
  const wrong = targets
    .map((target) => ({ ...target, reading: readings.findLast((reading) => isAt(reading, target)) }))
    .filter(({ marks, says, reading }) => {
      return says
        ? reading?.text !== says
        : !marks.some(
            ({ x, y, texts }) =>
              Math.hypot(reading?.x - x, reading?.y - y) < 0.6 && texts.some((text) => reading.text.includes(text))
          )
    })
  expect(wrong).toEqual([])
}

const isAt = (reading, target) =>
  Math.hypot(reading.clientX - target.clientX, reading.clientY - target.clientY) < 0.05 &&
  reading.scrolled === target.scrolled

/** Where the chart begins in the window, once the line at a height of it is in sight. */
async function inSight(figure, y, scale) {
  const { top, height } = figure.sight ?? {}
  if (height && top + scale * y > 0 && top + scale * y < height) return figure.sight
  figure.sight = await figure.chart.evaluate((chart, offset) => {
    scrollTo(0, scrollY + chart.getBoundingClientRect().top + offset - 100)
    const { left, top } = chart.getBoundingClientRect()
    return { left, top, height: innerHeight, scrolled: scrollY }
  }, scale * y)
  return figure.sight
}

/** In the page: notes what is read after each move and each touch. */
function record({ shadowRoot }) {
  window.readings = []
  const [ring, reading] = ['.ring', '.reading'].map((part) => shadowRoot.querySelector(part))
  shadowRoot.host.onpointermove = shadowRoot.host.onpointerdown = ({ clientX, clientY }) => {
    const [x, y] = [ring.style.left, ring.style.top].map(parseFloat)
    window.readings.push({ clientX, clientY, scrolled: scrollY, x, y, text: reading.textContent })
  }
}

/** In the page: the points to visit, each with the marks that may be read there, or with what a label of no mark says. */
async function targetsOf(element) {
  const { marks, labels } = await window.inspect(element)
  const at = (x, y) => marks.filter((mark) => Math.hypot(mark.x - x, mark.y - y) < 0.6)
  const read = (marks) => marks.map(({ x, y }) => ({ x, y, texts: at(x, y).map(({ text }) => text) }))
  const isIn = ([[left, top], [right, bottom]], [x, y]) => left <= x && x <= right && top <= y && y <= bottom
  const boxes = marks.filter(({ area }) => area.length === 2)
  // A part of a column lies in the column.
  const isWhole = ({ area }) =>
    !boxes.some((part) => String(part.area) !== String(area) && part.area.every((corner) => isIn(area, corner)))
  const targets = marks.map(({ x, y, text }) => ({ x, y, of: text, marks: read(at(x, y)) }))
  for (const { area, text } of boxes.filter(isWhole)) {
    const [[left, top], [right, bottom]] = area
    const inside = read(marks.filter((mark) => String(mark.area) === String(area)))
    for (const share of [0.03, 0.5, 0.97])
      targets.push({ x: left + share * (right - left), y: (top + bottom) / 2, of: `area of ${text}`, marks: inside })
  }
  for (const { text, names, says, x, y, width, height } of labels) {
    const center = [x + width / 2, y + height / 2]
    if (says) targets.push({ x: center[0], y: center[1], of: `label ${text}`, says })
    const own = names ? at(...names) : boxes.filter(({ area }) => isIn(area, center))
    if (own.length) targets.push({ x: center[0], y: center[1], of: `label ${text}`, marks: read(own) })
  }
  return targets
}

for (const width of [1200, 390]) {
  test(`an area of ${width} px is read by its inside`, async ({ embed, page }) => {
    await page.setViewportSize({ width: Math.ceil(1.5 * width), height: 1200 })
    const figure = await embed(body(width, ''), room, files)
    await show(figure, { view: 'welfare' })
    const { targets, names } = await figure.host.evaluate(insidesOf)
    expect(targets.length).toBeGreaterThan(12)
    const { sentence } = await figure.look('sentence')
    for (const name of names) expect(sentence).toContain(name)
    await readsAll(figure, 1, (x, y) => page.mouse.move(x, y), targets)
  })
}

/** In the page: points of each drawn area, away from other marks and from labels, and what the areas say. */
async function insidesOf(element) {
  const { marks, labels } = await window.inspect(element)
  const areas = marks.filter(({ area }) => area.length > 2)
  const isFree = ([x, y]) =>
    marks.every((mark) => mark.area.length > 2 || Math.hypot(mark.x - x, mark.y - y) > 8) &&
    labels.every((label) => x < label.x || x > label.x + label.width || y < label.y || y > label.y + label.height)
  const targets = areas.flatMap((mark) =>
    mark.area.flatMap(([x, y]) =>
      [0.2, 0.4, 0.6, 0.8, 0.95]
        .map((share) => [mark.x + share * (x - mark.x), mark.y + share * (y - mark.y)])
        .filter(isFree)
        .map(([x, y]) => ({
          x,
          y,
          of: `inside of ${mark.text}`,
          marks: [{ x: mark.x, y: mark.y, texts: [mark.text] }]
        }))
    )
  )
  return { targets, names: areas.map(({ text }) => text) }
}

/** Gives the page a way to what wasm says of a figure: its marks and its labels. */
async function installInspect(page) {
  await page.addInitScript(() => {
    window.inspect = async (element) => {
      const [{ default: init, inspectView }, { readInspection }] = await Promise.all([
        import('./cluster_pricing.js'),
        import('./inspection.js')
      ])
      await init()
      const { fontFamily, fontSize } = getComputedStyle(element)
      const { clientWidth: width } = element.shadowRoot.querySelector('.chart')
      const look = {
        lang: 'en',
        theme: 'light',
        width,
        font: fontFamily,
        textSize: Math.max(12, 0.8125 * parseFloat(fontSize))
      }
      const data = element.querySelector('script')
      const state = data ? { ...element.value, table: data.textContent } : element.value
      const { table, labels } = readInspection(inspectView(state, look))
      return { marks: table.rows.flatMap(({ cells }) => cells).filter(Boolean), labels }
    }
  })
}

test.beforeEach(({ page }) => installInspect(page))

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  for (const [name, [style, scale]] of Object.entries(scales)) {
    test(`a tap reads what is under the finger at 390 px, ${name}`, async ({ embed, page }) => {
      test.slow()
      await page.setViewportSize({ width: 600, height: 1200 })
      const figure = await embed(body(390, style), room, files)
      // What a tap opens is tested where sources are.
      await figure.host.evaluate((host) => host.addEventListener('click', (event) => event.stopPropagation(), true))
      for (const state of [...views.map((view) => ({ view })), scatter]) {
        await show(figure, state)
        const targets = await figure.host.evaluate(targetsOf)
        // A mouse visits all of them; of many neighbors a finger visits some.
        const step = Math.ceil(targets.length / 40)
        await readsAll(
          figure,
          scale,
          (x, y) => page.touchscreen.tap(x, y),
          targets.filter((_, at) => at % step === 0)
        )
      }
    })
  }
})
