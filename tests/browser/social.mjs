// Takes the pictures that stand for figures elsewhere: after a build, node tests/browser/social.mjs writes www/social/.

import { chromium } from '@playwright/test'
import config from '../../playwright.config.mjs'
import en from '../../www/text/en.json' with { type: 'json' }
import presets from '../../www/state/presets.json' with { type: 'json' }
import { serve } from './server.mjs'

// Half the size of the pictures, so that their text can be read where they are shown small.
const SIZE = { width: 600, height: 315 }
const PIXEL_RATIO = 2

const { launchOptions } = config.projects.find(({ name }) => name === 'chromium').use
const site = await serve('dist')
const browser = await chromium.launch(launchOptions)
const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: PIXEL_RATIO, locale: 'en', colorScheme: 'light' })
for (const { id, state } of [{ id: 'price', state: { view: 'price' } }, ...presets]) {
  await page.route('**/card.html', (route) => route.fulfill({ contentType: 'text/html', body: card(state) }))
  await page.goto(`${site.url}/card.html`)
  await page.locator('cluster-figure .sentence').waitFor()
  await page.evaluate(fill, PIXEL_RATIO)
  await page.screenshot({ path: `www/social/${id}.png` })
}
await browser.close()
await site.close()

/** A page of the picture's size, which the figure itself, out of sight, tells what to show. */
function card(state) {
  const attributes = Object.entries(state).map(([key, value]) => `${key}="${value}"`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>
  body { display: flex; flex-direction: column; gap: 8px; box-sizing: border-box; height: 100vh; margin: 0; padding: 16px 20px; font-family: system-ui }
  h1 { margin: 0; font-size: 22px; font-weight: 600; line-height: 1.2; text-wrap: balance }
  main { flex: 1; min-height: 0 }
  canvas { display: block }
  p { margin: 0; color: #5b6270; font-size: 14px; line-height: 1 }
  div { position: absolute; inset: 100% auto auto 0; width: 600px }
</style>
<script src="cluster-figure.js" defer></script>
<h1></h1>
<main><canvas></canvas></main>
<p>${en.site.title}</p>
<div><cluster-figure ${attributes.join(' ')}></cluster-figure></div>`
}

/** Runs in the page: draws the chart in the room that the title leaves. */
async function fill(pixelRatio) {
  const { default: load, drawView } = await import('./cluster_pricing.js')
  await load()
  const figure = document.querySelector('cluster-figure')
  document.querySelector('h1').textContent = figure.shadowRoot.querySelector('.title').textContent
  const { width, height } = document.querySelector('main').getBoundingClientRect()
  const canvas = document.querySelector('canvas')
  drawView(canvas, figure.value, { width, height, pixelRatio, textSize: 13, font: 'system-ui', lang: 'en' })
  canvas.style.width = `${width}px`
}
