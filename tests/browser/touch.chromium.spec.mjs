// A finger reads and moves what a mouse does.

import { expect, test } from './figure.mjs'

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

for (const [view, keys] of [
  ['price', ['ArrowRight', 'ArrowRight', 'ArrowUp']],
  ['price', ['End']],
  ['provinces', ['ArrowDown']]
]) {
  test(`${view}: a tap at the mark after ${keys.join(', ')} reads what the keys read`, async ({ figureOf }) => {
    const figure = await figureOf(view)
    const mark = await figure.walk(...keys)
    await figure.page.keyboard.press('Escape')
    await expect(figure.ring).toBeHidden()
    await figure.page.touchscreen.tap(mark.x, mark.y)
    expect((await figure.mark()).text).toBe(mark.text)
    expect(mark.text).toContain(await figure.tableText(mark.text))
  })
}

test('a finger drags the reader’s point', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const { x, y } = await figure.walk('ArrowRight', 'ArrowLeft')
  await swipe(figure.page, { x, y }, { x: x + 60, y })
  const { value, fields } = await figure.look('value', 'fields')
  expect(value.n).toBeGreaterThan(9)
  expect(fields[0]).toBe(String(value.n))
})

test('a swipe over the chart scrolls the page', async ({ article }) => {
  const figure = await article('price')
  const { x, y, width, height } = await figure.chart.boundingBox()
  const before = await figure.page.evaluate(() => scrollY)
  await swipe(figure.page, { x: x + width / 2, y: y + height / 2 }, { x: x + width / 2, y: y - 50 })
  await expect.poll(() => figure.page.evaluate(() => scrollY)).toBeGreaterThan(before)
  expect((await figure.look('value')).value.n).toBe(9)
})

async function swipe(page, from, to) {
  const finger = await page.context().newCDPSession(page)
  const touch = (type, ...touchPoints) => finger.send('Input.dispatchTouchEvent', { type, touchPoints })
  const between = (part) => ({ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) })
  await touch('touchStart', from)
  for (const part of [0.2, 0.6, 1]) await touch('touchMove', between(part))
  await touch('touchEnd')
}
