// A bad value is named with what is allowed, in the figure's language; the last good figure stays.

import { expect, test, words } from './figure.mjs'

// Field, attribute, what is typed, and what the notice says of it besides the value.
const bad = [
  [1, 'n', '0', { 'en': 'at least 1', 'zh-Hant': '1', 'zh-Hans': '1' }],
  [1, 'n', '2.5', { 'en': 'whole numbers', 'zh-Hant': '整數', 'zh-Hans': '整数' }],
  [1, 'n', '-1', { 'en': 'at least 1', 'zh-Hant': '1', 'zh-Hans': '1' }],
  [4, 'c', '25', { 'en': 'must be above the total unit cost of 100', 'zh-Hant': '100', 'zh-Hans': '100' }],
  [4, 'c', '-1', { 'en': 'cannot be negative', 'zh-Hant': '負', 'zh-Hans': '负' }],
  [3, 'b', '0', { 'en': 'above 0', 'zh-Hant': '0', 'zh-Hans': '0' }],
  [0, 'k', '0', { 'en': 'at least one stage', 'zh-Hant': '至少', 'zh-Hans': '至少' }],
  [0, 'k', '1001', { 'en': 'at most 1000', 'zh-Hant': '1000', 'zh-Hans': '1000' }]
]

for (const lang of Object.keys(words)) {
  for (const [index, key, typed, allowed] of bad) {
    test(`${key} = ${typed}, typed, is refused in ${lang}, and a good value mends it`, async ({ article }) => {
      const figure = await article('price', { lang })
      const before = await figure.look()
      const field = figure.host.locator('.control .field').nth(index)
      await field.fill(typed)
      await expect(figure.notice).toBeVisible()
      await expect(figure.notice).toContainText(key === 'c' && typed === '25' ? '100' : typed)
      await expect(figure.notice).toContainText(allowed[lang])
      await expect(figure.notice).toContainText(words[lang].parameter[key === 'c' && typed === '25' ? 'a' : key])
      await expect(field).toHaveAttribute('aria-invalid')
      const during = await figure.look()
      expect({ ...during, fields: before.fields }).toEqual(before)
      expect(during.fields[index]).toBe(typed)
      await field.fill('2')
      await expect(figure.notice).toBeHidden()
      await expect(field).not.toHaveAttribute('aria-invalid')
      expect((await figure.look()).value[key]).toBe(2)
    })
  }
}

test('a number too large to compute with, typed, is refused with what is allowed', async ({ article }) => {
  const figure = await article('price')
  const before = await figure.look()
  const field = figure.field(/Highest price/)
  await field.focus()
  await figure.page.keyboard.press('ControlOrMeta+a')
  await figure.page.keyboard.type('1e999')
  await figure.page.keyboard.press('Enter')
  await expect(figure.notice).toContainText('Highest price buyers pay a must be a number')
  await expect(figure.notice).toContainText('1e999')
  const { picture, value, result } = await figure.look()
  expect({ picture, value, result: result }).toEqual({ picture: before.picture, value: { ...before.value, a: value.a }, result })
})

const attributes = [
  ['n', '0', 'Firms in each stage n is 0; at least 1 is needed.'],
  ['n', '2.5', 'Firms in each stage n is 2.5'],
  ['n', 'many', '“many”'],
  ['n', '3,2', '2 values for 4 stages'],
  ['n', '1e999', '1e999'],
  ['c', '-1', 'Unit cost of each stage c is -1'],
  ['c', '40', 'must be above the total unit cost of 160'],
  ['c', '7,7,-2,7', 'of stage 3 is -2'],
  ['a', '', 'Highest price buyers pay a must be a number'],
  ['lambda', '-1', '−1'],
  ['nmax', '1', '2 to 1000000'],
  ['view', 'circus', '“circus” is not known. Possible: price, provinces'],
  ['theme', 'purple', '“purple” is not known. Possible: auto, light, dark'],
  ['controls', 'some', '“some” is not known. Possible: auto, none']
]

for (const [key, text, says] of attributes) {
  test(`${key}="${text}", set by the page, leaves the last good figure and is named`, async ({ embed }) => {
    const figure = await embed('<cluster-figure k="4" n="5" c="3"></cluster-figure>')
    const before = await figure.look()
    await figure.host.evaluate((element, [key, text]) => element.setAttribute(key, text), [key, text])
    await expect(figure.notice).toContainText(says)
    await expect(figure.notice).toContainText(words.en.notice.kept.split('{problem}')[1].trim())
    expect(await figure.look()).toEqual(before)
    const problems = await figure.host.evaluate(({ problems }) => problems)
    expect(problems).toEqual([expect.objectContaining({ code: expect.stringMatching(/^[A-Z_]+$/), text })])
    await figure.host.evaluate((element, key) => element.removeAttribute(key), key)
    await expect(figure.notice).toBeHidden()
  })

  test(`${key}="${text}", there from the start, leaves a figure with that key's default and is named`, async ({ embed }) => {
    const figure = await embed(`<cluster-figure ${key}="${text}"></cluster-figure>`)
    await expect(figure.notice).toContainText(says)
    const { value } = await figure.look()
    expect(value).toMatchObject({ view: 'price', k: 4, n: 9, a: 100, b: 1, c: 7, nmax: 30 })
  })
}

test('an unknown indicator and an unknown place are named with what is possible', async ({ embed }) => {
  const figure = await embed('<cluster-figure view="provinces"></cluster-figure>')
  const before = await figure.look()
  await figure.host.evaluate((element) => element.setAttribute('indicator', 'happiness'))
  await expect(figure.notice).toContainText('happiness')
  await expect(figure.notice).toContainText('high_tech_share_2006')
  expect(await figure.look()).toEqual(before)
  await figure.host.evaluate((element) => {
    element.removeAttribute('indicator')
    element.setAttribute('places', 'atlantis')
  })
  await expect(figure.notice).toContainText('atlantis')
  await expect(figure.notice).toContainText('heilongjiang')
})

test('the last box cannot leave an empty chart behind', async ({ article }) => {
  const figure = await article('provinces')
  const boxes = figure.host.getByRole('checkbox')
  const count = await boxes.count()
  for (let index = 0; index < count; index++) await boxes.nth(index).press('Space')
  await expect(figure.notice).toBeVisible()
  const { table } = await figure.look()
  expect(table).toHaveLength(2)
})

test('unknown attributes are ignored', async ({ embed }) => {
  const figure = await embed('<cluster-figure colour="red" q="7"></cluster-figure>')
  await expect(figure.notice).toBeHidden()
})
