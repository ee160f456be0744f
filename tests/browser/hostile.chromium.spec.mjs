// Pages that add to what every object has, and tables that would turn the text around them.

import { expect, test } from './figure.mjs'

test('a figure is drawn, read and saved where a page added to what every object has', async ({ page, visit }) => {
  await page.addInitScript(() => {
    Object.prototype.x = 1
    Object.prototype.extend = () => 'mine'
  })
  const figure = await visit(
    '<cluster-figure></cluster-figure><cluster-figure view="length"></cluster-figure><cluster-figure view="provinces"></cluster-figure>'
  )
  await expect(page.locator('canvas')).toHaveCount(3)
  await figure.slider('n').fill('12')
  await expect(figure.sentence).toContainText('12 firms')
  await expect(page.getByRole('alert')).toHaveCount(0)
  const copies = await page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll('cluster-figure')].map(async (element) => {
        const [csv, svg, { type, size }] = await Promise.all([element.toCSV(), element.toSVG(), element.toPNG()])
        return csv.split('\n').length > 3 && svg.startsWith('<svg') && type === 'image/png' && size > 5000
      })
    )
  )
  expect(copies).toEqual([true, true, true])
})

test('a name that runs from right to left, or would turn what follows, leaves the sentence around it in order', async ({
  visit
}) => {
  const table = 'place,series,year,value,unit,source,note\nA\u202ecba,Mills,1831,3,,,\nB,Mills,1831,1,,,'
  const figure = await visit(
    `<cluster-figure view="provinces" lang="en"><script type="text/csv">${table}</script></cluster-figure>`
  )
  await figure.sentence.waitFor()
  // In the title “A… is highest, B lowest” what follows the name stands to the right of it, letter by letter.
  const { text, lefts } = await figure.host.evaluate(({ shadowRoot }) => {
    const { firstChild } = shadowRoot.querySelector('.title')
    const text = firstChild.data
    const rest = text.indexOf(' is highest')
    const left = (at) => {
      const range = document.createRange()
      range.setStart(firstChild, at)
      range.setEnd(firstChild, at + 1)
      return range.getBoundingClientRect().left
    }
    return { text, lefts: Array.from({ length: text.length - rest }, (_, at) => left(rest + at)) }
  })
  expect(text).toContain('is highest')
  expect(lefts.length).toBeGreaterThan(10)
  expect([...lefts].sort((one, other) => one - other)).toEqual(lefts)
})

test('a value of a link that would turn what follows is quoted by itself', async ({ visit }) => {
  const figure = await visit('<cluster-figure lang="en" scale="odd\u202escale"></cluster-figure>')
  await expect(figure.notice).toContainText('\u2068odd\u202escale\u2069')
})

test('an author’s own table is forgotten with its figure', async ({ page, visit }) => {
  const table = 'place,series,year,value,unit,source,note\nLyon,Mills,1831,3,,,\nLille,Mills,1831,1,,,'
  const figure = await visit(
    `<cluster-figure view="provinces" lang="en"><script type="text/csv">${table}</script></cluster-figure><cluster-figure view="length"></cluster-figure>`
  )
  await figure.sentence.waitFor()
  const session = await page.context().newCDPSession(page)
  await page.evaluate((text) => {
    const { views } =
      globalThis[
        Object.getOwnPropertySymbols(globalThis).find(({ description }) => description?.startsWith('cluster-figure '))
      ]
    window.read = new WeakRef(views.tables.table(text))
    window.again = () => views.tables.table(text).rows.length
  }, table)
  expect(await page.evaluate(() => window.read.deref()?.rows.length)).toBe(2)
  await page.evaluate(() => document.querySelector('cluster-figure').remove())
  await expect
    .poll(async () => {
      await session.send('HeapProfiler.collectGarbage')
      return page.evaluate(() => window.read.deref() === undefined)
    })
    .toBe(true)
  expect(await page.evaluate(() => window.again())).toBe(2)
})
