// The text of the figure in the text of the page: its size, its spacing, its words.

import { expect, test } from './figure.mjs'

/** The texts of the controls and the key numbers that break within a word or a number. */
const broken = (figure) =>
  figure.host.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('.title, .sentence, .keys dt, .keys dd, .name, summary')].flatMap((element) => {
      const torn = []
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const { data } = walker.currentNode
        for (const { 0: word, index } of data.matchAll(/[^\s\u00a0-]+/g)) {
          const range = document.createRange()
          range.setStart(walker.currentNode, index)
          range.setEnd(walker.currentNode, index + word.length)
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) torn.push(word)
        }
      }
      return torn
    })
  )

for (const [size, width] of [
  [32, 960],
  [42, 1280],
  [32, 400],
  [16, 320],
  [20, 720],
  [16, 960],
  [16, 956]
]) {
  test(`letters of ${size} pixels break between words, and the figure has the columns that they leave, at ${width} pixels`, async ({
    embed,
    page
  }) => {
    await page.setViewportSize({ width, height: 900 })
    const figure = await embed(
      '<cluster-figure n="1234"></cluster-figure>',
      `<style>html { font-size: ${size}px } body { margin: 0 }</style>`
    )
    expect(await broken(figure)).toEqual([])
    const beside = await figure.host.evaluate(({ shadowRoot }) => {
      const [chart, controls] = ['.chart', '.controls'].map((name) =>
        shadowRoot.querySelector(name).getBoundingClientRect()
      )
      return controls.top < chart.bottom
    })
    expect(beside).toBe(width >= 60 * size)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}

test('a key number too long for its share has the row, and keeps its digits together', async ({ embed, page }) => {
  await page.setViewportSize({ width: 320, height: 900 })
  const figure = await embed('<cluster-figure a="123456789.25" c="12345678" b="0.5"></cluster-figure>')
  expect(await broken(figure)).toEqual([])
  expect(await figure.keys.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true)
})

test('letters set wider by the page are set as wide in the chart, which keeps room for them', async ({ embed }) => {
  const wide = 'letter-spacing: 0.12em; word-spacing: 0.16em'
  const figure = await embed(
    `<cluster-figure></cluster-figure><div style="${wide}"><cluster-figure></cluster-figure></div>`
  )
  const [plain, spaced] = await figure.page.locator('cluster-figure').evaluateAll((figures) =>
    figures.map(({ shadowRoot }) => {
      const { letterSpacing, wordSpacing, font, canvas } = shadowRoot.querySelector('canvas').getContext('2d')
      const size = parseFloat(font.match(/[\d.]+px/))
      const { data } = canvas.getContext('2d').getImageData(canvas.width - 2, 0, 2, canvas.height)
      return {
        letters: parseFloat(letterSpacing) / size,
        words: parseFloat(wordSpacing) / size,
        ink: data.filter((_, at) => at % 4 === 3).some((alpha) => alpha > 127)
      }
    })
  )
  expect(plain).toEqual({ letters: 0, words: 0, ink: false })
  expect(spaced).toEqual({ letters: expect.closeTo(0.12, 2), words: expect.closeTo(0.16, 2), ink: false })
})
