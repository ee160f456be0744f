// Times the charts of the built article against plain calls of Canvas2D that draw the same: for the two charts of the
// first script written by hand (raw.js), and for every chart recorded, with nothing left to compute (recorded.js).
//
// The page, opened with ?bench, offers window.__bench = { ready, charts, draw(i, chart) }. Rounds of both sides take
// turns, so that whatever else the machine does falls on both. A canvas may put its drawing off; reading one pixel back
// after each redraw forces it.

import { cpus } from 'node:os'
import { chromium } from '@playwright/test'
import config from '../../playwright.config.mjs'
import { serve } from './server.mjs'
import { timeSteps } from './steps.mjs'

const ROUNDS = 7
const REDRAWS = 300
const STEPS = 40

const { launchOptions } = config.projects.find(({ name }) => name === 'chromium').use
const site = await serve('dist')
// Isolated pages get a clock of microseconds.
site.headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
const browser = await chromium.launch(launchOptions)
const page = await browser.newPage({
  // In a window of this width the article gives its charts 800 CSS pixels.
  viewport: { width: 1280, height: 900 },
  deviceScaleFactor: 2,
  locale: 'en',
  colorScheme: 'light',
  // The article's policy lets it load nothing, and so not the module that is asked where the plot stands.
  bypassCSP: true
})
for (const file of [
  'tests/browser/raw.js',
  'tests/browser/recorded.js',
  'www/element/inspection.js',
  'www/element/equilibrium.js',
  'www/element/tape.js',
  'www/element/list.js'
]) {
  await page.route(`**/${file}`, (route) => route.fulfill({ path: file }))
}
await page.goto(`${site.url}/index.html?bench`)
const results = await page.evaluate(compare, { rounds: ROUNDS, redraws: REDRAWS })
const [{ model }] = cpus()
console.log(`Chromium ${browser.version()} on ${cpus().length} x ${model}: median ms of a redraw, ours and raw`)
console.table(
  results.flatMap(({ chart, size, script, alone, raster, calls }) => [
    ...(script ? [{ chart, size, calls, against: 'written by hand', ...ratio(script) }] : []),
    { chart, size, calls, against: 'its calls alone', ...ratio(alone) },
    { chart, size, calls, against: 'with raster', ...ratio(raster) }
  ])
)
const [, raw] = results[0].script
const steps = await page.evaluate(timeSteps, { rounds: ROUNDS, steps: STEPS })
console.log(
  'Median ms of a step of a reader, alone and inside frames, and how often the chart of `price` is drawn by hand meanwhile'
)
console.table(
  steps.map(({ view, handler, framed }) => ({
    view,
    handler: Number(handler.toFixed(2)),
    framed: Number(framed.toFixed(2)),
    'framed / raw price': Number((framed / raw).toFixed(1))
  }))
)
await browser.close()
await site.close()

function ratio([own, raw]) {
  return { ours: Number(own.toFixed(3)), raw: Number(raw.toFixed(3)), 'ours / raw': Number((own / raw).toFixed(2)) }
}

/** Runs in the page: times and counts of both sides for each chart. */
async function compare({ rounds, redraws }) {
  const { ready, charts, draw } = window.__bench
  await ready
  const { drawPrice, drawProvinces } = await import('./tests/browser/raw.js')
  const { recorded } = await import('./tests/browser/recorded.js')
  const { readInspection } = await import('./www/element/inspection.js')
  const program = await import('./cluster_pricing.js')
  await program.default()
  const [line, bars] = ['price', 'provinces'].map(equalCanvas)
  const sides = { line: { ...line, redraw: rawPrice() }, bars: { ...bars, redraw: rawProvinces() } }

  const results = charts.map((chart) => {
    const { own, raw, redraw } = (sides[chart] ??= equalCanvas(chart))
    const drawOwn = (i) => draw(i, chart)
    const calls = recorded(() => draw(0, chart), raw)
    const other = redraw ?? calls
    const times = Array.from({ length: rounds }, () => [
      time(drawOwn),
      time(other),
      time(calls),
      time(drawOwn, own),
      time(other, raw)
    ])
    const [script, rawScript, callsScript, raster, rawRaster] = times[0].map((_, column) =>
      median(times.map((round) => round[column]))
    )
    return {
      chart,
      size: `${own.clientWidth} x ${own.clientHeight}`,
      script: redraw && [script, rawScript],
      alone: [script, callsScript],
      raster: [raster, rawRaster]
    }
  })
  // Counting makes calls slower, and comes when all times are taken.
  return results.map((result) => {
    const { chart } = result
    return { ...result, calls: count((i) => draw(i, chart)) }
  })

  /** A view's own canvas, an empty one like it, and what the figure says in the middle of the moving price. */
  function equalCanvas(view) {
    const figure = document.querySelector(`cluster-figure[view=${view}]`)
    const own = figure.shadowRoot.querySelector('canvas')
    const raw = document.createElement('canvas')
    raw.width = own.width
    raw.height = own.height
    raw.style.width = `${own.clientWidth}px`
    figure.after(raw)
    const state = { ...figure.value, a: 130 }
    const options = { width: own.clientWidth, font: getComputedStyle(figure).fontFamily }
    return { own, raw, state, inspection: readInspection(program.inspectView(state, options)) }
  }

  function rawPrice() {
    const {
      raw,
      state: { k, n, c, nmax },
      inspection: { plot }
    } = line
    return (i) => drawPrice(raw, { plot, a: 130 + 30 * Math.sin(i / 7), k, n, c, last: nmax })
  }

  function rawProvinces() {
    const {
      raw,
      inspection: { plot, table }
    } = bars
    const northeast = ['Heilongjiang', 'Jilin', 'Liaoning']
    const rows = table.rows.map(({ label, cells }) => ({
      name: label,
      value: cells[0].value,
      accented: northeast.includes(label)
    }))
    return () => drawProvinces(raw, { plot, rows, title: table.columns[0] })
  }

  function median(values) {
    return values.sort((one, other) => one - other)[values.length >> 1]
  }

  /** Median time of a redraw; with a canvas to read back from, including its raster. */
  function time(redraw, canvas) {
    const context = canvas?.getContext('2d')
    return median(
      Array.from({ length: redraws }, (_, index) => {
        const start = performance.now()
        redraw(index)
        context?.getImageData(0, 0, 1, 1)
        return performance.now() - start
      })
    )
  }

  /** Points, circles, rectangles and texts of a redraw, on average. */
  function count(redraw) {
    const { prototype } = CanvasRenderingContext2D
    let calls = 0
    const originals = ['moveTo', 'lineTo', 'arc', 'fillRect', 'fillText'].map((name) => [name, prototype[name]])
    for (const [name, original] of originals) {
      prototype[name] = function (...values) {
        calls++
        return original.apply(this, values)
      }
    }
    for (let i = 0; i < redraws; i++) redraw(i)
    for (const [name, original] of originals) prototype[name] = original
    return Math.round(calls / redraws)
  }
}
