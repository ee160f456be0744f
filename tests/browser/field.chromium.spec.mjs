// Every number can be set exactly, without a pointer.

import { expect, test } from './figure.mjs'

test('every field takes a number exactly, by typing alone', async ({ figureOf }) => {
  const figure = await figureOf('welfare')
  const { keyboard } = figure.page
  const exact = {
    k: '7',
    n: '137',
    a: '123.45',
    b: '0.37',
    cost: '6.125',
    lambda: '-0.25',
    nmax: '120'
  }
  await figure.more.locator('summary').press('Enter')
  for (const [key, typed] of Object.entries(exact)) {
    await figure.field(key).focus()
    await keyboard.press('ControlOrMeta+a')
    await keyboard.type(typed)
    await keyboard.press('Enter')
    expect((await figure.look('value')).value[key], key).toBe(Number(typed))
    expect(await figure.host.getAttribute(key), key).toBe(String(Number(typed)))
    await expect(figure.field(key)).toHaveValue(typed)
    await expect(figure.notice).toBeHidden()
  }
})

test('arrow keys move every slider by its step, and Home and End to its ends', async ({ figureOf }) => {
  const figure = await figureOf('welfare')
  const { keyboard } = figure.page
  for (const [key, step, first, last] of [
    ['k', 1, 1, 8],
    ['n', 1, 1, 30],
    ['b', 0.1, 0.1, 5],
    ['cost', 1, 0, undefined],
    ['a', 1, undefined, 200]
  ]) {
    const value = async () => (await figure.look('value')).value[key]
    const before = await value()
    await figure.slider(key).focus()
    await keyboard.press('ArrowRight')
    expect(await value(), key).toBeCloseTo(before + step, 9)
    await keyboard.press('ArrowLeft')
    await keyboard.press('ArrowLeft')
    expect(await value(), key).toBeCloseTo(before - step, 9)
    await keyboard.press('ArrowRight')
    for (const [press, end] of [
      ['Home', first],
      ['End', last]
    ]) {
      if (end === undefined) continue
      await keyboard.press(press)
      expect(await value(), key).toBeCloseTo(end, 9)
      await figure.type(figure.field(key), String(before))
      await figure.slider(key).focus()
    }
  }
})

test('a page key moves a slider by a tenth of its range, or by a step where that is more', async ({
  figureOf,
  page
}) => {
  const figure = await figureOf('welfare')
  // The chain costs 28: the slider of a begins above it, and that of the cost ends below 100.
  for (const [key, first, last, step] of [
    ['k', 1, 8, 1],
    ['n', 1, 30, 1],
    ['a', 29, 200, 1],
    ['b', 0.1, 5, 0.1],
    ['cost', 0, 99, 1]
  ]) {
    const value = async () => (await figure.look('value')).value[key]
    const before = await value()
    await figure.slider(key).focus()
    await page.keyboard.press('PageUp')
    const tenth = Math.max(step, (last - first) / 10)
    expect(Math.abs((await value()) - before - tenth), key).toBeLessThanOrEqual(step / 2 + 1e-9)
    await page.keyboard.press('PageDown')
    expect(await value(), key).toBeCloseTo(before, 9)
  }
})

test('keys alone reach every number of firms and of stages that the paper tabulates', async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  for (const [key, last] of [
    ['k', 8],
    ['n', 30]
  ]) {
    await figure.slider(key).focus()
    await page.keyboard.press('Home')
    for (let value = 1; value <= last; value++) {
      expect((await figure.look('value')).value[key]).toBe(value)
      await page.keyboard.press('ArrowRight')
    }
    await figure.type(figure.field(key), '4')
  }
})

test('a slider shows a value beyond its end as its end, and the field shows the value', async ({ embed }) => {
  const figure = await embed('<cluster-figure n="500"></cluster-figure>')
  await expect(figure.slider('n')).toHaveValue('30')
  await expect(figure.field('n')).toHaveValue('500')
})

test('an empty field changes nothing while somebody is about to type', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const before = await figure.look()
  await figure.field('n').focus()
  await figure.page.keyboard.press('ControlOrMeta+a')
  await figure.page.keyboard.press('Backspace')
  await expect(figure.notice).toBeHidden()
  expect(await figure.look()).toEqual({ ...before, fields: before.fields.with(0, '') })
})

