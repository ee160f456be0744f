// Takes the pictures that stand for figures elsewhere: after a build, node tests/browser/social.mjs writes www/social/.

import { writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import config from '../../playwright.config.mjs'
import en from '../../www/text/en.json' with { type: 'json' }
import presets from '../../www/state/presets.json' with { type: 'json' }
import { indexed } from './indexed.mjs'
import { serve } from './server.mjs'

// The pictures have 1200 by 630 pixels, of which text takes many, so that it can be read where they are shown small.
const SIZE = { width: 640, height: 336 }
const PIXEL_RATIO = 1.875

const { launchOptions } = config.projects.find(({ name }) => name === 'chromium').use
const site = await serve('dist')
const browser = await chromium.launch(launchOptions)
const page = await browser.newPage({
  viewport: SIZE,
  deviceScaleFactor: PIXEL_RATIO,
  locale: 'en',
  colorScheme: 'light'
})
for (const { id, state } of [{ id: 'price', state: { view: 'price' } }, ...presets]) {
  await page.route('**/card.html', (route) => route.fulfill({ contentType: 'text/html', body: card(state) }))
  await page.goto(`${site.url}/card.html`)
  await page.locator('cluster-figure .sentence').waitFor()
  await page.evaluate(fill, PIXEL_RATIO)
  const pixels = await page.evaluate(decode, (await page.screenshot()).toString('base64'))
  await writeFile(`www/social/${id}.png`, indexed(pixels, SIZE.width * PIXEL_RATIO))
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
  h1 { margin: 0; font-size: 23px; font-weight: 600; line-height: 1.2; text-wrap: balance }
  main { flex: 1; min-height: 0 }
  canvas { display: block }
  p { margin: 0; color: #5b6270; font-size: 14px; line-height: 1 }
  div { position: absolute; inset: 100% auto auto 0; width: 640px }
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

/** Runs in the page: the pixels of a PNG, as 0xRRGGBB. */
async function decode(base64) {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
  return Array.from(
    { length: data.length / 4 },
    (_, at) => (data[4 * at] << 16) | (data[4 * at + 1] << 8) | data[4 * at + 2]
  )
}
