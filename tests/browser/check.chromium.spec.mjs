// What the check page hands to the browser's downloads.

import { readFile } from 'node:fs/promises'
import { expect, test } from './figure.mjs'
import words from '../../www/text/pages/check.json' with { type: 'json' }

test('the report is saved as a file', async ({ page, site }) => {
  await page.goto(`${site.url}/check.html?lang=en`)
  for (const id of ['figure', 'import', 'script']) await expect(page.locator(`#line-${id}`)).toHaveClass('works')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words.en.save }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toBe(await page.locator('#text').inputValue())
})
