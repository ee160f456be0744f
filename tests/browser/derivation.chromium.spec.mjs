// "How is this computed?": the reader's price line by line, by keyboard, in every language and at every width.

import { violations } from './axe.mjs'
import { expect, test, words } from './figure.mjs'
import texts from '../../www/text/panels/derivation.json' with { type: 'json' }

/** The disclosure of a figure, opened by keyboard. */
async function opened(figure) {
  const panel = figure.host.locator('details.derivation')
  await figure.opener('derivation').focus()
  await figure.page.keyboard.press('Enter')
  await panel.locator('math').first().waitFor()
  return panel
}

/** What a line shows, without the invisible signs between its factors. */
const shown = async (step) => (await step.locator('math').textContent()).replaceAll('\u2062', '')

const line = (panel, key, lang = 'en') =>
  panel.locator('.step').filter({ hasText: texts.figure[lang].line[key] }).first()

for (const lang of Object.keys(words)) {
  test(`the derivation opens by keyboard and explains every line in ${lang}`, async ({ figureOf }) => {
    const figure = await figureOf('price', { lang })
    const panel = await opened(figure)
    await expect(panel).toHaveAccessibleName(words[lang].panel.derivation)
    const lines = await panel
      .locator('.step')
      .evaluateAll((steps) =>
        steps.map((step) => [
          step.querySelector('.reason').textContent,
          step.querySelector('.tag').textContent,
          step.querySelector('math').getAttribute('aria-label')
        ])
      )
    expect(lines.length).toBeGreaterThan(30)
    for (const parts of lines) for (const part of parts) expect(part).toMatch(/\S/)
    for (const [, , spoken] of lines) expect(spoken).not.toMatch(/undefined|[{}=≈∏∑×−]/)
  })
}

test('axe finds nothing in a derivation with the passage of a line', async ({ figureOf, page }) => {
  test.slow()
  const panel = await opened(await figureOf('price'))
  await panel.locator('button.tag').first().click()
  expect(await violations(page, 'cluster-figure')).toEqual([])
})

test('the lines end at the price that the figure shows', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const panel = await opened(figure)
  expect(await shown(line(panel, 'price'))).toMatch(/=52\.7608$/)
  expect(await shown(line(panel, 'condition'))).toMatch(/=13,122>10,000=/)
})

test('a change of the figure changes the lines while they are shown, and leaves the keyboard where it is', async ({
  figureOf,
  page
}) => {
  const figure = await figureOf('price')
  const panel = await opened(figure)
  await panel.locator('button.tag').first().click()
  await figure.slider('n').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => shown(line(panel, 'price'))).toMatch(/10,000.*14,641/)
  await expect(figure.slider('n')).toBeFocused()
  await expect(panel.locator('blockquote').first()).toBeVisible()
})

test('a figure without a chain has nothing to derive', async ({ figureOf }) => {
  const figure = await figureOf('provinces')
  await expect(figure.host.locator('details.derivation')).toHaveCount(0)
})

test('a tag of the paper opens the passage that prints the line', async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  const panel = await opened(figure)
  const step = line(panel, 'network')
  const tag = step.getByRole('button', { name: '(6)' })
  await tag.focus()
  await page.keyboard.press('Enter')
  await expect(tag).toHaveAttribute('aria-expanded', 'true')
  await expect(step.locator('blockquote')).toContainText('\\quad (6)$$')
  await expect(step.locator('blockquote cite')).toContainText('68')
  await page.keyboard.press('Enter')
  await expect(step.locator('blockquote')).toBeHidden()
})

test('a fraction is taller than a number', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const panel = await opened(figure)
  const height = async (selector) => (await line(panel, 'factor').locator(selector).first().boundingBox()).height
  expect(await height('mfrac')).toBeGreaterThan(1.5 * (await height('mn')))
})

test('the derivation is copied as LaTeX and as text', async ({ figureOf, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const figure = await figureOf('price')
  const panel = await opened(figure)
  const copied = async (key) => {
    await panel.getByRole('button', { name: texts.figure.en[key] }).click()
    await expect(panel.getByRole('status')).toHaveText(texts.figure.en.copied)
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const latex = await copied('copyLatex')
  expect(latex).toContain(String.raw`p_{k} &= a - \left(a - \sum_{i=1}^{k} c_{i}\right)`)
  expect(latex).toContain(String.raw`\tag*{(7)}`)
  expect(latex.split('{').length).toBe(latex.split('}').length)
  expect(await copied('copyText')).toContain('p_k\n  = a − (a − ∑(i=1..k) c_i)')
})

test('where copying is refused the text is selected instead', async ({ figureOf, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const figure = await figureOf('price')
  const panel = await opened(figure)
  await panel.getByRole('button', { name: texts.figure.en.copyLatex }).click()
  await expect(panel.getByRole('status')).toHaveText(texts.figure.en.select)
  const area = panel.getByRole('textbox')
  await expect(area).toBeFocused()
  expect(
    await area.evaluate(
      ({ value, selectionStart, selectionEnd }) => selectionEnd - selectionStart === value.length && value.length > 0
    )
  ).toBe(true)
})

test('a long chain shows its ends and counts what it leaves out', async ({ embed }) => {
  const figure = await embed('<cluster-figure lang="en" k="12" n="30" c="1"></cluster-figure>')
  const panel = await opened(figure)
  await expect(panel.locator('.omitted')).toHaveText([
    'Stages 9 to 3: 7 stages in the same way',
    'Stages 4 to 10: 7 stages in the same way'
  ])
})

test.describe('in a window of 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  for (const lang of Object.keys(words)) {
    test(`the page does not scroll sideways in ${lang}; a formula that does is reached by keyboard`, async ({
      embed,
      page
    }) => {
      const figure = await embed(
        `<cluster-figure lang="${lang}" k="5" n="3,1000,20,7,11" c="2.5" lambda="0.5"></cluster-figure>`
      )
      const panel = await opened(figure)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      ).toBeLessThanOrEqual(0)
      await expect
        .poll(() =>
          panel
            .locator('.scroll')
            .evaluateAll(
              (boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth !== (box.tabIndex === 0)).length
            )
        )
        .toBe(0)
    })
  }
})
