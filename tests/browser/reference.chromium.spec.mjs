// The charts through their two backends: recorded and replayed, as readers see them, and through plotters-canvas.

import { test } from './fixtures.mjs'
import { expectAlike } from './pixels.mjs'

for (const view of ['price', 'provinces']) {
  test(`the ${view} chart looks as plotters-canvas draws it`, async ({ page, site }) => {
    // A page without a policy.
    const blank = `${site.url}/blank.html`
    await page.route(blank, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en">' })
    )
    await page.goto(blank)
    await page.evaluate(draw, view)
    await expectAlike(page, 'body')
  })
}

/** Runs in the page: draws a view with both backends. */
async function draw(view) {
  const { default: initialize, drawView, drawReference } = await import('./cluster_pricing.js')
  await initialize()
  for (const draw of [drawView, drawReference]) {
    const canvas = document.createElement('canvas')
    draw(canvas, { view }, { width: 800, pixelRatio: 1, lang: 'en', theme: 'light', font: 'sans-serif' })
    document.body.append(canvas)
  }
}
