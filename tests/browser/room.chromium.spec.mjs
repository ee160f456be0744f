// The room of a figure is there from the first paint on: nothing on the page moves when it becomes ready.

import { expect, test, views } from './figure.mjs'
import { figuresIn, heightsAt, text } from './room.mjs'

const sheet = '<link rel="stylesheet" href="cluster-figure.css">'
const article = (view, attributes = '') =>
  `<p>Before.</p><cluster-figure view="${view}" ${attributes}><p>As printed.</p></cluster-figure><p>After.</p>`

/** Widths of a figure, in CSS pixels. */
const WIDTHS = [
  280, 304, 320, 340, 358, 374, 420, 480, 528, 560, 600, 660, 714, 724, 736, 800, 900, 968, 1048, 1100, 1250
]

/** Answers for scripts when the page has been painted without them, as from a slow server. */
const slowly = async (page) =>
  page.route('**/*.js', async (route) => {
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    await route.continue()
  })

/** Sums what moves, as the browser counts it. */
const watchShifts = (page) =>
  page.addInitScript(() => {
    window.moved = 0
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ value }) => {
        window.moved += value
      })
    ).observe({ type: 'layout-shift', buffered: true })
  })

const moved = (page) =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.moved))))
  )

for (const width of [390, 1280]) {
  test.describe(`in a window of ${width} pixels`, () => {
    test.use({ viewport: { width, height: 1000 } })

    for (const view of views) {
      test(`nothing moves when ${view} becomes ready on a slow line`, async ({ visit, page }) => {
        await watchShifts(page)
        await slowly(page)
        const figure = await visit(article(view), sheet)
        await figure.sentence.waitFor()
        expect(await moved(page)).toBe(0)
      })
    }
  })
}

test('without the style sheet the paragraph after a figure moves, so the measure is one', async ({ visit, page }) => {
  await watchShifts(page)
  await slowly(page)
  const figure = await visit(article('price'))
  await figure.sentence.waitFor()
  expect(await moved(page)).toBeGreaterThan(0)
})

// A theme of its own is paper of its own, which takes room at its sides.
for (const [lang, theme, size] of [
  ['en', 'auto', 16],
  ['zh-Hant', 'auto', 16],
  ['zh-Hans', 'auto', 16],
  ['en', 'dark', 16],
  ['en', 'auto', 14],
  ['zh-Hant', 'auto', 14],
  ['en', 'auto', 20],
  ['zh-Hans', 'auto', 20]
]) {
  test(`the room of every view is as high as the figure, or up to a tenth higher, at every width in ${lang}, ${theme}, in letters of ${size} pixels`, async ({
    visit,
    page
  }) => {
    test.slow()
    await visit(figuresIn(lang).replaceAll('<cluster-figure ', `<cluster-figure theme="${theme}" `), text(size) + sheet)
    for (const figure of await page.locator('cluster-figure').all()) await figure.locator('.sentence').waitFor()
    for (const width of WIDTHS) {
      const wrong = (await heightsAt(page, width)).filter(({ own, room }) => own > room || room > 1.1 * own)
      expect.soft(wrong, `${width} px; node tests/browser/room.mjs measures anew`).toEqual([])
    }
  })
}

// Letters of another font break lines elsewhere. What is much lower than its room takes none.
for (const [font, lang, size] of [
  ['Noto Sans', 'en', 14],
  ['Noto Sans', 'en', 16],
  ['Noto Sans', 'en', 20],
  ['Liberation Sans Narrow', 'en', 16],
  ['Noto Sans', 'zh-Hant', 16]
]) {
  test(`in letters of ${font} of ${size} pixels nearly every figure has its room too, in ${lang}`, async ({
    visit,
    page
  }) => {
    test.slow()
    await visit(figuresIn(lang), text(size, font) + sheet)
    for (const figure of await page.locator('cluster-figure').all()) await figure.locator('.sentence').waitFor()
    const all = []
    for (const width of WIDTHS) all.push(...(await heightsAt(page, width)).map((heights) => ({ width, ...heights })))
    const wrong = all.filter(({ own, room }) => own > room || room > 1.1 * own)
    expect(wrong.filter(({ own, room }) => room > 1.1 * own)).toEqual([])
    expect(wrong.length / all.length, JSON.stringify(wrong)).toBeLessThan(0.15)
  })
}

