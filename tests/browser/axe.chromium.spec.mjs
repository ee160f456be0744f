// What a machine can check, in every view, language and theme with everything open, and in every page.

import { readdirSync, readFileSync } from 'node:fs'
import { violations } from './axe.mjs'
import { expect, test, views, words } from './figure.mjs'

const looks = Object.keys(words).flatMap((lang) => ['light', 'dark'].map((theme) => ({ lang, theme })))

// A short chain has the same parts as a long one, and fewer rows and lines to read through.
const SHORT = { k: 2, nmax: 5, n: '2,4' }
const KEPT = { price: { kept: 'k2*n9_4*c7.5' } }

for (const view of views) {
  test(`C1 axe finds nothing in the view ${view} in three languages, light and dark, with every panel open and a notice`, async ({ figureOf, page }) => {
    test.slow()
    const figure = await figureOf(view, { ...SHORT, ...KEPT[view] })
    for (const look of looks) {
      await figure.host.evaluate((element, look) => Object.assign(element, look, { controls: 'nowhere' }), look)
      await figure.openEverything()
      await expect(figure.notice).toContainText('nowhere')
      expect(await violations(page, 'cluster-figure'), `${look.lang}, ${look.theme}`).toEqual([])
    }
  })
}

// Every page of the site comes in by itself. Its figures have tests of their own above, and only fallbacks here.
for (const name of readdirSync('www').filter((name) => name.endsWith('.html'))) {
  test(`C1 axe finds nothing in the page ${name} in three languages, light and dark`, async ({ page, site }) => {
    test.slow()
    await page.route('**/cluster-figure.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
    for (const look of looks) {
      await page.goto(`${site.url}/${name}?${new URLSearchParams({ ...look, ...FEWER[name] })}`)
      expect(await violations(page), `${look.lang}, ${look.theme}`).toEqual([])
    }
  })
}

// One topic has the same columns as all.
const FEWER = { 'data.html': { topic: 'soe' } }

test('C1 axe finds nothing in the article with all its figures', async ({ article, page }) => {
  test.slow()
  await article()
  expect(await violations(page)).toEqual([])
})

const withFigures = (name) => name.endsWith('.html') && readFileSync(`www/examples/${name}`, 'utf8').includes('<cluster-figure')

for (const name of readdirSync('www/examples').filter(withFigures)) {
  test(`C1 axe finds nothing in the figures of the example ${name}`, async ({ page, site }) => {
    await page.goto(`${site.url}/examples/${name}`)
    await page.locator('cluster-figure .sentence').first().waitFor()
    expect(await violations(page, 'cluster-figure')).toEqual([])
  })
}
