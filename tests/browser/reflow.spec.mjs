// Narrow windows, large text, fine screens.

import { expect, test, views, written } from './figure.mjs'

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

test.describe('in a window of 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const lang of ['en', 'zh-Hant', 'zh-Hans']) {
    test(`nothing has to be scrolled sideways in ${lang}, with every panel open`, async ({ article, page }) => {
      const figure = await article('provinces', { lang })
      await figure.keys.getByRole('button').first().click()
      await figure.panel.locator('article').first().waitFor()
      await page.evaluate(() => {
        for (const { shadowRoot } of document.querySelectorAll('cluster-figure')) {
          for (const details of shadowRoot.querySelectorAll('details')) details.open = true
        }
      })
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
    })
  }

  test('text of twice the size needs no sideways scrolling and grows in the picture too', async ({ article, page }) => {
    const figure = await article('price')
    const { picture } = await figure.look('picture')
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    await expect.poll(async () => (await figure.look('picture')).picture).not.toBe(picture)
    // Every figure of the page follows in its next frame.
    await expect.poll(() => page.evaluate(overflow)).toBeLessThanOrEqual(0)
    const clipped = await figure.host.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('.keys dt, .keys dd, .sentence, .title, .name, summary')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth && scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent)
    )
    expect(clipped).toEqual([])
  })
})

test.describe('in a window of 320 by 256 pixels, which is one of 1280 by 1024 enlarged four times', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('every view is read and moved without scrolling sideways', async ({ figureOf, page }) => {
    test.slow()
    const figure = await figureOf('price')
    for (const view of views) {
      await figure.turnTo(view)
      if (!written.includes(view)) {
        const mark = await figure.walk('ArrowRight', 'ArrowLeft')
        expect(mark.text, view).toMatch(/\S/)
      }
      expect(await page.evaluate(overflow), view).toBeLessThanOrEqual(0)
      const { left, right } = await figure.chart.evaluate((chart) => chart.getBoundingClientRect().toJSON())
      expect([left >= 0, right <= 320], view).toEqual([true, true])
    }
  })
})

test('the picture follows the width of the figure', async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  for (const width of [1280, 700, 360, 1000]) {
    await page.setViewportSize({ width, height: 720 })
    await expect
      .poll(() => figure.canvas.evaluate((canvas) => canvas.width - Math.round(canvas.clientWidth * devicePixelRatio)))
      .toBe(0)
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
  }
})

test('letters set wider and lines set further apart lose no text', async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  await figure.host.evaluate((element) => {
    element.style.cssText = 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em'
  })
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
  const clipped = await figure.host.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('.keys dt, .keys dd, .sentence, .title, .name, summary')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth && scrollWidth > clientWidth + 1)
      .map(({ textContent }) => textContent)
  )
  expect(clipped).toEqual([])
})

test.describe('on a screen with two device pixels a pixel', () => {
  test.use({ deviceScaleFactor: 2 })

  test('the canvas has twice the pixels', async ({ figureOf }) => {
    const figure = await figureOf('price')
    const { width, height, clientWidth, clientHeight } = await figure.canvas.evaluate(
      ({ width, height, clientWidth, clientHeight }) => ({ width, height, clientWidth, clientHeight })
    )
    expect([width, height]).toEqual([2 * clientWidth, 2 * clientHeight])
  })
})
