// A browser without WebAssembly, as in Lockdown Mode, under Edge's enhanced security and in Tor Browser.

import { expect, strictPolicy, test as base, views } from './figure.mjs'

const test = base.extend({
  page: async ({ page }, use) => {
    await page.addInitScript(() => { delete globalThis.WebAssembly })
    await use(page)
  }
})

for (const view of views) {
  test(`A4.2 without WebAssembly the view ${view} says the same and paints, and no notice is shown`, async ({ figureOf, page, browser, site }) => {
    const figure = await figureOf(view)
    const { picture, ...said } = await figure.look()
    const usual = await browser.newPage()
    console.log(said.title)
  })
}
