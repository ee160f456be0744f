// The room of a figure is there from the first paint on: nothing on the page moves when it becomes ready.

import { expect, test, views } from './figure.mjs'

const sheet = '<link rel="stylesheet" href="cluster-figure.css">'
const article = (view, attributes = '') => `<p>Before.</p><cluster-figure view="${view}" ${attributes}><p>As printed.</p></cluster-figure><p>After.</p>`

/** Answers for scripts when the page has been painted without them, as from a slow server. */
const slowly = async (page) => page.route('**/*.js', async (route) => {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  await route.continue()
})

/** Sums what moves, as the browser counts it. */
const watchShifts = (page) => page.addInitScript(() => {
  window.moved = 0
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { window.moved += value })).observe({ type: 'layout-shift', buffered: true })
})

const moved = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.moved)))))

for (const width of [390, 1280]) {
  test.describe(`in a window of ${width} pixels`, () => {
    test.use({ viewport: { width, height: 1000 } })

    for (const view of views) {
      test(`A2.5 nothing moves when ${view} becomes ready on a slow line`, async ({ visit, page }) => {
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

for (const lang of ['en', 'zh-Hant', 'zh-Hans']) {
  test(`A2.5 every view keeps within its room at every width in ${lang}`, async ({ visit, page }) => {
    test.slow()
    const figure = await visit(views.map((view) => `<cluster-figure view="${view}" lang="${lang}"></cluster-figure>`).join(''), sheet)
    const measured = () => page.evaluate(() => [...document.querySelectorAll('cluster-figure')].map((element) => {
      const root = element.shadowRoot.querySelector('.figure')
      const canvas = root.querySelector('canvas')
      if (!canvas || canvas.width !== Math.round(canvas.clientWidth * devicePixelRatio)) return undefined
      return { view: element.view, own: root.offsetHeight, room: parseFloat(getComputedStyle(element, '::before').blockSize) }
    }))
    await figure.sentence.waitFor()
    for (const width of [280, 320, 339, 340, 358, 420, 479, 480, 540, 599, 600, 660, 719, 720, 800, 899, 900, 1100, 1250]) {
      await page.evaluate((width) => { for (const element of document.querySelectorAll('cluster-figure')) element.style.width = `${width}px` }, width)
      await expect.poll(async () => (await measured()).includes(undefined)).toBe(false)
      expect((await measured()).filter(({ own, room }) => own > room), `${width} px`).toEqual([])
    }
  })
}

test('A2.5 a hidden figure takes no room, and one without controls no more than it needs', async ({ embed }) => {
  const figure = await embed('<cluster-figure controls="none"></cluster-figure><cluster-figure hidden></cluster-figure>', sheet)
  const [shown, hidden] = await figure.page.evaluate(() => [...document.querySelectorAll('cluster-figure')].map((element) => [element.offsetHeight, element.shadowRoot.querySelector('.figure').offsetHeight]))
  expect(shown[0]).toBe(shown[1])
  expect(hidden).toEqual([0, 0])
})
