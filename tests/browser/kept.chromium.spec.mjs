// Runs are kept to compare, and the horizontal axis is switched, by keys alone.

import { expect, test } from './figure.mjs'
import kept from '../../www/text/panels/kept.json' with { type: 'json' }

const words = kept.figure.en

const button = (figure, name) => figure.host.getByRole('button', { name })
const keep = (figure) => button(figure, words.keep)
/** A figure of a price with its panel of kept runs open, which keeps the first at once. */
const comparing = async (figureOf, state) => {
  const figure = await figureOf('price', state)
  await press(figure.opener('kept'), 'Enter')
  await keep(figure).waitFor()
  return figure
}
const press = async (target, key) => {
  await target.focus()
  await target.page().keyboard.press(key)
}

test('a run is kept, compared with another and removed by keys', async ({ figureOf }) => {
  const figure = await comparing(figureOf)
  expect(await figure.host.getAttribute('kept')).toBe('k4')
  await press(figure.slider('n'), 'ArrowRight')
  const { result, sentence, table } = await figure.look('result', 'sentence', 'table')
  expect(result.price).toBeCloseTo(100 - 72 * (10 / 11) ** 4, 9)
  expect(sentence).toContain('10 firms in each')
  await expect(figure.host.locator('.kept')).toContainText(
    'A With 4 stages and 9 firms in each, the cluster sells at 52.8'
  )
  expect(table[0].endsWith('A: 4 stages')).toBe(true)
  expect(table.find((row) => row.startsWith('9 |')).endsWith('52.8')).toBe(true)
  await press(button(figure, 'Remove A'), 'Enter')
  await expect(keep(figure)).toBeFocused()
  expect((await figure.look('value')).value.kept).toEqual([])
})

test('three runs are enough, and the keyboard stays where it can go on', async ({ figureOf }) => {
  const figure = await comparing(figureOf, { kept: 'k2,k3' })
  await press(keep(figure), 'Enter')
  expect((await figure.look('value')).value.kept).toEqual(['k2', 'k3', 'k4'])
  await expect(keep(figure)).toBeDisabled()
  await expect(button(figure, 'Remove C')).toBeFocused()
})

test('a wrong run is named in words, and so is a fourth', async ({ figureOf }) => {
  const figure = await figureOf('price', { kept: 'k2,k2*n0' })
  await expect(figure.notice).toContainText('“k2*n0”')
  await figure.host.evaluate((element) => element.setAttribute('kept', 'k1,k2,k3,k5'))
  await expect(figure.notice).toContainText('“k5”')
  await expect(figure.notice).toContainText('up to 3 runs')
})

test('the axis counts firms in total, and a drag still moves whole firms per stage', async ({ figureOf }) => {
  const figure = await figureOf('price')
  await press(figure.more.locator('summary'), 'Enter')
  const axis = figure.host.getByRole('combobox', { name: figure.words.parameter.axis })
  await press(axis, 'ArrowDown')
  await expect(figure.host).toHaveAttribute('axis', 'total')
  const before = await figure.walk('ArrowRight', 'ArrowLeft')
  expect(before.text).toBe('Firms in total 36; 4 stages: price 52.8')
  await figure.page.mouse.move(before.x, before.y)
  await figure.page.mouse.down()
  await figure.page.mouse.move(before.x + 60, before.y)
  await figure.page.mouse.up()
  const { n } = (await figure.look('value')).value
  expect(Number.isInteger(n) && n > 9).toBe(true)
  expect((await figure.mark()).text).toMatch(new RegExp(`^Firms in total ${4 * n};`))
})
