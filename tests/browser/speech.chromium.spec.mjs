// The live region says results, calmly.

import { expect, test } from './figure.mjs'

/** What a figure's live regions say from now on. */
const messages = (figure) =>
  figure.host.evaluateHandle(({ shadowRoot }) => {
    const said = []
    for (const region of shadowRoot.querySelectorAll('[aria-live]')) {
      new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true
      })
    }
    return said
  })

test('sixty quick steps are answered by at most two messages, the last of which has the model’s numbers', async ({
  figureOf
}) => {
  const figure = await figureOf('price')
  const said = await messages(figure)
  await figure.slider('a').focus()
  for (let step = 0; step < 60; step++) await figure.page.keyboard.press('ArrowRight')
  await expect(figure.live).toHaveText(await figure.sentence.textContent())
  const texts = await said.jsonValue()
  expect(texts.length).toBeLessThanOrEqual(2)
  expect(texts.at(-1)).toBe((await figure.look('sentence')).sentence)
  expect(texts.at(-1)).toContain((160 - (160 - 4 * 7) * 0.9 ** 4).toFixed(1))
  // A slider speaks its own value.
  expect(texts.join()).not.toContain(await figure.slider('a').getAttribute('aria-valuetext'))
})

test('a figure has one polite live region, in its own shadow root, empty until something changes', async ({
  embed
}) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  const regions = await figure.host.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('[aria-live], [role=status], [role=log]')].map(({ ariaLive, textContent }) => ({
      ariaLive,
      textContent
    }))
  )
  expect(regions).toEqual([{ ariaLive: 'polite', textContent: '' }])
})

test('what is said is what the figure shows by then, whoever changed it last', async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  const said = await messages(figure)
  await figure.slider('n').focus()
  await figure.page.keyboard.press('ArrowRight')
  await figure.host.evaluate((element) => {
    element.k = 2
  })
  await expect(figure.live).toHaveText(/^With 2 stages and 10 firms/)
  expect(await said.jsonValue()).toEqual([await figure.sentence.textContent()])
})

test('a figure that nobody touches says nothing', async ({ article, page }) => {
  const touched = await article('provinces')
  await touched.host.getByRole('checkbox').first().uncheck()
  // Its message shows that the time for one has passed.
  await expect(touched.live).toHaveText(await touched.sentence.textContent())
  const untouched = page.locator('cluster-figure[view=price] [aria-live]').first()
  await expect(untouched).toHaveText('')
})

test('a refused value is said once, as an alert', async ({ figureOf }) => {
  const figure = await figureOf('price')
  await figure.type(figure.field('n'), '0')
  await expect(figure.notice).toHaveCount(1)
  await expect(figure.notice).toContainText('at least 1 is needed')
})
