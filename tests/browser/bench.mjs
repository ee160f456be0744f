// Times the charts of the built article: the median of 300 redraws of each.
// The page, opened with ?bench, offers window.__bench = { ready, charts: { name: draw } }.

import { chromium } from '@playwright/test'
import config from '../../playwright.config.mjs'
import { serve } from './server.mjs'

const ROUNDS = 300

const { launchOptions } = config.projects.find(({ name }) => name === 'chromium').use
const site = await serve('dist')
// Isolated pages get a clock of microseconds.
site.headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
const browser = await chromium.launch(launchOptions)
const page = await browser.newPage()
await page.goto(`${site.url}/index.html?bench`)
const medians = await page.evaluate(async (rounds) => {
  const { ready, charts } = window.__bench
  await ready
  return Object.entries(charts).map(([chart, draw]) => {
    const times = Array.from({ length: rounds }, () => {
      const start = performance.now()
      draw()
      return performance.now() - start
    })
    return { chart, 'median ms': times.sort((a, b) => a - b)[rounds >> 1] }
  })
}, ROUNDS)
console.table(medians)
await browser.close()
await site.close()