test('a number field keeps what is being typed while the figure follows', async ({ figureOf }) => {
  const figure = await figureOf('price')
  await figure.field('cost').focus()
  await figure.page.keyboard.press('ControlOrMeta+a')
  const seen = []
  for (const key of '10.50') {
    await figure.page.keyboard.press(key)
    seen.push((await figure.look('value')).value.cost)
  }
  expect(seen).toEqual([1, 10, 10, 10.5, 10.5])
  await expect(figure.field('cost')).toHaveValue('10.50')
})

test('a place is taken away and put back with the space bar', async ({ figureOf }) => {
  const figure = await figureOf('provinces')
  const box = figure.host.getByRole('checkbox', { name: 'Beijing' })
  await box.focus()
  await figure.page.keyboard.press('Space')
  expect((await figure.look('value')).value.places).not.toContain('beijing')
  await figure.page.keyboard.press('Space')
  expect((await figure.look('value')).value.places).toEqual([])
})

test('an indicator is chosen with the arrow keys', async ({ figureOf }) => {
  const figure = await figureOf('provinces')
  await figure.host.getByLabel('Indicator').focus()
  await figure.page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await figure.look('value')).value.indicator).toEqual(['soe_sales_per_head'])
})

test('a field shows its whole number, however long, from 320 pixels on', async ({ embed, page }) => {
  const figure = await embed('<cluster-figure view="welfare" n="1000000" b="0.000001" nmax="1000000"></cluster-figure>')
  const cut = () =>
    figure.host.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('.field')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ value }) => value)
    )
  await figure.more.locator('summary').click()
  for (const width of [1000, 320]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await cut(), `${width} px`).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  const { width: before } = await figure.field('a').boundingBox()
  await figure.type(figure.field('a'), '123456.123456')
  expect(await cut()).toEqual([])
  expect((await figure.field('a').boundingBox()).width).toBeGreaterThan(before)
})

test('numbers are read as people write them, and stand as they were typed', async ({ figureOf }) => {
  const figure = await figureOf('price')
  await figure.more.locator('summary').press('Enter')
  for (const [key, typed, value] of [
    ['cost', '7。5', 7.5],
    ['cost', '７．２５', 7.25],
    ['cost', '.5', 0.5],
    ['cost', '5.', 5],
    ['cost', '1/4', 0.25],
    ['n', '1,234', 1234],
    ['n', '1\u00a0234', 1234],
    ['n', '１２', 12],
    ['lambda', '\u22120.25', -0.25],
    ['lambda', '\uff0d0.5', -0.5],
    ['lambda', '0', 0],
    ['n', '7 firms', 7],
    ['n', '1 firm', 1],
    ['k', '3 stages', 3]
  ]) {
    await figure.field(key).fill(typed)
    expect((await figure.look('value')).value[key], typed).toBe(value)
    await expect(figure.field(key)).toHaveValue(typed)
    await expect(figure.notice).toBeHidden()
  }
})

test('a field writes a small or large number of the state as it reads it, and keeps one that is too long for that', async ({
  embed
}) => {
  for (const [view, key, text, shown] of [
    ['welfare', 'b', '1e-7', '0.0000001'],
    ['welfare', 'lambda', '1e-300', '1e-300'],
    ['entry', 'f', '2.5e21', '2500000000000000000000']
  ]) {
    const figure = await embed(`<cluster-figure view="${view}" ${key}="${text}"></cluster-figure>`)
    await figure.more.locator('summary').click()
    const field = figure.field(key)
    await expect(field).toHaveValue(shown)
    for (const typed of [shown, '0.5', shown]) {
      await field.fill(typed)
      await field.press('Enter')
      await expect(figure.notice).toBeHidden()
      expect((await figure.look('value')).value[key], typed).toBe(typed === shown ? Number(text) : 0.5)
    }
  }
})

test('a decimal comma is asked back beside its field, and a button writes the point', async ({ figureOf }) => {
  // The 7 that is typed first is what the last good figure shows.
  const figure = await figureOf('price', { cost: 7 })
  const field = figure.field('cost')
  const before = await figure.look()
  const places = () => Promise.all([figure.chart, figure.slider('a')].map((part) => part.boundingBox()))
  const [chart, slider] = await places()
  await figure.type(field, '7,5')
  await expect(figure.notice).toContainText('7.5')
  await expect(field).toHaveValue('7,5')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  const { picture, value } = await figure.look('picture', 'value')
  expect({ picture, value }).toEqual({ picture: before.picture, value: before.value })
  expect(await places()).toEqual([chart, slider])
  const [notice, own] = [await figure.notice.boundingBox(), await field.boundingBox()]
  expect(notice.y - own.y - own.height).toBeGreaterThanOrEqual(0)
  expect(notice.y - own.y - own.height).toBeLessThan(60)
  await figure.notice.getByRole('button', { name: 'Write 7.5' }).click()
  expect((await figure.look('value')).value.cost).toBe(7.5)
  await expect(field).toHaveValue('7.5')
  await expect(field).toBeFocused()
  await expect(figure.notice).toBeHidden()
  await expect(field).not.toHaveAttribute('aria-invalid')
})

