// Times the charts of the built article against hand-written calls of Canvas2D that draw the same (raw.js).
//
// The page, opened with ?bench, offers window.__bench = { ready, charts, draw(i, chart) }. Rounds of both sides take
// turns, so that whatever else the machine does falls on both. A canvas may put drawing off; reading one pixel back
// after each redraw forces it, and is the second pair of columns.

import { cpus } from 'node:os'
import { chromium } from '@playwright/test'
import config from '../../playwright.config.mjs'
import { serve } from './server.mjs'

const ROUNDS = 5
const REDRAWS = 300

const { launchOptions } = config.projects.find(({ name }) => name === 'chromium').use
const site = await serve('dist')
// Isolated pages get a clock of microseconds.
site.headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
const browser = await chromium.launch(launchOptions)
// In a window of this width the article gives the chart 800 CSS pixels.
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2, locale: 'en', colorScheme: 'light', bypassCSP: true })
for (const file of ['tests/browser/raw.js', 'www/element/inspection.js']) {
  await page.route(`**/${file}`, (route) => route.fulfill({ path: file }))
}
await page.goto(`${site.url}/index.html?bench`)
const rows = await page.evaluate(measure, { rounds: ROUNDS, redraws: REDRAWS })
const [{ model }] = cpus()
console.log(`Chromium ${browser.version()} on ${cpus().length} x ${model}; median ms of one redraw`)
console.table(rows)
await browser.close()
await site.close()

/** Runs in the page. */
async function measure({ rounds, redraws }) {
  const { ready, charts, draw } = window.__bench
  await ready
  const sides = await rawCharts()
  const median = (values) => values.sort((one, other) => one - other)[values.length >> 1]
  const time = (redraw, canvas) => {
    const context = canvas?.getContext('2d')
    return median(Array.from({ length: redraws }, (_, index) => {
      const start = performance.now()
      redraw(index)
      context?.getImageData(0, 0, 1, 1)
      return performance.now() - start
    }))
  }
  return charts.map((chart) => {
    const { own, raw, redraw } = sides[chart]
    const times = Array.from({ length: rounds }, () => [
      time((index) => draw(index, chart)),
      time(redraw),
      time((index) => draw(index, chart), own),
      time(redraw, raw)
    ])
    const [script, rawScript, raster, rawRaster] = [0, 1, 2, 3].map((column) => median(times.map((round) => round[column])))
    return {
      chart, size: `${own.clientWidth} x ${own.clientHeight}`,
      'script ms': script, 'raw ms': rawScript, 'x raw': script / rawScript,
      'with raster ms': raster, 'raw with raster ms': rawRaster, 'with raster x raw': raster / rawRaster
    }
  })

  /** For each chart its own canvas, an equal one beside it, and the hand-written redraw onto that. */
  async function rawCharts() {
    const { drawPrice, drawProvinces } = await import('./tests/browser/raw.js')
    const { readInspection } = await import('./www/element/inspection.js')
    const program = await import('./cluster_pricing.js')
    await program.default()
    const [line, bars] = [...document.querySelectorAll('cluster-figure')].map((figure) => {
      const own = figure.shadowRoot.querySelector('canvas')
      const raw = document.createElement('canvas')
      raw.width = own.width
      raw.height = own.height
      raw.style.width = `${own.clientWidth}px`
      figure.after(raw)
      const options = { width: own.clientWidth, font: getComputedStyle(figure).fontFamily, textSize: 13 }
      const state = figure.value
      return { own, raw, state, inspection: readInspection(program.inspectView(state, options), state.view) }
    })
    const { plot, table } = bars.inspection
    const northeast = ['Heilongjiang', 'Jilin', 'Liaoning']
    const rows = table.rows.map(({ label, cells }) => ({ name: label, value: cells[0].value, accented: northeast.includes(label) }))
    const { k, n, c, nmax } = line.state
    return {
      line: {
        ...line,
        redraw: (i) => drawPrice(line.raw, { plot: line.inspection.plot, a: 130 + 30 * Math.sin(i / 7), k, n, c, last: nmax })
      },
      bars: { ...bars, redraw: () => drawProvinces(bars.raw, { plot, rows, title: table.columns[0] }) }
    }
  }
}
