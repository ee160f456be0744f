import { expect, test } from './fixtures.mjs'

test('the article opens with its title', async ({ webkit, site }) => {
  await webkit.goto(site.url)
  expect(await webkit.title()).toMatch(/\S/)
})
