// Every number can be set exactly, without a pointer.

import { expect, test } from './figure.mjs'

const exact = [
  [/Stages in the chain/, 'k', '7', 7],
  [/Firms in each stage/, 'n', '137', 137],
  [/Highest price/, 'a', '123.45', 123.45],
  [/Slope of demand/, 'b', '0.37', 0.37],
  [/Unit cost/, 'c', '6.125', 6.125],
  [/Conjectural variation/, 'lambda', '-0.25', -0.25],
  [/Fixed cost of a firm/, 'f', '12.5', 12.5],
  [/Fixed cost of the one big firm/, 'ff', '1e3', 1000],
  [/End of the axis/, 'nmax', '120', 120]
]

for (const [name, key, typed, value] of exact) {
  test(`the field of ${key} takes ${typed} exactly, by typing alone`, async ({ article }) => {
    const figure = await article('price')
    await figure.more.locator('summary').press('Enter')
    await figure.field(name).focus()
    await figure.page.keyboard.press('ControlOrMeta+a')
    await figure.page.keyboard.type(typed)
    await figure.page.keyboard.press('Enter')
    const { value: state } = await figure.look()
    expect(state[key]).toBe(value)
    expect(await figure.host.getAttribute(key)).toBe(String(value))
    await expect(figure.field(name)).toHaveValue(typed)
    await expect(figure.notice).toBeHidden()
  })
}

const steps = [
  [/Stages in the chain/, 'k', 1, 8, 1],
  [/Firms in each stage/, 'n', 1, 30, 1],
  [/Highest price/, 'a', 0, 200, 1],
  [/Slope of demand/, 'b', 0.1, 5, 0.1],
  [/Unit cost/, 'c', 0, 30, 0.5]
]

for (const [name, key, , last, step] of steps) {
  test(`arrow keys move the slider of ${key} by ${step}, and End to its last value or to the notice`, async ({ article }) => {
    const figure = await article('price')
    const { value: before } = await figure.look()
    await figure.slider(name).focus()
    await figure.page.keyboard.press('ArrowRight')
    expect((await figure.look()).value[key]).toBeCloseTo(before[key] + step, 9)
    await figure.page.keyboard.press('ArrowLeft')
    await figure.page.keyboard.press('ArrowLeft')
    expect((await figure.look()).value[key]).toBeCloseTo(before[key] - step, 9)
    await figure.page.keyboard.press('End')
    const { value } = await figure.look()
    if (key === 'c') await expect(figure.notice).toContainText(`must be above the total unit cost of ${4 * last}`)
    else expect(value[key]).toBe(last)
  })
}

test('a slider shows a value beyond its end as its end, and the field shows the value', async ({ embed }) => {
  const figure = await embed('<cluster-figure n="500"></cluster-figure>')
  await expect(figure.slider(/Firms in each stage/)).toHaveValue('30')
  await expect(figure.field(/Firms in each stage/)).toHaveValue('500')
})

test('an empty field changes nothing while somebody is about to type', async ({ article }) => {
  const figure = await article('price')
  const before = await figure.look()
  await figure.field(/Firms in each stage/).focus()
  await figure.page.keyboard.press('ControlOrMeta+a')
  await figure.page.keyboard.press('Backspace')
  await expect(figure.notice).toBeHidden()
  expect(await figure.look()).toEqual({ ...before, fields: before.fields.with(1, '') })
})

test('a number field keeps what is being typed while the figure follows', async ({ article }) => {
  const figure = await article('price')
  await figure.field(/Unit cost/).focus()
  await figure.page.keyboard.press('ControlOrMeta+a')
  const seen = []
  for (const key of '10.50') {
    await figure.page.keyboard.press(key)
    const { fields, value } = await figure.look()
    seen.push([fields[4], value.c])
  }
  expect(seen).toEqual([['1', 1], ['10', 10], [expect.stringMatching(/^10\.?$/), 10], ['10.5', 10.5], ['10.50', 10.5]])
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
