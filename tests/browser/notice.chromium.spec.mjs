// A bad value is named with what is allowed, in the figure's language; the last good figure stays.

import { expect, test, words } from './figure.mjs'

// The key of the field, what is typed, and what the notice says of it.
const typed = {
  price: [
    ['n', '0', { en: /is 0; at least 1/, 'zh-Hant': /0；至少.*1/, 'zh-Hans': /0；至少.*1/ }],
    ['n', '2.5', { en: /is 2\.5; .*whole numbers/, 'zh-Hant': /2\.5；.*整數/, 'zh-Hans': /2\.5；.*整数/ }],
    ['n', '-1', { en: /is [-−]1; at least 1/, 'zh-Hant': /[-−]1；至少.*1/, 'zh-Hans': /[-−]1；至少.*1/ }],
    [
      'cost',
      '100',
      {
        en: /is 100; .*above the total unit cost of 100/,
        'zh-Hant': /100；.*總單位成本.*100/,
        'zh-Hans': /100；.*总单位成本.*100/
      }
    ],
    ['cost', '-1', { en: /is [-−]1; .*cannot be negative/, 'zh-Hant': /[-−]1；.*負/, 'zh-Hans': /[-−]1；.*负/ }],
    ['k', '0', { en: /is 0; at least 1/, 'zh-Hant': /0；至少.*1/, 'zh-Hans': /0；至少.*1/ }],
    ['k', '1001', { en: /is 1,?001; at most 1,?000/, 'zh-Hant': /1,?001；.*1,?000/, 'zh-Hans': /1,?001；.*1,?000/ }]
  ],
  welfare: [['b', '0', { en: /is 0; .*above 0/, 'zh-Hant': /0；.*大於 0/, 'zh-Hans': /0；.*大于 0/ }]]
}

const kept = (lang) => words[lang].notice.kept.split('{problem}')[1].trim()

for (const lang of Object.keys(words)) {
  test(`a bad value typed is refused in ${lang}, the last good figure stays, and a good value mends it`, async ({
    figureOf
  }) => {
    for (const [view, rows] of Object.entries(typed)) await refusedAndMended(await figureOf(view, { lang }), rows, lang)
  })
}

async function refusedAndMended(figure, rows, lang) {
  const before = await figure.look()
  for (const [key, text, says] of rows) {
    const field = figure.field(key)
    const good = await field.inputValue()
    // All at once, so that no good number comes by on the way.
    await field.fill(text)
    await expect(figure.notice).toContainText(says[lang])
    await expect(figure.notice).toContainText(kept(lang))
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveValue(text)
    expect({ ...(await figure.look()), fields: before.fields }, `${key} = ${text}`).toEqual(before)
    await field.fill(good)
    await expect(figure.notice).toBeHidden()
    await expect(field).not.toHaveAttribute('aria-invalid')
  }
  expect(await figure.look()).toEqual(before)
}

test('what a number field cannot read is refused with what is allowed once it is entered', async ({ figureOf }) => {
  const figure = await figureOf('entry')
  const before = await figure.look()
  const field = figure.field('f')
  await field.focus()
  await figure.page.keyboard.press('ControlOrMeta+a')
  await figure.page.keyboard.type('-1e999')
  await figure.page.keyboard.press('Enter')
  await expect(figure.notice).toContainText(/cannot be read.*0 or more/)
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  expect((await figure.look('picture')).picture).toBe(before.picture)
  await figure.type(field, '0')
  await expect(figure.notice).toBeHidden()
  await expect(field).not.toHaveAttribute('aria-invalid')
})

const attributes = [
  ['n', '0', /Firms in each stage.* is 0; at least 1/],
  ['n', '2.5', /Firms in each stage.* is 2\.5/],
  ['n', 'many', /“many”/],
  ['n', '3,2', /number of values is 2, that of stages 4/],
  ['n', '1e999', /1e999/],
  ['c', '-1', /Unit cost.* is [-−]1/],
  ['cost', '-1', /Total unit cost.* is [-−]1/],
  ['c', '7,7,-2,7', /stage 3.* is [-−]2/],
  ['a', '', /Highest price buyers pay.* must be a number/],
  ['lambda', '-1.5', /is [-−]1\.5; it must lie between −1 and/],
  ['nmax', '1', /2 to 1,?000/],
  ['view', 'circus', /“circus” is not known.*price, .*provinces/],
  ['theme', 'purple', /“purple” is not known.*auto, light, dark/],
  ['controls', 'some', /“some” is not known.*auto, none/]
]

test('a bad value set by the page is named, leaves the last good figure, and goes with the value', async ({
  embed
}) => {
  const figure = await embed('<cluster-figure k="4" n="5" c="3"></cluster-figure>')
  const before = await figure.look()
  for (const [key, text, says] of attributes) {
    const good = await figure.host.getAttribute(key)
    const set = (text) =>
      figure.host.evaluate(
        (element, [key, text]) => {
          if (text === null) element.removeAttribute(key)
          else element.setAttribute(key, text)
        },
        [key, text]
      )
    await set(text)
    await expect(figure.notice).toContainText(says)
    await expect(figure.notice).toContainText(kept('en'))
    expect(await figure.look(), `${key}="${text}"`).toEqual(before)
    const problems = await figure.host.evaluate(({ problems }) => problems)
    expect(problems).toEqual([expect.objectContaining({ code: expect.stringMatching(/^[A-Z_]+$/), field: key, text })])
    await set(good)
    await expect(figure.notice).toBeHidden()
    expect(await figure.host.evaluate(({ problems }) => problems)).toEqual([])
  }
})

