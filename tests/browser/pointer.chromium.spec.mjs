// A pointer that only clicks reaches everything, and the chart lets the page scroll.

import { expect, test } from './figure.mjs'

test('every slider takes a click instead of a drag', async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  for (const key of ['k', 'n', 'a', 'cost']) {
    const before = (await figure.look('value')).value[key]
    const { x, y, width, height } = await figure.slider(key).boundingBox()
    await page.mouse.click(x + 0.15 * width, y + height / 2)
    const { value } = await figure.look('value')
    expect(value[key], key).not.toBe(before)
    await expect(figure.field(key), key).toHaveValue(String(value[key]))
  }
})

test('what has no slider takes a click and typing, and boxes take a click', async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  await figure.more.locator('summary').click()
  for (const key of ['lambda', 'nmax']) {
    await figure.field(key).click({ clickCount: 3 })
    await page.keyboard.type('2')
    expect((await figure.look('value')).value[key], key).toBe(2)
  }
  const provinces = await figureOf('provinces')
  await provinces.host.getByRole('checkbox', { name: 'Beijing' }).click()
  expect((await provinces.look('value')).value.places).not.toContain('beijing')
})

test('the wheel over a chart scrolls the page, and two fingers zoom it', async ({ article, page }) => {
  const figure = await article('price')
  const { value } = await figure.look('value')
  await figure.chart.hover()
  const before = await page.evaluate(() => scrollY)
  await page.mouse.wheel(0, 200)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before)
  await expect(figure.chart).toHaveCSS('touch-action', 'pan-y pinch-zoom')
  expect((await figure.look('value')).value).toEqual(value)
})
