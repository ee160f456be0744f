import { expect, test } from './fixtures.mjs'
import { firstPage } from './unpacked.mjs'

test('START-HERE.html leads from a disk to figures that are painted', async ({ webkit }) => {
  await webkit.goto(await firstPage())
  const start = await webkit.evaluate(() => getComputedStyle(document.body).maxWidth)
  expect(start).toBe('1080px')
  // The driver goes where the link leads: a page that leaves in the middle of an answer may take the driver's session along.
  await webkit.goto(await webkit.evaluate(() => document.querySelector('section[lang=zh-Hans] a').href))
  await webkit.waitFor(() => document.querySelector('cluster-figure')?.result)
  expect(await webkit.evaluate(() => document.documentElement.lang)).toBe('zh-Hans')
})
