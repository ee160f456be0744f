import { expect, test } from './fixtures.mjs'

test('the article opens with its title', async ({ page, site }) => {
  await page.goto(site.url)
  await expect(page).toHaveTitle(/\S/)
})
