// Times the charts of the built article against plain calls of Canvas2D that draw the same: for the two charts of the
// first script written by hand (raw.js), and for every chart recorded, with nothing left to compute (recorded.js).
//
// The page, opened with ?bench, offers window.__bench = { ready, charts, draw(i, chart) }. Rounds of both sides take
// turns, so that whatever else the machine does falls on both (compare.js).

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
await page.route(/\/(tests\/browser|www\/element)\/\w+\.js$/, (route, request) =>
  route.fulfill({ path: new URL(request.url()).pathname.slice(1) })
)
await page.goto(`${site.url}/figures.html?bench`)
const results = await page.evaluate(async (counts) => (await import('./tests/browser/compare.js')).compare(counts), {
  rounds: ROUNDS,
  redraws: REDRAWS
})
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
