// The page of the data opened from a disk, where browsers differ.

import { expect, test } from './figure.mjs'

test('a page opened from a disk lists the numbers, opens the one of its address, and filters', async ({ page }) => {
  await page.goto(new URL('../../dist/data.html?lang=en#hlj_hhi', import.meta.url).href)
  await expect(page.locator('.record')).toContainText('1949.5')
  await expect(page.getByRole('status')).toHaveText('288 of 288 numbers')
  await page.getByLabel('Kind').selectOption('printed')
  await expect(page.getByRole('status')).toHaveText('104 of 288 numbers')
  await page.getByRole('button', { name: 'Year' }).click()
  await expect(page.getByRole('columnheader', { name: 'Year' })).toHaveAttribute('aria-sort', 'ascending')
})
