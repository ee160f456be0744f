// Every number can be set exactly, without a pointer.

import { expect, test } from './figure.mjs'

test('C4 every field takes a number exactly, by typing alone', async ({ article }) => {
  const figure = await article('price')
  const { keyboard } = figure.page
  const exact = { k: '7', n: '137', a: '123.45', b: '0.37', c: '6.125', lambda: '-0.25', f: '12.5', ff: '1e3', nmax: '120' }
  await figure.more.locator('summary').press('Enter')
  for (const [key, typed] of Object.entries(exact)) {
    await figure.field(key).focus()
    await keyboard.press('ControlOrMeta+a')
    await keyboard.type(typed)
    await keyboard.press('Enter')
    expect((await figure.look()).value[key], key).toBe(Number(typed))
    expect(await figure.host.getAttribute(key), key).toBe(String(Number(typed)))
    await expect(figure.field(key)).toHaveValue(typed)
    await expect(figure.notice).toBeHidden()
  }
})

test('C4 arrow keys move every slider by its step, and Home and End to its ends', async ({ article }) => {
  const figure = await article('price')
  const { keyboard } = figure.page
  for (const [key, step, first, last] of [['k', 1, 1, 8], ['n', 1, 1, 30], ['b', 0.1, 0.1, 5], ['c', 0.5, 0, undefined], ['a', 1, undefined, 200]]) {
    const value = async () => (await figure.look()).value[key]
    const before = await value()
    await figure.slider(key).focus()
    await keyboard.press('ArrowRight')
    expect(await value(), key).toBeCloseTo(before + step, 9)
    await keyboard.press('ArrowLeft')
    await keyboard.press('ArrowLeft')
    expect(await value(), key).toBeCloseTo(before - step, 9)
    await keyboard.press('ArrowRight')
    for (const [press, end] of [['Home', first], ['End', last]]) {
      if (end === undefined) continue
      await keyboard.press(press)
      expect(await value(), key).toBeCloseTo(end, 9)
      await figure.type(figure.field(key), String(before))
      await figure.slider(key).focus()
    }
  }
})

test('C4 a page key moves a slider by a tenth of its range, or by a step where that is more', async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  for (const [key, first, last, step] of [['k', 1, 8, 1], ['n', 1, 30, 1], ['a', 1, 200, 1], ['b', 0.1, 5, 0.1]]) {
    const value = async () => (await figure.look()).value[key]
    const before = await value()
    await figure.slider(key).focus()
    await page.keyboard.press('PageUp')
    const tenth = Math.max(step, (last - first) / 10)
    expect(Math.abs(await value() - before - tenth), key).toBeLessThanOrEqual(step / 2 + 1e-9)
    await page.keyboard.press('PageDown')
    expect(await value(), key).toBeCloseTo(before, 9)
  }
})

test('C4 keys alone reach every number of firms and of stages that the paper tabulates', async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  for (const [key, last] of [['k', 8], ['n', 30]]) {
    await figure.slider(key).focus()
    await page.keyboard.press('Home')
    for (let value = 1; value <= last; value++) {
      expect((await figure.look()).value[key]).toBe(value)
      await page.keyboard.press('ArrowRight')
    }
    await figure.type(figure.field(key), '4')
  }
})

test('a slider moved to a value that the model refuses leaves the last good figure', async ({ article }) => {
  const figure = await article('price')
  const before = await figure.look()
  await figure.slider('c').focus()
  await figure.page.keyboard.press('End')
  await expect(figure.notice).toContainText(/above the total unit cost of 120/)
  const { picture, sentence, value } = await figure.look()
  expect({ picture, sentence, value }).toEqual({ picture: before.picture, sentence: before.sentence, value: before.value })
})

test('a slider shows a value beyond its end as its end, and the field shows the value', async ({ embed }) => {
  const figure = await embed('<cluster-figure n="500"></cluster-figure>')
  await expect(figure.slider('n')).toHaveValue('30')
  await expect(figure.field('n')).toHaveValue('500')
})

test('an empty field changes nothing while somebody is about to type', async ({ article }) => {
  const figure = await article('price')
  const before = await figure.look()
  await figure.field('n').focus()
  await figure.page.keyboard.press('ControlOrMeta+a')
  await figure.page.keyboard.press('Backspace')
  await expect(figure.notice).toBeHidden()
  expect(await figure.look()).toEqual({ ...before, fields: before.fields.with(1, '') })
})

test('a number field keeps what is being typed while the figure follows', async ({ article }) => {
  const figure = await article('price')
  await figure.field('c').focus()
  await figure.page.keyboard.press('ControlOrMeta+a')
  const seen = []
  for (const key of '10.50') {
    await figure.page.keyboard.press(key)
    seen.push((await figure.look()).value.c)
  }
  expect(seen).toEqual([1, 10, 10, 10.5, 10.5])
  await expect(figure.field('c')).toHaveValue('10.50')
})

test('a place is taken away and put back with the space bar', async ({ article }) => {
  const figure = await article('provinces')
  const box = figure.host.getByRole('checkbox', { name: 'Beijing' })
  await box.focus()
  await figure.page.keyboard.press('Space')
  expect((await figure.look()).value.places).not.toContain('beijing')
  await figure.page.keyboard.press('Space')
  expect((await figure.look()).value.places).toEqual([])
})

test('an indicator is chosen with the arrow keys', async ({ article }) => {
  const figure = await article('provinces')
  await figure.host.getByLabel('Indicator').focus()
  await figure.page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await figure.look()).value.indicator).toEqual(['soe_sales_per_head'])
})