for (const width of [1280, 1000, 768, 560, 390]) {
  test(`no figure of the article has blank room under it in a window of ${width} pixels`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 1000 })
    await page.goto(`${site.url}/figures.html?lang=en`)
    for (const figure of await page.locator('cluster-figure').all()) await figure.locator('.sentence').waitFor()
    const blanks = await page.locator('cluster-figure').evaluateAll((figures) =>
      figures.map((figure) => {
        const { top, bottom } = figure.getBoundingClientRect()
        const { bottom: end } = figure.shadowRoot.querySelector('.figure').getBoundingClientRect()
        return { view: figure.view, blank: (bottom - end) / (end - top) }
      })
    )
    expect(blanks).not.toEqual([])
    expect(blanks.filter(({ blank }) => blank < 0 || blank > 0.1)).toEqual([])
  })
}

for (const [name, whole] of [
  ['builder.html', '#preview .sentence'],
  ['data.html', '#downloads button'],
  ['programmers.html', '#vocabulary pre:not(:empty)'],
  ['examples/article.html', '.sentence'],
  ['examples/dark.html', '.sentence'],
  ['examples/policy.html', '.sentence']
]) {
  test(`nothing of ${name} moves while it becomes ready`, async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 1000 })
    await watchShifts(page)
    await page.goto(`${site.url}/${name}`)
    await page.locator(whole).first().waitFor()
    expect(await moved(page)).toBe(0)
  })
}

test('a figure that is much lower than its view usually is takes no more room than it needs, whenever it becomes so', async ({
  embed,
  page
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  const figure = await embed(
    '<cluster-figure view="provinces" places="jilin,liaoning"></cluster-figure><p>After.</p>',
    sheet
  )
  const blank = () =>
    page.evaluate(() => {
      const figure = document.querySelector('cluster-figure')
      return figure.offsetHeight - figure.shadowRoot.querySelector('.figure').offsetHeight
    })
  expect(await blank()).toBe(0)
  await figure.host.evaluate((element) => element.removeAttribute('places'))
  expect(await blank()).toBeGreaterThan(0)
  await figure.host.evaluate((element) => {
    element.places = 'jilin,liaoning'
  })
  expect(await blank()).toBe(0)
})

test('while the reader makes a figure lower, nothing below it moves', async ({ embed, page }) => {
  const figure = await embed('<cluster-figure></cluster-figure><p id="after">After.</p>', sheet)
  const place = () => page.evaluate(() => document.querySelector('#after').getBoundingClientRect().top + scrollY)
  const before = await place()
  await figure.slider('k').focus()
  await page.keyboard.press('Home')
  await expect(figure.field('k')).toHaveValue('1')
  expect(await place()).toBe(before)
})

test('a figure that cannot start keeps no room under its fallback', async ({ visit, page, problems }) => {
  await page.route('**/cluster-figure-views.js', (route) => route.abort())
  const figure = await visit('<cluster-figure view="welfare"><p>As printed.</p></cluster-figure>', sheet)
  await figure.notice.waitFor()
  const [host, notice] = await figure.host.evaluate((element) =>
    [element, element.shadowRoot.querySelector('.notice:not([hidden])')].map(
      (part) => part.getBoundingClientRect().bottom
    )
  )
  expect(host - notice).toBeLessThan(24)
  expect(host - notice).toBeGreaterThanOrEqual(0)
  problems.length = 0
})

for (const theme of ['light', 'dark']) {
  test(`nothing moves when a figure with ${theme} paper of its own becomes ready`, async ({ visit, page }) => {
    await watchShifts(page)
    await slowly(page)
    const figure = await visit(article('price', `theme="${theme}"`), sheet)
    await figure.sentence.waitFor()
    expect(await moved(page)).toBe(0)
  })
}

test('a hidden figure takes no room, and one without controls no more than it needs', async ({ embed }) => {
  const figure = await embed(
    '<cluster-figure controls="none"></cluster-figure><cluster-figure hidden></cluster-figure>',
    sheet
  )
  const [shown, hidden] = await figure.page.evaluate(() =>
    [...document.querySelectorAll('cluster-figure')].map((element) => [
      element.offsetHeight,
      element.shadowRoot.querySelector('.figure').offsetHeight
    ])
  )
  expect(shown[0]).toBe(shown[1])
  expect(hidden).toEqual([0, 0])
})
