// The page for programmers: what it shows is what the functions answer, and its code does what it shows.

import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { EXAMPLES } from '../../www/programmers/examples.js'
import words from '../../www/text/pages/programmers.json' with { type: 'json' }
import * as functions from '../../dist/cluster_pricing.js'
import { violations } from './axe.mjs'
import { expect, test as base } from './figure.mjs'
import { expectAlike } from './pixels.mjs'

const test = base.extend({
  /** The page in a language, once its functions answer: `opened('zh-Hant', { theme: 'dark' })`. */
  opened: async ({ page, site }, use) => {
    await use(async (lang = 'en', query = {}, hash = '') => {
      await page.goto(`${site.url}/programmers.html?${new URLSearchParams({ lang, ...query })}${hash}`)
      await expect(page.locator('#equilibrium pre')).toContainText('52.76')
    })
  }
})

test.beforeAll(() => functions.default({ module_or_path: readFileSync('dist/cluster_pricing_bg.wasm') }))

/** What crosses the page as JSON. */
const plain = (value) => JSON.parse(JSON.stringify(value))

test('every function shows what it answers in Node, with the first input and with another', async ({
  opened,
  page
}) => {
  await opened()
  const other = {
    startup: '{ "k": "6" }',
    exercise: '"claims.1@1:3"',
    maxStages: '{ "n": 3 }',
    indicators: '{ "place": "jilin" }',
    vocabulary: '{}'
  }
  for (const { name, input, run } of EXAMPLES) {
    const result = page.locator(`#${name} pre`)
    expect(JSON.parse(await result.textContent()), name).toEqual(plain(run(functions, JSON.parse(input))))
    if (!other[name]) continue
    await page.locator(`#${name}-input`).fill(other[name])
    expect(JSON.parse(await result.textContent()), name).toEqual(plain(run(functions, JSON.parse(other[name]))))
  }
})

test('the code of every function, copied as it stands, gives the result beside it', async ({ opened, page, site }) => {
  await opened()
  await page.locator('#equilibrium-input').fill('{ "a": "100", "b": 2, "c": [7], "n": [3] }')
  for (const { name } of EXAMPLES) {
    const code = await page.locator(`#${name}-code`).inputValue()
    const [, variable] = /const (result|rows) = /.exec(code)
    const address = `${site.url}/code-${name}.js`
    await page.route(address, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: `${code}\nexport default ${variable}` })
    )
    const answer = await page.evaluate(async (address) => (await import(address)).default, address)
    expect(plain(answer), name).toEqual(JSON.parse(await page.locator(`#${name} pre`).textContent()))
  }
})

for (const [lang, texts] of Object.entries(words)) {
  test(`a refusal names its field, its fault and its code beside the input, and the last good result stays (${lang})`, async ({
    opened,
    page
  }) => {
    await opened(lang)
    const input = page.locator('#equilibrium-input')
    const problem = page.locator('#equilibrium-problem')
    const before = await page.locator('#equilibrium pre').textContent()
    for (const [given, ...said] of [
      [
        '{ "a": 100, "b": 1, "c": [7, 7], "n": [9, 0] }',
        'n[1]',
        texts.field.n,
        texts.fault_of.N_BELOW_ONE,
        'N_BELOW_ONE'
      ],
      ['{ "a": 5, "b": 1, "c": [7], "n": [9] }', texts.field.a, texts.fault_of.A_NOT_ABOVE_COST, '5', '7'],
      ['{ "a": 1', texts.unreadable.split('{')[0]],
      ['null', texts.fault_of.EMPTY_CHAIN]
    ]) {
      await input.fill(given)
      for (const part of [...said, texts.kept]) await expect(problem).toContainText(part)
      await expect(input).toHaveAttribute('aria-invalid', 'true')
      await expect(input).toHaveAccessibleDescription(await problem.textContent())
      expect(await page.locator('#equilibrium pre').textContent()).toBe(before)
    }
    expect(await violations(page, '#equilibrium')).toEqual([])
    await input.fill('{ "a": 200, "b": 1, "c": [7], "n": [9] }')
    await expect(problem).toBeEmpty()
    await expect(input).not.toHaveAttribute('aria-invalid')
    expect(JSON.parse(await page.locator('#equilibrium pre').textContent()).price).toBeCloseTo(200 - 193 * 0.9, 9)
  })
}

