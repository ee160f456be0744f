// Pages on paper, as the browser prints them.

import { writeFile } from 'node:fs/promises'
import { expect, test, words } from './figure.mjs'
import { find, pagesOf } from './paper.mjs'

// What can only be pressed on a screen.
const PRESSED = [words.en.table.summary, words.en.panel.tools, words.en.panel.derivation, words.en.reading.hint]

// What is printed keeps 15 mm of the paper free, in points.
const MARGIN = (15 / 25.4) * 72

// The most room between the words of two parts of a figure: padding and border of the key numbers, and two margins.
const GAP = 30

/** The pages of a PDF of the present page. */
async function printed(page, info, format, landscape = false) {
  const file = info.outputPath(`${format}.pdf`)
  await writeFile(file, await page.pdf({ format, landscape }))
  return pagesOf(file)
}

/** The chart of every figure has ink, and stands on one page between its title and its sentence, as do `others` that it names. */
function expectWhole(pages, figures, ...others) {
  for (const figure of figures) {
    const [view, ...texts] = ['view', 'subtitle', 'sentence', 'title', ...others].map((name) => figure[name])
    const places = pages.map((page) => [page, ...texts.map((text) => find(page, text))])
    const [paper, above, below] = places.find(([, ...found]) => found.every(Boolean)) ?? []
    expect(paper, `${view}: title, sentence ${others} on one page`).toBeDefined()
    expect(below.top - above.bottom, `${view}: room of the chart`).toBeGreaterThan(120)
    expect(paper.ink({ top: above.bottom + 4, bottom: below.top - 4 }), `${view}: ink`).toBeGreaterThan(0.01)
  }
}

/** What every figure of a page says, and the heading above it. */
const figuresOf = (page) =>
  page.locator('cluster-figure').evaluateAll((figures) =>
    figures.map((figure) => {
      const text = (name) => figure.shadowRoot.querySelector(`.${name}`).textContent
      return {
        view: figure.view,
        heading: figure.closest('section').querySelector('h2').textContent,
        title: text('title'),
        subtitle: text('subtitle'),
        sentence: text('sentence'),
        last: text('rank').split(' ').slice(-5).join(' ')
      }
    })
  )

for (const format of ['A4', 'Letter']) {
  test(`on ${format} every chart of the article has ink, on one page with its heading, its title and its sentence`, async ({
    article,
    page
  }, info) => {
    test.slow()
    await page.emulateMedia({ colorScheme: 'dark' })
    await article()
    const figures = await figuresOf(page)
    const pages = await printed(page, info, format)
    expectWhole(pages, figures, 'heading')
    for (const [index, paper] of pages.entries()) {
      expect(paper.words.length, `words of page ${index + 1}`).toBeGreaterThan(20)
      expect(paper.ink(), `white of page ${index + 1}`).toBeLessThan(0.5)
      for (const line of paper.lines) expect(PRESSED, `page ${index + 1}`).not.toContain(line.replace(/^\W+/, ''))
    }
    // A page is there for the beginning of a figure, or for the rest of one that is longer than a page, or before all and after all.
    const begins = figures.map(({ heading, title, sentence }) =>
      pages.findIndex((page) => [heading, title, sentence].every((text) => find(page, text)))
    )
    const ends = figures.map(({ last }, at) =>
      pages.findIndex((page, index) => index >= begins[at] && find(page, last))
    )
    const isTaken = pages.map((_, index) => begins.some((first, at) => first <= index && index <= ends[at]))
    expect(isTaken.slice(begins[0], ends.at(-1) + 1)).not.toContain(false)
    // The head of the article, and the text that ends it, which is about a page long.
    expect(begins[0]).toBeLessThanOrEqual(1)
    expect(pages.length - 1 - ends.at(-1)).toBeLessThanOrEqual(2)
    for (const [at, { view, last }] of figures.entries()) {
      expect(ends[at] - begins[at], `pages of ${view} but the first`).toBeLessThanOrEqual(1)
      if (ends[at] === begins[at]) continue
      const [first, second] = [pages[begins[at]], pages[ends[at]]]
      const left = first.height - MARGIN - Math.max(...first.words.map(({ bottom }) => bottom))
      expect(left - (find(second, last).bottom - MARGIN), `room for the rest of ${view}`).toBeLessThan(GAP)
    }
  })
}

test('on A4 across every chart of the article is whole', async ({ article, page }, info) => {
  test.slow()
  await article()
  const figures = await figuresOf(page)
  expect(figures).not.toEqual([])
  const pages = await printed(page, info, 'A4', true)
  expect(pages.every(({ width, height }) => width > height)).toBe(true)
  expectWhole(pages, figures)
})

test('in the article of somebody else each figure stands on one page with the heading above it', async ({
  page,
  site
}, info) => {
  test.slow()
  await page.goto(`${site.url}/examples/ten.html`)
  const figures = page.locator('cluster-figure')
  for (const figure of await figures.all()) {
    await figure.scrollIntoViewIfNeeded()
    await figure.locator('.sentence').waitFor()
  }
  const texts = await figures.evaluateAll((figures) =>
    figures.map((figure) => {
      const text = (name) => figure.shadowRoot.querySelector(`.${name}`).textContent
      return [
        figure.previousElementSibling.textContent,
        text('title'),
        text('sentence').split(' ').slice(0, 6).join(' '),
        text('rank').split(' ').slice(-3).join(' ')
      ]
    })
  )
  // As wide as browsers leave it where a page says nothing.
  const file = info.outputPath('A4.pdf')
  await writeFile(
    file,
    await page.pdf({ format: 'A4', margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } })
  )
  const pages = pagesOf(file)
  const parted = texts.filter((parts) => !pages.some((page) => parts.every((text) => find(page, text))))
  expect(texts).toHaveLength(10)
  expect(parted).toEqual([])
})

test('a dark page that prints its ground leaves white under a figure', async ({ page, site }, info) => {
  await page.goto(`${site.url}/examples/dark.html`)
  const sentence = await page.locator('cluster-figure .sentence').first().textContent()
  const file = info.outputPath('dark.pdf')
  await writeFile(file, await page.pdf({ format: 'A4', printBackground: true }))
  const paper = (await pagesOf(file)).find((paper) => find(paper, sentence))
  const { top, bottom } = find(paper, sentence)
  // Ink is what is darker than white paper.
  expect(paper.ink({ top, bottom })).toBeLessThan(0.5)
  expect(paper.ink({ top: 0, bottom: 30 })).toBeGreaterThan(0.9)
})
