// In every view, whatever is data opens its record.

import { expect, test, views } from './figure.mjs'

for (const view of views) {
  test(`every number of ${view} that is data opens its record`, async ({ figureOf, page }) => {
    const figure = await figureOf(view)
    await figure.openTable()
    for (const number of [
      ...(await figure.keys.getByRole('button').all()),
      ...(await figure.chart.locator('.number').all()),
      ...(await figure.table.getByRole('button').all())
    ]) {
      await number.click()
      const records = figure.panel.locator('div > article')
      await expect(records.first()).toContainText(/\d/)
      expect(await records.allTextContents()).not.toContainEqual(expect.stringMatching(/undefined|NaN|\[object/))
      await page.keyboard.press('Escape')
      await expect(number).toBeFocused()
    }
  })
}

test('the list of the contradictions opens all of them, each with its arithmetic and with what it touches', async ({
  figureOf
}) => {
  const figure = await figureOf('consistency')
  await figure.keys.getByRole('button', { name: /^All contradictions/ }).click()
  const records = figure.panel.locator('div > article')
  await expect(records).toHaveCount(50)
  const tables = records.nth(13)
  await tables.locator('summary').first().click()
  await expect(tables.getByRole('table')).toContainText('552469')
  const touched = tables.locator(':is(h4, h5) ~ details')
  await touched.first().locator('summary').click()
  await expect(touched.first().locator('article h4')).toHaveText(/\S/)
})