test('whatever a function refuses, there are words for its code and its field', () => {
  const codesOf = (file, before) =>
    [...readFileSync(file, 'utf8').matchAll(new RegExp(`${before} "([A-Z_]+)"`, 'g'))].map(([, code]) => code)
  const codes = [...codesOf('src/model/error.rs', '=>'), ...codesOf('src/study/fault.rs', '=')]
  expect(codes.length).toBeGreaterThan(20)
  expect(Object.keys(words.en.fault_of)).toEqual(expect.arrayContaining([...codes, 'OUT_OF_MEMORY']))
  const bad = [
    'x',
    -5,
    0,
    0.5,
    [],
    [-5],
    [0.5, 0.5, 0.5, 0.5],
    1e308,
    [1e308, 1e308, 1e308, 1e308],
    Array(2000).fill(1)
  ]
  const refused = new Set()
  for (const { name, input, run } of EXAMPLES.filter(({ isFilter }) => !isFilter)) {
    const good = JSON.parse(input)
    for (const key of [...Object.keys(good), 'f', 'fIntegrated', 'lambda']) {
      for (const value of bad) {
        try {
          run(functions, { ...good, [key]: value })
        } catch ({ code, field }) {
          refused.add(code)
          expect(words.en.fault_of, name).toHaveProperty(code)
          expect(words.en.field, name).toHaveProperty(field)
        }
      }
    }
  }
  expect(refused.size).toBeGreaterThan(10)
})

for (const [theme, color] of [
  ['light', '#ffffff'],
  ['dark', '#14171d']
]) {
  test(`both charts look as plotters-canvas draws them, wherever the slider stands (${theme})`, async ({
    opened,
    page
  }) => {
    await opened('en', { theme })
    for (const view of ['price', 'provinces']) await expectAlike(page, `#drawn-${view}`, color)
    const picture = () =>
      page.evaluate(() => [...document.querySelectorAll('#drawn-price canvas')].map((one) => one.toDataURL()))
    const before = await picture()
    const slider = page.getByRole('slider', { name: words.en.n })
    await slider.press('ArrowRight')
    await expect(page.locator('output')).toHaveText('10')
    const after = await picture()
    after.forEach((one, at) => expect(one).not.toBe(before[at]))
    await expectAlike(page, '#drawn-price', color)
    await page.locator('#draw select').selectOption({ index: 2 })
    await expectAlike(page, '#drawn-provinces', color)
    await expect(page.locator('#draw-code')).toHaveValue(/n: 10 }/)
  })
}

test('what was typed and moved outlives a change of the language', async ({ opened, page }) => {
  await opened()
  await page.locator('#startup-input').fill('{ "k": 2 }')
  await page.getByRole('slider', { name: words.en.n }).press('ArrowLeft')
  await page.locator('#language').selectOption('zh-Hans')
  await expect(page.locator('#startup-input')).toHaveValue('{ "k": 2 }')
  await expect(page.getByRole('slider', { name: words['zh-Hans'].n })).toHaveValue('8')
  expect(JSON.parse(await page.locator('#startup pre').textContent())).toEqual(plain(functions.startup({ k: 2 })))
})

test('an address leads to a function, and a button copies its code', async ({ opened, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await opened('en', {}, '#freeEntry')
  await expect(page.locator('#freeEntry h3')).toBeInViewport()
  await page.locator('#freeEntry').getByRole('button').click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.locator('#freeEntry-code').inputValue()
  )
  await expect(page.locator('#status')).toContainText('freeEntry()')
})

test('from a disk, where a browser loads no wasm, the page says what to do and shows the code', async ({
  page,
  problems
}) => {
  await page.goto(`${pathToFileURL('dist/programmers.html')}?lang=en`)
  await expect(page.getByRole('alert').first()).toContainText('put the folder on a server')
  await expect(page.locator('#equilibrium-code')).toHaveValue(/equilibrium\(\{ "a": 100/)
  problems.length = 0
})
