// What an engine decides of the page for programmers: whether a wasm is fetched and answers, and how narrow the page can be.

import words from '../../www/text/pages/programmers.json' with { type: 'json' }
import { expect, test } from './fixtures.mjs'

for (const lang of Object.keys(words)) {
  test(`nothing of the page has to be scrolled sideways at 320 pixels (${lang})`, async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${site.url}/programmers.html?lang=${lang}`)
    await expect(page.locator('#equilibrium pre')).toContainText('52.76')
    await page.locator('#equilibrium-input').fill('{ "a": 1 }')
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await overflow()).toBeLessThanOrEqual(0)
  })
}
