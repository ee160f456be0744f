// What a machine can check, in every view and theme with everything open, in every language, and in every page.

import { readdirSync } from 'node:fs'
import { violations } from './axe.mjs'
import { expect, test, views, words } from './figure.mjs'

// What a rule finds in a view lies in its parts and their colors, which every language has; in words it finds only that some are
// missing, so that one view speaks all three.
const looksOf = (view) =>
  (view === 'price' ? Object.keys(words) : ['en']).flatMap((lang) =>
    ['light', 'dark'].map((theme) => ({ lang, theme }))
  )

// A short chain has the same parts as a long one, and fewer rows and lines to read through.
const SHORT = { k: 2, nmax: 5, n: '2,4' }
const KEPT = { price: { kept: 'k2*n9_4*c7.5' } }

for (const view of views) {
  test(`axe finds nothing in the view ${view}, light and dark, with every panel open and a notice`, async ({
    figureOf,
    page
  }) => {
    test.slow()
    const figure = await figureOf(view, { ...SHORT, ...KEPT[view] })
    for (const look of looksOf(view)) {
      await figure.host.evaluate((element, look) => Object.assign(element, look, { controls: 'nowhere' }), look)
      await figure.openEverything()
      await expect(figure.notice).toContainText('nowhere')
      expect(await violations(page, 'cluster-figure'), `${look.lang}, ${look.theme}`).toEqual([])
    }
  })
}

// Every page of the site comes in by itself. Its figures have tests of their own above, and only fallbacks here.
for (const name of readdirSync('www').filter((name) => name.endsWith('.html'))) {
  test(`axe finds nothing in the page ${name} in three languages, and in dark`, async ({ page, site }) => {
    test.slow()
    await page.route('**/cluster-figure.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
    for (const look of [
      ...Object.keys(words).map((lang) => ({ lang, theme: 'light' })),
      { lang: 'en', theme: 'dark' }
    ]) {
      await page.goto(`${site.url}/${name}?${new URLSearchParams({ ...look, ...FEWER[name] })}`)
      if (LATER[name]) await page.locator(LATER[name]).waitFor()
      expect(await violations(page), `${look.lang}, ${look.theme}`).toEqual([])
    }
  })
}

// What of a page waits for a file.
const LATER = { 'programmers.html': '#vocabulary pre:not(:empty)' }

// One topic has the same columns as all.
const FEWER = { 'data.html': { topic: 'soe' } }

test('axe finds nothing in the article with all its figures', async ({ article, page }) => {
  test.slow()
  await article()
  expect(await violations(page)).toEqual([])
})
