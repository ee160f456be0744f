// The live region says results, calmly.

import { expect, test } from './figure.mjs'

/** What a figure's live regions say from now on. */
const messages = (figure) => figure.host.evaluateHandle(({ shadowRoot }) => {
  const said = []
  for (const region of shadowRoot.querySelectorAll('[aria-live]')) {
    new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true })
  }
  return said
})

test('thirty quick steps of a slider are at most two messages, and the last is the sentence', async ({ article }) => {
  const figure = await article('price')
  const said = await messages(figure)
  await figure.slider('a').focus()
  for (let step = 0; step < 30; step++) await figure.page.keyboard.press('ArrowRight')
  await expect(figure.live).toHaveText(await figure.sentence.textContent())
  const texts = await said.jsonValue()
  expect(texts.length).toBeLessThanOrEqual(2)
  expect(texts.at(-1)).toBe((await figure.look()).sentence)
  expect(texts.at(-1)).toContain((130 - 102 * 0.9 ** 4).toFixed(0))
})

test('a figure that nobody touches says nothing', async ({ article, page }) => {
  const touched = await article('provinces')
  await touched.host.getByRole('checkbox').first().uncheck()
  // Its message shows that the time for one has passed.
  await expect(touched.live).toHaveText(await touched.sentence.textContent())
  const untouched = page.locator('cluster-figure[view=price] [aria-live]').first()
  await expect(untouched).toHaveText('')
})

test('a refused value is said once, as an alert', async ({ article }) => {
  const figure = await article('price')
  await figure.type(figure.field('n'), '0')
  await expect(figure.notice).toHaveCount(1)
  await expect(figure.notice).toContainText('at least 1 is needed')
})
