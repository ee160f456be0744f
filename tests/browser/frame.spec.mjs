// What belongs together changes together.

import { expect, test } from './figure.mjs'

const parts = ['picture', 'sentence', 'keys', 'table', 'value', 'result']

const moves = {
  'an arrow key on a slider': async (figure) => {
    await figure.slider('n').focus()
    return () => figure.page.keyboard.press('ArrowRight')
  },
  'the mouse on a slider': async (figure) => {
    const { x, y, width, height } = await figure.slider('n').boundingBox()
    return () => figure.page.mouse.click(x + 0.7 * width, y + height / 2)
  },
  'a digit typed into a number field': async (figure) => {
    const field = figure.field('a')
    await field.focus()
    await figure.page.keyboard.press('End')
    return () => figure.page.keyboard.press('0')
  },
  'the reader’s point dragged by the mouse': async (figure) => {
    const { mouse } = figure.page
    const { x, y } = await figure.walk('ArrowRight', 'ArrowLeft')
    await mouse.move(x, y)
    await mouse.down()
    return () => mouse.move(x + 100, y)
  }
}

for (const [what, prepare] of Object.entries(moves)) {
  test(`${what} changes picture, sentence, key numbers, table and result in the same task`, async ({ figureOf }) => {
    const figure = await figureOf('price')
    // A table that nobody sees is filled when it is opened.
    await figure.opener('table').click()
    const move = await prepare(figure)
    const before = await figure.look()
    const atEvent = await figure.host.evaluateHandle((element) => {
      const looks = []
      // The element tells of a change in the task of the reader's own event, so this is what the next frame shows.
      element.addEventListener('input', () => looks.push(window.look(element)))
      return looks
    })
    await move()
    const [look] = await atEvent.jsonValue()
    for (const part of parts) expect(look[part], part).not.toEqual(before[part])
    expect(await figure.look(), 'nothing is left for later').toEqual(look)
  })
}

test(
  'picture, sentence, key numbers, table, controls and result agree after a change',
  { tag: '@once' },
  async ({ figureOf }) => {
    const figure = await figureOf('price')
    await figure.slider('k').focus()
    await figure.page.keyboard.press('ArrowLeft')
    const { sentence, keys, table, fields, sliders, value, result } = await figure.look(
      'sentence',
      'keys',
      'table',
      'fields',
      'sliders',
      'value',
      'result'
    )
    // k = 3, n = 9, C = 28 of 100 as before: p = 100 - 72 · 0.9³ and p_f = (100 + 28) / 2.
    const price = 100 - 72 * 0.9 ** 3
    expect(value.k).toBe(3)
    expect(result.price).toBeCloseTo(price, 10)
    expect(result.integrated.price).toBeCloseTo(64, 10)
    const [shown, single] = [price.toFixed(1), '64.0']
    expect(keys.slice(0, 2)).toEqual([shown, single])
    expect(sentence).toContain(`With 3 stages and 9 firms in each, the cluster sells at ${shown}`)
    expect(sentence).toContain(`firm’s ${single}`)
    const column = table[0].split(' | ').indexOf('3 stages')
    expect(table[9].split(' | ')[column]).toBe(`${shown} (current)`)
    expect(fields.slice(0, 2)).toEqual(['9', '3'])
    expect(sliders.slice(0, 2)).toEqual(['9', '3'])
  }
)

test(
  'a choice of another indicator changes the bars, the sentence, the key numbers and the table',
  { tag: '@once' },
  async ({ figureOf }) => {
    const figure = await figureOf('provinces')
    const before = await figure.look()
    await figure.host.getByLabel('Indicator').selectOption('share_of_national_output_2005')
    const after = await figure.look()
    for (const part of parts) expect(after[part], part).not.toEqual(before[part])
  }
)

test(
  'a second indicator makes a scatter, and taking it away brings the same bars back',
  { tag: '@once' },
  async ({ figureOf }) => {
    const figure = await figureOf('provinces')
    const before = await figure.look()
    const second = figure.host.getByLabel('Compare with')
    await second.selectOption('share_of_national_output_1978')
    expect((await figure.look('title')).title).toContain('on both indicators')
    await second.selectOption('')
    expect(await figure.look()).toEqual(before)
  }
)

test('places are put in another order and other places accented, by keys', { tag: '@once' }, async ({ figureOf }) => {
  const figure = await figureOf('provinces')
  const names = async () => (await figure.look('table')).table.slice(1).map((row) => row.split(' | ')[0])
  const falling = await names()
  const { picture } = await figure.look('picture')
  await figure.host.getByLabel('Order').focus()
  await figure.page.keyboard.press('ArrowDown')
  await expect(figure.host).toHaveAttribute('sort', 'rising')
  expect(await names()).toEqual(falling.toReversed())
  await figure.page.keyboard.press('ArrowUp')
  await figure.host.getByLabel('Accent').focus()
  await figure.page.keyboard.type('Jiangsu')
  await expect(figure.host).toHaveAttribute('highlight', 'jiangsu')
  expect(await names()).toEqual(falling)
  expect((await figure.look('picture')).picture).not.toEqual(picture)
})

test('a box taken away takes the place out of picture, table and means', { tag: '@once' }, async ({ figureOf }) => {
  const figure = await figureOf('provinces')
  await figure.host.getByRole('checkbox', { name: 'Shanghai' }).uncheck()
  const { sentence, table, value } = await figure.look('sentence', 'table', 'value')
  expect(value.places).toEqual(['heilongjiang', 'jilin', 'liaoning', 'anhui', 'jiangsu', 'beijing'])
  expect(table.join()).not.toContain('Shanghai')
  expect(sentence).toContain('Highest is Jiangsu with 21.4')
})
