// Each stage can have its own firms and its own costs.

import { expect, test } from './figure.mjs'

const field = (figure, stage, column) =>
  figure.stages
    .locator('tbody tr')
    .nth(stage - 1)
    .locator('input')
    .nth(column)

test('firms and costs of each stage are set in the table of stages', async ({ figureOf }) => {
  const figure = await figureOf('price')
  await figure.stages.locator('summary').click()
  await figure.type(field(figure, 2, 0), '3')
  await figure.type(field(figure, 4, 1), '10.5')
  const { value, result, sentence, fields } = await figure.look('value', 'result', 'sentence', 'fields')
  expect(value).toMatchObject({ n: [9, 3, 9, 9], c: [7, 7, 7, 10.5] })
  expect(result.price).toBeCloseTo(100 - 68.5 * 0.9 ** 3 * 0.75, 9)
  expect(sentence).toContain('With 4 stages of 9, 3, 9, 9 firms')
  expect(fields.slice(0, 1)).toEqual([''])
  expect(await figure.host.getAttribute('n')).toBe('9,3,9,9')
  await expect(figure.slider('n')).toHaveAttribute('aria-valuetext', 'differs by stage')
})

test('stages that share a cost show their parts, and one cost for all takes the place of single ones', async ({
  embed
}) => {
  const figure = await embed('<cluster-figure k="3" n="5"></cluster-figure>')
  await figure.stages.locator('summary').click()
  await expect(field(figure, 1, 1)).toHaveValue(String(28 / 3))
  await figure.type(field(figure, 1, 1), '2')
  await figure.type(field(figure, 2, 1), '4')
  await figure.type(field(figure, 3, 1), '5')
  expect((await figure.look('value')).value.c).toEqual([2, 4, 5])
  await expect(figure.field('cost')).toHaveValue('11')
  await expect(figure.slider('cost')).toHaveValue('11')
  await figure.slider('cost').fill('12')
  expect((await figure.look('value')).value).toMatchObject({ cost: 12, c: [] })
  await expect(field(figure, 1, 1)).toHaveValue('4')
})

test('equal stages are one value again', async ({ figureOf }) => {
  const figure = await figureOf('price')
  await figure.stages.locator('summary').click()
  await figure.type(field(figure, 1, 0), '4')
  await figure.type(field(figure, 1, 0), '9')
  const { value, fields } = await figure.look('value', 'fields')
  expect(value.n).toBe(9)
  expect(fields[0]).toBe('9')
})

test('another number of stages keeps the stages there are, and a new one is like the last', async ({ embed }) => {
  const figure = await embed('<cluster-figure k="3" n="3,2,5" c="1,2,3"></cluster-figure>')
  await figure.slider('k').fill('5')
  expect((await figure.look('value')).value).toMatchObject({ k: 5, n: [3, 2, 5, 5, 5], c: [1, 2, 3, 3, 3] })
  await figure.slider('k').fill('2')
  expect((await figure.look('value')).value).toMatchObject({ k: 2, n: [3, 2], c: [1, 2] })
})

test('a bad value of one stage is named with the stage', async ({ figureOf }) => {
  const figure = await figureOf('price')
  await figure.stages.locator('summary').click()
  await figure.type(field(figure, 3, 0), '0')
  await expect(figure.notice).toContainText(/Firms.* stage 3.* is 0; at least 1/)
  await expect(field(figure, 3, 0)).toHaveAttribute('aria-invalid', 'true')
  await figure.type(field(figure, 3, 0), '1')
  await expect(figure.notice).toBeHidden()
})

test('the slider of firms makes an uneven chain even', async ({ embed }) => {
  const figure = await embed('<cluster-figure k="3" n="3,2,5"></cluster-figure>')
  await figure.slider('n').fill('6')
  expect((await figure.look('value')).value.n).toBe(6)
})

test('the point of an uneven chain stands at its mean, reads its price, and is dragged as a whole', async ({
  embed
}) => {
  const figure = await embed('<cluster-figure k="3" n="3,2,5" c="7"></cluster-figure>')
  const { result, table } = await figure.look('result', 'table')
  const mark = await figure.walk('ArrowRight', 'ArrowLeft')
  expect(mark.text).toContain('3.33 on average (your chain)')
  expect(mark.text.endsWith(result.price.toFixed(1))).toBe(true)
  expect(table.join('\n')).toContain('3.33 on average (your chain)')
  await figure.page.mouse.move(mark.x, mark.y)
  await figure.page.mouse.down()
  await figure.page.mouse.move(mark.x + 100, mark.y)
  await figure.page.mouse.up()
  const { n } = (await figure.look('value')).value
  expect(n.map((firms) => firms - n[1])).toEqual([1, 0, 3])
  expect(n[1]).toBeGreaterThan(2)
})
