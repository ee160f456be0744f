// The package for a memory stick, unpacked as its receivers do.

import { violations } from './axe.mjs'
import { expect, Figure, test } from './figure.mjs'
import { serve } from './server.mjs'
import { firstPage, unpacked } from './unpacked.mjs'

for (const [lang, open, model] of [
  ['en', 'All figures', 'The model: assumptions, equations, limits'],
  ['zh-Hant', '全部圖表', '模型：假設、方程式與限制'],
  ['zh-Hans', '全部图表', '模型：假设、方程与限制']
]) {
  test(`START-HERE.html leads from a disk to every page and to figures that move (${lang})`, async ({ page }) => {
    const start = await firstPage()
    await page.goto(start)
    const part = page.locator(`section[lang="${lang}"]`)
    const leads = await part
      .getByRole('link')
      .evaluateAll((links) => links.map(({ href, textContent }) => ({ href, textContent })))
    for (const { href, textContent } of leads) {
      await page.goto(href)
      await expect(page.locator('html'), textContent).toHaveAttribute('lang', lang)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
    }
    await page.goto(start)
    await part.getByRole('link', { name: model }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(model)
    await page.goto(start)
    await part.getByRole('link', { name: open, exact: true }).click()
    const price = new Figure(page, 'cluster-figure[view=price]', lang)
    await price.sentence.waitFor()
    const before = await price.keys.textContent()
    await price.slider('n').press('ArrowRight')
    await expect(price.keys).not.toHaveText(before)
  })
}

test('START-HERE.html is drawn with the style of the site, and says in three languages what to do if it stands alone', async ({
  page
}) => {
  await page.goto(await firstPage())
  expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe('1080px')
  for (const words of ['unpack the whole zip file', '整個 zip 檔解壓縮', '解压整个 zip 文件'])
    await expect(page.locator('main')).toContainText(words)
})

test('axe finds nothing in START-HERE.html', async ({ context }) => {
  // On a disk axe may not read the style.
  const stick = await serve(await unpacked('cluster-pricing.zip'))
  const page = await context.newPage()
  await page.goto(`${stick.url}/cluster-pricing/START-HERE.html`)
  expect(await violations(page)).toEqual([])
  await stick.close()
})
