// The charts through their two backends: recorded and replayed, as readers see them, and through plotters-canvas.

import { join } from 'node:path'
import { expect, test } from './fixtures.mjs'

// The module with the reference backend is built for this comparison alone and is no part of the site.
const generated = join(process.env.CARGO_TARGET_DIR ?? 'target', 'site/reference')
const files = {
  'cluster_pricing.js': join(generated, 'cluster_pricing.js'),
  'cluster_pricing_bg.wasm': join(generated, 'cluster_pricing_bg.wasm'),
  'canvas.js': 'www/element/canvas.js'
}

for (const view of ['price', 'provinces']) {
  test(`the ${view} chart looks as plotters-canvas draws it`, async ({ page, site }) => {
    const folder = `${site.url}/reference/`
    await page.route(folder, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en">' }))
    for (const [name, path] of Object.entries(files)) await page.route(folder + name, (route) => route.fulfill({ path }))
    await page.goto(folder)
    const { sizes, mean, unmatched } = await page.evaluate(compare, view)
    expect(sizes[0]).toEqual(sizes[1])
    // plotters-canvas rounds every position to whole pixels, smears hairlines over two of them, and lets the browser find
    // the middle of a text, which stands a pixel or two higher: edges differ everywhere, by little and not far.
    expect(mean, 'mean difference of a pixel, of 255').toBeLessThan(7)
    expect(unmatched, 'share of pixels with nothing like them nearby').toBeLessThan(0.0025)
  })
}

/** Runs in the page: draws a view with both backends onto white, and compares the pictures. */
async function compare(view) {
  const REACH = 2
  const ALIKE = 96
  const { default: initialize, drawView, drawReference } = await import('./cluster_pricing.js')
  await initialize()
  const [own, reference] = [drawView, drawReference].map((draw) => {
    const canvas = document.createElement('canvas')
    draw(canvas, { view }, { width: 800, pixelRatio: 1, lang: 'en', theme: 'light', font: 'sans-serif' })
    const { width, height } = canvas
    const paper = new OffscreenCanvas(width, height).getContext('2d')
    paper.fillStyle = 'white'
    paper.fillRect(0, 0, width, height)
    paper.drawImage(canvas, 0, 0)
    return paper.getImageData(0, 0, width, height)
  })

  /** The largest difference of a channel between two pixels. */
  const distance = (one, other, at, there = at) => Math.max(...[0, 1, 2].map((channel) => Math.abs(one.data[at + channel] - other.data[there + channel])))
  const places = Array.from({ length: own.width * own.height }, (_, index) => 4 * index)
  const nearby = Array.from({ length: 2 * REACH + 1 }, (_, index) => index - REACH)
  const offsets = nearby.flatMap((dy) => nearby.map((dx) => 4 * (dy * own.width + dx)))
  const lacks = (one, other) => (at) => distance(one, other, at) > ALIKE && !offsets.some((offset) => distance(one, other, at, at + offset) <= ALIKE)
  const unmatched = places.filter(lacks(own, reference)).length + places.filter(lacks(reference, own)).length
  return {
    sizes: [own, reference].map(({ width, height }) => [width, height]),
    mean: places.reduce((sum, at) => sum + distance(own, reference, at), 0) / places.length,
    unmatched: unmatched / (2 * places.length)
  }
}
