import { expect, test } from './fixtures.mjs'

test('the figure starts in an article that is not written in UTF-8', async ({ page, site }) => {
  const address = `${site.url}/big5.html`
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=big5',
      body: `<link rel="icon" href="data:,">
      <script>document.addEventListener('ready', () => { document.title = 'ready' })</script>
      <script src="cluster-figure.js"></script>
      <cluster-figure></cluster-figure>`
    })
  )
  await page.goto(address)
  await expect(page).toHaveTitle('ready')
  expect(await page.evaluate(() => document.characterSet)).toBe('Big5')
})
