// Three solutions of one chain, side by side, and a check that the reader runs.

import solutions from '../../www/text/panels/solutions.json' with { type: 'json' }
import { violations } from './axe.mjs'
import { expect, test, words } from './figure.mjs'

/** Opens the panel by keyboard and waits for what it loads. */
async function open(figure, lang = 'en') {
  const panel = figure.host.getByRole('group', { name: words[lang].panel.solutions })
  await figure.opener('solutions').focus()
  await figure.page.keyboard.press('Enter')
  await panel.locator('.comparison').waitFor()
  return panel
}

/** The rows of the panel's table: name, then one text per solution. */
const rows = (panel) =>
  panel
    .locator('.comparison > .scroll')
    .evaluate((element) =>
      [...element.querySelectorAll('tbody tr')].map(({ cells }) => [...cells].map(({ textContent }) => textContent))
    )

/** The numbers of a text such as 2.512×10⁻¹⁴. */
function scientific(text) {
  const { digits, sign, power } = /(?<digits>\d\.\d{3})×10(?<sign>⁻?)(?<power>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/.exec(text).groups
  const exponent = Number([...power].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join(''))
  return Number(digits) * 10 ** (sign ? -exponent : exponent)
}

test('the three solutions are those of the figure, and follow its sliders', async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  const panel = await open(figure)
  for (const n of [9, 3]) {
    await figure.slider('n').first().fill(String(n))
    const { price, quantity, stagePrice, firmQuantity } = (await figure.look('result')).result
    const expected = [quantity, ...stagePrice, ...firmQuantity]
    expect(stagePrice.at(-1)).toBe(price)
    const shown = await rows(panel)
    expect(shown).toHaveLength(expected.length)
    for (const [row, [name, ...texts]] of shown.entries()) {
      expect(texts, name).toHaveLength(3)
      for (const text of texts) expect(Math.abs(Number(text) / expected[row] - 1), name).toBeLessThan(1e-6)
    }
    expect(shown[stagePrice.length][0]).toContain('Final price p_4')
  }
})

test('the figure inside shows the way to the price outside, and the page hears nothing of it', async ({ embed }) => {
  const figure = await embed('<cluster-figure n="3,2,5" k="3" c="1,2,3"></cluster-figure>')
  const events = await figure.listen()
  const panel = await open(figure)
  const inner = panel.locator('cluster-figure')
  await inner.locator('.sentence').waitFor()
  const { result } = await figure.look('result')
  await expect(inner.locator('.keys dd').first()).toHaveText(result.price.toFixed(1))
  await expect(inner.locator('details.panel:visible')).toHaveCount(0)
  await expect(inner.locator('.footer > button:visible')).toHaveText([words.en.table.summary])
  const value = await inner.evaluate((element) => element.value)
  expect(value).toMatchObject({ view: 'iteration', k: 3, n: [3, 2, 5], c: [1, 2, 3] })
  expect(await events()).toEqual([])
})

test('a long chain is summarized, and the difference is over all of it', async ({ embed }) => {
  const figure = await embed('<cluster-figure k="40" n="9" c="1"></cluster-figure>')
  const panel = await open(figure)
  expect((await rows(panel)).map(([name]) => name.split(' ').at(-1))).toEqual([
    'Q',
    ...['p', 'q'].flatMap((symbol) => [1, 8, 16, 24, 32, 40].map((stage) => `${symbol}_${stage}`))
  ])
  await expect(panel).toContainText('6 of 40 stages')
})

test('the self-check reports a difference that is only rounding, and other chains each time', async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  const panel = await open(figure)
  const report = panel.locator('.check').getByRole('status')
  const texts = []
  for (const run of [1, 2]) {
    await panel.getByRole('button', { name: solutions.figure.en.run }).focus()
    await figure.page.keyboard.press('Enter')
    await expect(report).toContainText(`Check ${run}: 1,000 chains solved`)
    texts.push((await report.textContent()).replace(`Check ${run}`, ''))
    expect(scientific(texts.at(-1))).toBeLessThan(1e-9)
  }
  expect(texts[0]).not.toBe(texts[1])
})

test('the chain with the largest difference can be shown, and has it', async ({ embed }) => {
  const figure = await embed('<cluster-figure k="2" n="4,5" f="1,2"></cluster-figure>')
  const panel = await open(figure)
  const events = await figure.listen()
  await panel.getByRole('button', { name: solutions.figure.en.run }).click()
  const report = await panel.locator('.check').getByRole('status').textContent()
  await panel.getByRole('button', { name: solutions.figure.en.show }).click()
  expect(await events()).toEqual(['input', 'change'])
  const { value } = await figure.look('value')
  expect(report).toContain(`a\u00a0=\u00a0${value.a}, b\u00a0=\u00a0${value.b}`)
  await expect(figure.notice.first()).toBeHidden()
  // The figure solves the same decimals in the same ways, so that all digits are the same.
  const [difference] = /\d\.\d{3}×10⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]+/.exec(report)
  await expect(panel.locator('.comparison > p').nth(1)).toContainText(difference)
})

test('a figure without controls is checked, and shows no other chain', async ({ embed }) => {
  const figure = await embed('<cluster-figure controls="none"></cluster-figure>')
  const panel = await open(figure)
  await panel.locator('.check').getByRole('button').click()
  await expect(panel.locator('.check').getByRole('status')).toContainText('1,000 chains')
  await expect(panel.locator('.check').getByRole('button')).toHaveCount(1)
})

test('provinces have no equilibrium and no panel about one', async ({ embed }) => {
  const figure = await embed('<cluster-figure view="provinces"></cluster-figure>')
  await expect(figure.host.locator('details:is(.derivation, .solutions)')).toHaveCount(0)
})

for (const lang of Object.keys(words)) {
  test(`in ${lang}, light and dark, the panel needs no sideways scrolling at 320 pixels${lang === 'en' ? ', and breaks no rule' : ''}`, async ({
    embed,
    page
  }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    const figure = await embed(`<main><h1>x</h1><cluster-figure lang="${lang}" theme="light"></cluster-figure></main>`)
    const panel = await open(figure, lang)
    await panel.locator('.check').getByRole('button').click()
    await panel.locator('cluster-figure .sentence').waitFor()
    for (const theme of ['light', 'dark']) {
      await figure.host.evaluate((element, theme) => {
        element.theme = theme
      }, theme)
      await expect(panel.locator('cluster-figure .figure')).toHaveAttribute('data-theme', theme)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      ).toBeLessThanOrEqual(0)
      if (lang === 'en') expect(await violations(page), theme).toEqual([])
    }
    const texts = await panel.locator('.comparison').evaluate((element) => element.innerText)
    expect(texts).not.toMatch(/undefined|NaN|[{}]/)
  })
}

test('beside external economies the panels say that they are about the chain without them', async ({ figureOf }) => {
  for (const [view, times] of [
    ['externality', 1],
    ['price', 0]
  ]) {
    const figure = await figureOf(view)
    for (const part of ['derivation', 'solutions']) {
      const panel = figure.host.locator(`details.${part}`)
      await figure.opener(part).click()
      await expect(panel.getByRole('table').or(panel.locator('.formula')).first()).toBeVisible()
      await expect(panel.getByText('theta = 0')).toHaveCount(times)
    }
  }
})
