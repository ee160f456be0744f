// The page of the sources: the texts as printed, every number a link, every claim with its words and its findings.

import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { table, tree } from './dataset.mjs'
import { expect, test, words } from './figure.mjs'

const PAPER = '000_5c0a3f77d7ea7d45.txt'
const texts = { '#paper': PAPER, '#thesis': '004_52ccc9c252666ddf.txt' }
const source = (file) => readFileSync(`tests/sources/${file}`, 'utf8')
const qualitative = tree('qualitative.json')

/** The letters of a text; what a print marks by layout (headings, bold, formulas) and white space are not letters. */
const letters = (text) => text.replaceAll(/[\s#*$]/g, '')

const open = async (page, site, lang = 'en', hash = '') => {
  await page.goto(`${site.url}/sources.html?lang=${lang}${hash}`)
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
}

test('the texts are those of the sources, letter by letter, and every line can be linked to', async ({
  page,
  site
}) => {
  await open(page, site)
  for (const [section, file] of Object.entries(texts)) {
    const shown = await page.locator(`${section} .source-text`).evaluate((text) => {
      const copy = text.cloneNode(true)
      for (const row of copy.querySelectorAll('semantics > mrow')) row.remove()
      return copy.textContent
    })
    expect(letters(shown)).toBe(letters(source(file)))
    const prefix = file === PAPER ? 'line' : 'thesis-line'
    const expected = source(file)
      .split('\n')
      .flatMap((line, at) => (line.trim() ? [`${prefix}-${at + 1}`] : []))
    expect(await page.locator(`${section} [data-line]`).evaluateAll((lines) => lines.map(({ id }) => id))).toEqual(
      expected
    )
  }
})

test('every number of the dataset is a link where it is printed, and no other number is', async ({ page, site }) => {
  await open(page, site)
  const links = await page.locator('.source-text a').evaluateAll((links) =>
    links.map((link) => ({
      id: link.id,
      text: link.textContent,
      href: link.getAttribute('href'),
      line: Number(
        [...document.querySelectorAll('[data-line]')].findLast(
          (line) => line.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING || line.contains(link)
        ).dataset.line
      )
    }))
  )
  expect(links.length).toBe(104)
  const byId = Object.fromEntries(links.map((link) => [link.id, link]))
  for (const { id, value_printed: text, source_line: line } of table('indicators.csv')) {
    expect(byId[id], id).toMatchObject({ text, line: Number(line) })
    expect(byId[id].href).toMatch(/(figures|data)\.html.*#[\w-]+$/)
  }
})

test('a sentence that a page break cuts is joined, and the break is seen', async ({ page, site }) => {
  await open(page, site)
  const breaks = page.locator('.page-break')
  expect(await breaks.evaluateAll((marks) => marks.map(({ dataset }) => Number(dataset.line)))).toEqual([
    16, 34, 84, 94, 110, 160, 172, 204, 210, 222, 230
  ])
  expect(await breaks.first().evaluate((mark) => getComputedStyle(mark, '::before').content)).toBe('"¦"')
})

for (const lang of Object.keys(words)) {
  test(`every claim has its words, its findings and their evidence in ${lang}`, async ({ page, site }) => {
    await open(page, site, lang)
    const claims = await page.locator('main article').evaluateAll((articles) =>
      articles.map((article) => ({
        path: article.id,
        label: article.querySelector('h3').innerText,
        quotes: [...article.querySelectorAll('blockquote')].map(({ textContent }) => textContent),
        findings: [...article.querySelectorAll('.findings > li')].map(({ innerText }) => innerText),
        targets: [...article.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')),
        isWide: article.scrollWidth > article.clientWidth
      }))
    )
    expect(claims.length).toBe(15)
    for (const { path, label, quotes, findings, targets, isWide } of claims) {
      const statement = path.split('.').reduce((node, key) => node[key], qualitative)
      expect(label).toBe(statement.label[lang])
      expect(quotes).toEqual(statement.quotes.map(({ quote }) => quote))
      expect(findings.length).toBeGreaterThan(0)
      for (const finding of findings) expect(finding).not.toMatch(/[{}]|undefined/)
      for (const target of targets) await expect(page.locator(`[id="${target.slice(1)}"]`)).toHaveCount(1)
      expect(isWide).toBe(false)
    }
  })
}

test('the page fits a narrow window, and a table scrolls alone', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, site, 'zh-Hant')
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(beyond).toBeLessThanOrEqual(0)
})

test('the page reads from a memory stick', async ({ page }) => {
  await page.goto(`${pathToFileURL('dist/sources.html')}?lang=zh-Hans#line-110`)
  await expect(page.locator('#line-110')).toBeInViewport()
  await expect(page.locator('h1')).toHaveText('原文：文本印了什么，由此得出什么')
})

test('a number leads to its figure in the state that shows it', async ({ page, site }) => {
  await open(page, site)
  await page.locator('#ht_output_anhui_2006').click()
  const subtitle = page.locator('cluster-figure[view=provinces] .subtitle')
  await expect(subtitle).toContainText('Output value of high-tech industries')
})

test('the panel of a number links to its place in the text, and names the line only where there is no such page', async ({
  article,
  embed,
  page,
  site
}) => {
  const open = async (figure) => {
    await figure.keys.getByRole('button').last().click()
    await figure.panel.locator('article').first().waitFor()
  }
  const figure = await article('provinces')
  await open(figure)
  await figure.panel.getByRole('link', { name: /line 100/ }).click()
  await expect(page).toHaveURL(`${site.url}/sources.html?lang=en#ht_share_heilongjiang_2006`)
  await expect(page.locator('#ht_share_heilongjiang_2006')).toBeInViewport()
  const elsewhere = await embed('<cluster-figure view="provinces" lang="en"></cluster-figure>')
  await open(elsewhere)
  await expect(elsewhere.panel).toContainText('line 100')
  await expect(elsewhere.panel.getByRole('link')).toHaveCount(0)
})

test('the article says in short what the data cannot show', async ({ page, site }) => {
  await page.goto(`${site.url}/zh-hant/index.html`)
  const rows = page.locator('#ledger dl > div')
  await expect(rows).toHaveCount(7)
  for (const link of await rows.getByRole('link').all()) {
    const hash = new URL(await link.evaluate(({ href }) => href)).hash.slice(1)
    const statement = hash.split('.').reduce((node, key) => node[key], qualitative)
    expect(await link.innerText()).toBe(statement.label['zh-Hant'])
  }
})
