// The views of the paper's tables: every number opens its sentence or its formula, and the controls change what is shown.

import { expect, test } from './figure.mjs'

/** What the panel says of a number: the number marked in its quote, or the rounded result of its formula. */
async function said(figure) {
  const article = figure.panel.locator('article').first()
  await article.waitFor()
  const mark = article.locator('blockquote mark').first()
  if (await mark.count()) return mark.textContent()
  await expect(article.locator('dt', { hasText: 'Formula' }).locator('+ dd')).toHaveText(/[a-z]+_[a-z]+/)
  return (await article.locator('dd').first().textContent()).split(' ')[0]
}

for (const view of ['decline', 'industries', 'burden']) {
  test(`every number in the table of ${view} opens its quote or its formula`, async ({ figureOf }) => {
    test.slow()
    const figure = await figureOf(view)
    await figure.openTable()
    const numbers = await figure.table.getByRole('button').all()
    expect(numbers.length).toBeGreaterThan(25)
    for (const number of numbers) {
      await number.click()
      const shown = (await number.textContent())
        .replace('more than ', '')
        .split(' (')[0]
        .replaceAll(',', '')
        .replace('−', '-')
      const source = await said(figure)
      const factors = [1, 1e4, 1e8]
      const possible = factors.map((factor) => Number((Number(source) * factor).toPrecision(12)))
      expect(possible, `${shown} in the panel of ${source}`).toContain(Number(shown))
      await figure.page.keyboard.press('Escape')
      await expect(number).toBeFocused()
    }
  })
}

test('table and text of the decline lead to the contradiction between them', async ({ figureOf }) => {
  const figure = await figureOf('decline')
  const [table, text, , printed] = await figure.keys.getByRole('button').all()
  await expect(table).toHaveText('16.41 → 8.62')
  await expect(text).toHaveText('16.5 → 9.3')
  await text.click()
  await expect(figure.panel.locator('mark').first()).toHaveText('16.5')
  for (const id of ['D08', 'D09']) await expect(figure.panel).toContainText(`${id} ·`)
  await table.click()
  await expect(figure.panel).toContainText('share_liaoning_1978 + share_jilin_1978 + share_heilongjiang_1978')
  await figure.panel.locator('article details summary', { hasText: '4.41' }).click()
  for (const id of ['D01', 'D03']) await expect(figure.panel).toContainText(`${id} ·`)
  await expect(printed).toHaveText('more than 40')
  await printed.click()
  await expect(figure.panel).toContainText('more than')
})

test('places are taken out of the decline and put back', async ({ figureOf }) => {
  const figure = await figureOf('decline')
  const whole = await figure.look()
  const northeast = figure.host.getByRole('checkbox').first()
  await northeast.uncheck()
  await expect(figure.host).toHaveAttribute('places', 'liaoning,jilin,heilongjiang')
  const { sentence, keys } = await figure.look('sentence', 'keys')
  expect(sentence).not.toContain('16.41')
  expect(keys).toEqual(['8.86 → 4.41 %', '2.56 → 1.96 %', '4.99 → 2.25 %'])
  await northeast.check()
  expect((await figure.look('picture')).picture).toEqual(whole.picture)
})

test('another group of industries is marked and counted', async ({ figureOf }) => {
  const figure = await figureOf('industries')
  const before = await figure.look()
  await figure.host.getByRole('combobox').selectOption('machinery')
  await expect(figure.host).toHaveAttribute('group', 'machinery')
  const after = await figure.look()
  expect(before.keys.at(-1)).toBe('59.22 %')
  expect(after.keys).toEqual([...before.keys.slice(0, -1), '9.86 %'])
  expect(after.picture).not.toEqual(before.picture)
  await figure.keys.getByRole('button').last().click()
  await expect(figure.panel).toContainText('row 12 left out')
})
