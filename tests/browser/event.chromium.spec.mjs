// What the element tells the page: the reader's changes, never the page's own.

import { expect, test } from './figure.mjs'

test('dragging the reader’s point tells input at every step and change at the end', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const { mouse } = figure.page
  const { x, y } = await figure.walk('ArrowRight', 'ArrowLeft')
  const events = await figure.listen()
  await mouse.move(x, y)
  await mouse.down()
  for (const step of [40, 80, 120]) await mouse.move(x + step, y)
  expect(await events()).toEqual(['input', 'input', 'input'])
  const { value, sliders } = await figure.look('value', 'sliders')
  expect(value.n).toBeGreaterThan(12)
  expect(sliders[0]).toBe(String(value.n))
  await mouse.up()
  expect(await events()).toEqual(['input', 'input', 'input', 'change'])
  await mouse.move(x, y)
  expect((await figure.look('value')).value.n).toBe(value.n)
})

test('a point dragged beyond the axis stops at its ends', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const { mouse } = figure.page
  const { x, y } = await figure.walk('ArrowRight', 'ArrowLeft')
  await mouse.move(x, y)
  await mouse.down()
  await mouse.move(1279, y)
  expect((await figure.look('value')).value.n).toBe(30)
  await mouse.move(0, y)
  expect((await figure.look('value')).value.n).toBe(1)
  await mouse.up()
})

test('an arrow key on a slider tells input and change once', async ({ figureOf }) => {
  const figure = await figureOf('price')
  await figure.slider('n').focus()
  const events = await figure.listen()
  await figure.page.keyboard.press('ArrowRight')
  expect(await events()).toEqual(['input', 'change'])
})

test('a digit typed tells input, and Enter tells change', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const events = await figure.listen()
  await figure.type(figure.field('n'), '12')
  expect(await events()).toEqual(['input', 'input'])
  await figure.page.keyboard.press('Enter')
  expect(await events()).toEqual(['input', 'input', 'change'])
})

test('a refused value tells nothing', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const events = await figure.listen()
  await figure.type(figure.field('n'), '0')
  await figure.field('n').press('Enter')
  await expect(figure.notice).toBeVisible()
  expect(await events()).toEqual([])
})

test('events bubble out of the page’s own shadow roots and carry the state', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const details = await figure.page.evaluateHandle(() => {
    const details = []
    for (const name of ['input', 'change'])
      document.addEventListener(name, ({ type, detail }) => details.push([type, detail.n]))
    return details
  })
  await figure.slider('n').focus()
  await figure.page.keyboard.press('ArrowRight')
  expect(await details.jsonValue()).toEqual([
    ['input', 10],
    ['change', 10]
  ])
})

test('attributes and properties set by the page tell nothing', async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  const events = await figure.listen()
  await figure.host.evaluate((element) => {
    element.n = [3, 2, 5, 4]
    element.setAttribute('a', '120')
    element.theme = 'dark'
    element.view = 'provinces'
    element.lang = 'zh-Hans'
  })
  await expect(figure.host.locator('.title')).toContainText('东北')
  await figure.host.evaluate((element) => {
    element.n = 0
    element.view = 'price'
  })
  await expect(figure.notice).toBeVisible()
  expect(await events()).toEqual([])
})

test('ready is told once, and then value and result are there', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.ready = []
    document.addEventListener('ready', ({ target }) => window.ready.push([target.value.n, target.result.price]))
  })
  await page.goto(`${site.url}/examples/article.html`)
  await expect.poll(() => page.evaluate(() => window.ready)).toEqual([[2, expect.closeTo(100 - 70 * (2 / 3) ** 3, 9)]])
  await page.evaluate(() => {
    document.querySelector('cluster-figure').n = 3
  })
  await expect
    .poll(() => page.evaluate(() => document.querySelector('cluster-figure').result.price))
    .toBeCloseTo(100 - 70 * 0.75 ** 3, 9)
  expect(await page.evaluate(() => window.ready.length)).toBe(1)
})