test('what is no number is refused with what can be written, and the last good figure stays', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const before = await figure.look()
  for (const typed of ['7½', '50%%', 'nine', '十二', '7;5', '1.2.3', '1/3', '1e3', '1e-7', '7 firms', '9'.repeat(41)]) {
    await figure.field('cost').fill(typed)
    await expect(figure.notice).toContainText(/such as 7\.5|point before decimals: 7\.5/)
    await expect(figure.field('cost')).toHaveValue(typed)
    const { picture, sentence, value } = await figure.look('picture', 'sentence', 'value')
    expect({ picture, sentence, value }, typed).toEqual({
      picture: before.picture,
      sentence: before.sentence,
      value: before.value
    })
  }
  await figure.field('cost').fill('7')
  await expect(figure.notice).toBeHidden()
})

test('of a count nothing but a whole number is offered', async ({ figureOf }) => {
  const figure = await figureOf('price')
  for (const typed of ['7,5', 'nine']) {
    await figure.field('n').fill(typed)
    await expect(figure.notice).toContainText('Write a whole number in digits: 7.')
    await expect(figure.notice.getByRole('button')).toHaveCount(0)
  }
  await figure.field('n').fill('1,000')
  await expect(figure.notice).toBeHidden()
})

// Key, what is typed, then what the field holds after each press.
const presses = {
  n: [9, ['ArrowUp', 10], ['PageUp', 20], ['ArrowDown', 19], ['PageDown', 9], ['PageDown', 1], ['ArrowDown', 1]],
  b: [0.25, ['ArrowUp', 0.3], ['ArrowUp', 0.4], ['ArrowDown', 0.3], ['PageUp', 1.3]],
  cost: [0.5, ['ArrowDown', 0], ['ArrowDown', 0], ['ArrowUp', 1]]
}

test('arrow and page keys step a field within what is allowed, and the wheel does not', async ({ figureOf }) => {
  const figure = await figureOf('welfare')
  const { keyboard, mouse } = figure.page
  const value = async (key) => (await figure.look('value')).value[key]
  for (const [key, [typed, ...steps]] of Object.entries(presses)) {
    await figure.type(figure.field(key), String(typed))
    for (const [press, expected] of steps) {
      await keyboard.press(press)
      expect(await value(key), `${key} ${press}`).toBe(expected)
      await expect(figure.field(key)).toHaveValue(String(expected))
    }
  }
  await figure.field('n').hover()
  await figure.field('n').focus()
  const before = await value('n')
  await mouse.wheel(0, 300)
  await expect.poll(() => figure.page.evaluate(() => scrollY)).toBeGreaterThan(0)
  expect(await value('n')).toBe(before)
})

test('an input method at work is not interrupted', async ({ figureOf }) => {
  const figure = await figureOf('price')
  await figure.field('n').evaluate((field) => {
    field.focus()
    field.value = '12'
    field.dispatchEvent(new InputEvent('input', { isComposing: true }))
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }))
  })
  expect((await figure.look('value')).value.n).toBe(9)
  await figure.field('n').evaluate((field) => field.dispatchEvent(new CompositionEvent('compositionend')))
  expect((await figure.look('value')).value.n).toBe(12)
})

test('decimals of attributes are judged as they are written', async ({ embed }) => {
  const figure = await embed('<cluster-figure k="2" n="3,7" lambda="0.2,2" c="7.1"></cluster-figure>')
  await expect(figure.sentence).toContainText('exactly as much as the big firm')
  const state = () =>
    figure.host.evaluate(({ result, value, lambda }) => [result.verdict, result.priceGap, value.lambda, lambda])
  expect(await state()).toEqual(['tie', 0, [0.2, 2], [0.2, 2]])
  await figure.host.evaluate((element) => element.setAttribute('lambda', '0.20000000000000001,2'))
  await expect(figure.sentence).not.toContainText('exactly')
  const [verdict, gap, value, property] = await state()
  expect([verdict, value, property]).toEqual(['integrated', ['0.20000000000000001', 2], ['0.20000000000000001', 2]])
  expect(gap).toBeLessThan(0)
})