test('a figure that starts with a bad value has that key’s default and names the value', async ({ embed, page }) => {
  await embed(attributes.map(([key, text]) => `<cluster-figure ${key}="${text}"></cluster-figure>`).join(''))
  for (const [index, [key, text, says]] of attributes.entries()) {
    const figure = page.locator('cluster-figure').nth(index)
    await expect(figure.getByRole('alert'), `${key}="${text}"`).toContainText(says)
    expect(await figure.evaluate(({ value }) => value), `${key}="${text}"`).toMatchObject({
      view: 'price',
      k: 4,
      n: 9,
      a: 100,
      b: 1,
      cost: 28,
      nmax: 30
    })
  }
})

test('an unknown indicator and an unknown place are named with what is possible', async ({ embed }) => {
  const figure = await embed('<cluster-figure view="provinces"></cluster-figure>')
  const before = await figure.look()
  for (const [key, text, possible] of [
    ['indicator', 'happiness', 'high_tech_share_2006'],
    ['places', 'atlantis', 'heilongjiang']
  ]) {
    await figure.host.evaluate((element, [key, text]) => element.setAttribute(key, text), [key, text])
    await expect(figure.notice).toContainText(text)
    await expect(figure.notice).toContainText(possible)
    expect(await figure.look()).toEqual(before)
    await figure.host.evaluate((element, key) => element.removeAttribute(key), key)
    await expect(figure.notice).toBeHidden()
  }
})

for (const [lang, twice, many] of [
  ['en', 'is given twice', 'is one too many; at most 2 can be compared'],
  ['zh-Hant', '出現了兩次', '最多只能比較 2 項'],
  ['zh-Hans', '出现了两次', '最多只能比较 2 项']
]) {
  test(`an indicator given twice, and a third one, are refused as what they are in ${lang}`, async ({ figureOf }) => {
    const figure = await figureOf('provinces', { lang })
    const before = await figure.look()
    const [one, two, three] = ['high_tech_share_2006', 'high_tech_output_2006', 'share_of_national_output_2005']
    for (const [text, named, says] of [
      [[one, one], one, twice],
      [[one, two, three], three, many]
    ]) {
      await figure.host.evaluate((element, text) => element.setAttribute('indicator', text), text.join())
      await expect(figure.notice).toContainText(named)
      await expect(figure.notice).toContainText(says)
      expect(await figure.look()).toEqual(before)
      await figure.host.evaluate((element) => element.removeAttribute('indicator'))
      await expect(figure.notice).toBeHidden()
    }
  })
}

test('costs above the highest price, set by the page, leave the last good figure and are named', async ({ embed }) => {
  const figure = await embed('<cluster-figure k="4" n="5" c="3"></cluster-figure>')
  const before = await figure.look()
  await figure.host.evaluate((element) => {
    element.c = 40
  })
  await expect(figure.notice).toContainText(/is 100; .*above the total unit cost of 160/)
  expect(await figure.look()).toEqual(before)
  await figure.host.evaluate((element) => {
    element.a = 200
  })
  await expect(figure.notice).toBeHidden()
  expect((await figure.look('value')).value).toMatchObject({ a: 200, c: 40 })
})

test('the last place cannot be taken away', async ({ figureOf }) => {
  const figure = await figureOf('provinces')
  const boxes = figure.host.getByRole('checkbox')
  const last = (await boxes.count()) - 1
  for (let index = 0; index < last; index++) await boxes.nth(index).uncheck()
  await expect(boxes.nth(last)).toBeDisabled()
  await expect(boxes.nth(last)).toBeChecked()
  await expect(figure.notice).toBeHidden()
  expect((await figure.look('table')).table).toHaveLength(2)
  await boxes.first().check()
  await expect(boxes.nth(last)).toBeEnabled()
  expect((await figure.look('table')).table).toHaveLength(3)
})

test('unknown attributes are ignored', async ({ embed }) => {
  const figure = await embed('<cluster-figure colour="red" q="7"></cluster-figure>')
  await expect(figure.notice).toBeHidden()
})

test('what is refused beside its control can be mended by a button, and nothing moves', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const places = () => Promise.all([figure.chart, figure.sentence, figure.keys].map((part) => part.boundingBox()))
  for (const [key, text, remedy, mended] of [
    ['cost', '700', 'Set a to 800', { cost: 700, a: 800 }],
    ['a', '600', 'Set a to 800', { cost: 700, a: 800 }],
    ['cost', '28', undefined, { cost: 28 }],
    ['a', '28', 'Set a to 30', { a: 30 }],
    ['n', '0', 'Set n to 1', { n: 1 }],
    ['n', '2.5', undefined, {}],
    ['n', '9', undefined, { n: 9 }],
    ['k', '0', 'Set k to 1', { k: 1 }]
  ]) {
    const field = figure.field(key)
    const before = await places()
    await field.fill(text)
    const button = figure.notice.getByRole('button')
    await expect(button, `${key} ${text}`).toHaveCount(remedy ? 1 : 0)
    if (remedy) {
      await expect(button).toHaveText(remedy)
      expect(await places(), `${key} ${text}`).toEqual(before)
      await button.click()
      await expect(figure.notice).toBeHidden()
      await expect(field).toBeFocused()
    }
    expect((await figure.look('value')).value, `${key} ${text}`).toMatchObject(mended)
  }
  await figure.host.getByRole('button', { name: 'Undo' }).click()
  expect((await figure.look('value')).value.k).toBe(4)
})

test('a remedy mends one stage of many', async ({ embed }) => {
  const figure = await embed('<cluster-figure k="3" n="3,2,5"></cluster-figure>')
  await figure.stages.locator('summary').click()
  await figure.stages.locator('tbody tr').nth(1).locator('input').first().fill('0')
  await figure.notice.getByRole('button', { name: 'Set n to 1' }).click()
  expect((await figure.look('value')).value.n).toEqual([3, 1, 5])
})
