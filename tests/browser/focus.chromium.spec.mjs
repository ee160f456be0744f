// Where the keyboard is can be seen.

import { expect, test } from './figure.mjs'

for (const theme of ['light', 'dark']) {
  test(`the focus is a line of 2 pixels with a contrast of 3 around everything that takes it, in ${theme}`, async ({
    figureOf,
    page
  }) => {
    const figure = await figureOf('price', { theme })
    const seen = []
    for (await figure.chart.focus(), await page.keyboard.press('Home'); ; await page.keyboard.press('Tab')) {
      const focus = await figure.host.evaluate(({ shadowRoot }) => {
        const { activeElement } = shadowRoot
        if (!activeElement) return null
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(activeElement)
        const paper = getComputedStyle(shadowRoot.querySelector('.figure')).backgroundColor
        return {
          what: activeElement.className || activeElement.localName,
          style: outlineStyle,
          width: parseFloat(outlineWidth),
          colors: [outlineColor, paper]
        }
      })
      if (!focus) break
      seen.push(focus)
    }
    expect(seen.length).toBeGreaterThan(15)
    expect(seen.filter(({ style, width, colors }) => style === 'none' || width < 2 || contrast(...colors) < 3)).toEqual(
      []
    )
  })
}

test('focusing paints a ring around the element, and leaving takes it away', async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  // The hint is gone for good when somebody has read.
  await figure.walk('ArrowRight')
  await figure.chart.blur()
  for (const part of [figure.chart, figure.slider('n'), figure.field('n'), figure.opener('table')]) {
    await part.scrollIntoViewIfNeeded()
    const { x, y, width, height } = await part.boundingBox()
    const clip = { x: Math.max(0, x - 6), y: Math.max(0, y - 6), width: width + 12, height: height + 12 }
    const picture = async () => (await page.screenshot({ clip })).toString('base64')
    const before = await picture()
    await part.focus()
    await page.keyboard.press('Shift')
    expect(await picture()).not.toBe(before)
    await part.blur()
    expect(await picture()).toBe(before)
  }
})

test('the mark that keys have reached has a ring drawn around it', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const { x, y } = await figure.walk('ArrowRight')
  await expect(figure.ring).toBeVisible()
  const { left, top } = await figure.canvas.evaluate((canvas) => canvas.getBoundingClientRect().toJSON())
  expect([x, y].every((value, at) => value > [left, top][at])).toBe(true)
  await expect(figure.ring).toHaveCSS('border-width', '2px')
})

test('no head of the data table that stays in sight covers what has the focus', async ({ page, site }) => {
  await page.goto(`${site.url}/data.html?topic=soe`)
  await page.locator('tbody th button').first().focus()
  const covered = async () =>
    page.evaluate(() => {
      const { left, top, width, height } = document.activeElement.getBoundingClientRect()
      const uppermost = document.elementFromPoint(left + width / 2, top + height / 2)
      return document.activeElement.contains(uppermost)
        ? null
        : `${document.activeElement.textContent} under ${uppermost?.outerHTML.slice(0, 80)}`
    })
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let press = 0; press < 30; press++) {
      await page.keyboard.press(key)
      expect(await covered()).toBe(null)
    }
  }
})

/** The contrast of two colors as the browser computes them, rgb(1, 2, 3). */
function contrast(...colors) {
  const [dark, bright] = colors
    .map((color) => {
      const channels = color
        .match(/[\d.]+/g)
        .slice(0, 3)
        .map((value) => value / 255)
      return channels
        .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
        .reduce((sum, value, at) => sum + [0.2126, 0.7152, 0.0722][at] * value, 0)
    })
    .sort((one, other) => one - other)
  return (bright + 0.05) / (dark + 0.05)
}
