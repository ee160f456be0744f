// The page about the model: equations as printed, and the words around them in three languages.

import { expect, strictPolicy, test } from './fixtures.mjs'
import words from '../../www/text/pages/model.json' with { type: 'json' }

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

/** All texts of the page but formulas, quotes, references and what is marked as another language. */
const spoken = () => {
  const texts = []
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.data.trim())
    else if (!node.matches('math, blockquote [data-line], select, script, [lang]')) node.childNodes.forEach(visit)
  }
  visit(document.body)
  return texts.filter(Boolean)
}

// Symbols of the model.
const symbol = /\b(TeX|Esc|a|c|k|n|i|j|m|M|N|P|R|S)\b|2P/g

test.describe('under the strict policy', () => {
  test.use({ policy: strictPolicy })

  for (const lang of Object.keys(words)) {
    test(`every text of the page is there in ${lang}`, { tag: '@once' }, async ({ page, site }) => {
      await page.goto(`${site.url}/model.html?lang=${lang}`)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expect(page).toHaveTitle(words[lang].title)
      const said = await page
        .locator('[data-text]')
        .evaluateAll((parts) => parts.map(({ dataset, textContent }) => [dataset.text, textContent]))
      const own = said.filter(([key]) => key in words[lang])
      expect(own.length).toBeGreaterThan(50)
      expect(own).toEqual(own.map(([key]) => [key, words[lang][key]]))
      await expect(page.locator('[data-text]:empty')).toHaveCount(0)
    })
  }
})

for (const [lang, other] of [
  ['zh-Hant', /[产业个厂价与东区国华销长于]/],
  ['zh-Hans', /[產業個廠價與東區國華銷長於]/]
]) {
  test(`the page speaks ${lang} alone`, { tag: '@once' }, async ({ page, site }) => {
    await page.goto(`${site.url}/model.html?lang=${lang}`)
    const texts = await page.evaluate(spoken)
    expect(texts.length).toBeGreaterThan(150)
    expect(texts.filter((text) => other.test(text) || /[A-Za-z]/.test(text.replace(symbol, '')))).toEqual([])
  })
}

test('every equation has its number, its formula and its printed line', { tag: '@once' }, async ({ page, site }) => {
  await page.goto(`${site.url}/model.html?lang=en`)
  for (let number = 1; number <= 9; number++) {
    const equation = page.locator(`#eq-${number}`)
    await expect(equation.getByRole('heading')).toContainText(`(${number})`)
    await expect(equation.getByRole('math').first()).toBeVisible()
    await expect(equation.locator('code[data-line]')).toHaveText(/^\$\$.*\$\$$/)
  }
})

test('formulas are made of the elements that every browser draws', { tag: '@once' }, async ({ page, site }) => {
  await page.goto(`${site.url}/model.html`)
  const names = await page.evaluate(() => [
    ...new Set([...document.querySelectorAll('math, math *')].map(({ localName }) => localName))
  ])
  const drawn = [
    'math',
    'mrow',
    'mi',
    'mn',
    'mo',
    'mtext',
    'mfrac',
    'msub',
    'msup',
    'msubsup',
    'munderover',
    'mtable',
    'mtr',
    'mtd'
  ]
  expect(drawn).toEqual(expect.arrayContaining(names))
  const unfit = await page.evaluate(() =>
    Object.entries({ mfrac: 2, msub: 2, msup: 2, msubsup: 3, munderover: 3 })
      .flatMap(([name, count]) =>
        [...document.querySelectorAll(name)].filter(({ childElementCount }) => childElementCount !== count)
      )
      .map(({ outerHTML }) => outerHTML)
  )
  expect(unfit).toEqual([])
})

test('language and theme go along from page to page', { tag: '@once' }, async ({ page, site }) => {
  await page.goto(`${site.url}/zh-hans/index.html?theme=dark`)
  await page.getByRole('link', { name: '模型', exact: true }).click()
  await expect(page).toHaveURL(`${site.url}/model.html?lang=zh-Hans&theme=dark`)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.locator('#language').selectOption('zh-Hant')
  await page.locator('#theme').selectOption('')
  await page.getByRole('link', { name: '文章', exact: true }).click()
  await expect(page).toHaveURL(`${site.url}/zh-hant/index.html`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
})

test.describe('in a window of 320 pixels, under the strict policy', () => {
  test.use({ policy: strictPolicy, viewport: { width: 320, height: 640 } })

  for (const lang of Object.keys(words)) {
    test(`nothing has to be scrolled sideways in ${lang}, with text of twice the size too`, async ({ page, site }) => {
      await page.goto(`${site.url}/model.html?lang=${lang}`)
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
      const wide = await page
        .locator('.equation')
        .evaluateAll((boxes) => boxes.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length)
      expect(wide).toBe(0)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
    })
  }
})

test('without a script the page reads in English', { tag: '@once' }, async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site.url}/model.html`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.en.title)
  await expect(page.locator('[data-text]:empty')).toHaveCount(0)
  await context.close()
})
