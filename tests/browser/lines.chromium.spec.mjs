// Lines are read together: all that stands at one place of the axis, and how it compares.

import { expect, test, views, words } from './figure.mjs'
import { inspectionOf } from './functions.mjs'
import { atRest } from './rest.mjs'

// In a view of two charts only the rows of one are read so.
const lineViews = views.filter((view) => inspectionOf(view).lines?.firstRow === 0)

/** What the chart shows of a reading, from the top to the bottom. */
const shown = (figure) =>
  figure.host.evaluate(({ shadowRoot }) => {
    const all = (part) => [...shadowRoot.querySelectorAll(part)]
    const chart = shadowRoot.querySelector('.chart').getBoundingClientRect()
    const middle = (element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return { x: left + width / 2 - chart.left, y: top + height / 2 - chart.top }
    }
    const { left, right, top, bottom } = shadowRoot.querySelector('.box').getBoundingClientRect()
    return {
      place: shadowRoot.querySelector('.box .place').textContent,
      values: all('.box b').map(({ textContent }) => textContent),
      names: all('.box span').map(({ textContent }) => textContent),
      rest: all('.box > p:not(:has(b), .place)').map(({ textContent }) => textContent),
      discs: all('.disc').map(middle),
      guide: middle(shadowRoot.querySelector('.guide')),
      isInside: left >= chart.left - 1 && right <= chart.right + 1 && top >= chart.top && bottom <= chart.bottom + 1,
      text: shadowRoot.querySelector('.reading').textContent
    }
  })

/** The row of the table in which a reading stands: its name and its numbers. */
const rowOf = async (figure, place) =>
  (await figure.look('table')).table
    .map((row) => row.split(' | '))
    .find(([name]) => place.endsWith(` ${name.replace(' (current)', '')}`))

test('a pointer between two lines reads both, every other, and the difference', async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  const { x, y, width, height } = await figure.chart.boundingBox()
  await figure.walk('ArrowRight', ...Array(5).fill('ArrowRight'))
  const at15 = await figure.mark()
  await page.keyboard.press('Escape')
  for (const share of [0.1, 0.5, 0.8]) {
    await page.mouse.move(at15.x + 3, y + share * height)
    const { place, values, discs, guide, rest, text } = await shown(figure)
    expect(place).toBe('Firms in each stage 15')
    expect(values.length).toBe(8)
    expect(discs.length).toBe(8)
    for (const disc of discs) expect(Math.abs(disc.x - guide.x)).toBeLessThan(1.5)
    const {
      result: { integrated }
    } = await figure.look()
    const four = Number((await rowOf(figure, place))[4])
    expect(rest.join()).toMatch(/^4 stages: [\d.]+ cheaper than one firm \([\d.]+%\)$/)
    const [gap, percent] = rest
      .join()
      .match(/[\d.]+(?= cheaper|%)/g)
      .map(Number)
    // The table shows both prices to a tenth.
    expect(gap).toBeCloseTo(integrated.price - four, 0)
    expect(percent).toBeCloseTo((100 * (integrated.price - four)) / integrated.price, 0)
    for (const value of [...values, ...rest]) expect(text).toContain(value)
  }
  expect(width).toBeGreaterThan(400)
})

/** What stands below a chart at which nobody points. */
const AT_REST = new RegExp(`^(${words.en.reading.hint})?$`)

for (const width of [1000, 390]) {
  test(`every view with lines has a disc for each number of the row, at ${width} px`, async ({ figureOf, page }) => {
    await page.setViewportSize({ width, height: 900 })
    const figure = await figureOf('price')
    for (const view of lineViews) {
      await figure.turnTo(view)
      await figure.chart.scrollIntoViewIfNeeded()
      const { x, y, width, height } = await figure.chart.boundingBox()
      for (const share of [0.25, 0.6]) {
        // Where a name stands, it is read, and not the lines. One of three heights is free of names, and at none is nothing read.
        const box = figure.host.locator('.box')
        for (const part of [0.4, 0.5, 0.3]) {
          await page.mouse.move(x + share * width, y + part * height)
          await expect(figure.host.locator('.reading'), `${view} at ${part}`).not.toHaveText(AT_REST)
          if (await box.isVisible()) break
        }
        const { place, values, names, discs, isInside, text } = await shown(figure)
        const [, ...numbers] = await rowOf(figure, place)
        expect(values.toSorted(), view).toEqual(
          numbers
            .filter((number) => number && number !== '–')
            .map((number) => number.replace(' (current)', ''))
            .toSorted()
        )
        expect(discs.length, view).toBe(values.length)
        expect(names.every(Boolean), view).toBe(true)
        expect(isInside, view).toBe(true)
        for (const value of values) expect(text, view).toContain(value)
      }
      await page.mouse.move(0, 0)
    }
  })
}

test('what is read of lines moves nothing below them', async ({ figureOf, page }) => {
  await page.setViewportSize({ width: 390, height: 900 })
  const figure = await figureOf('price')
  const before = await figure.sentence.boundingBox()
  await figure.chart.hover()
  await expect(figure.ring).toBeVisible()
  expect(await figure.sentence.boundingBox()).toEqual(before)
})

/** Ways in which a page may show a figure. */
const turned = {
  'scaled by 0.5': 'transform: scale(.5); transform-origin: 0 0',
  'zoomed by 1.5': 'zoom: 1.5',
  'turned by 20 degrees': 'transform: rotate(20deg); transform-origin: 300px 200px',
  'turned upside down': 'transform: rotate(180deg)',
  mirrored: 'transform: scaleX(-1)',
  slanted: 'transform: skewX(-15deg) scale(.8)',
  'seen in perspective': 'transform: perspective(900px) rotateY(40deg) rotateX(-20deg)',
  'seen from behind': 'transform: perspective(1200px) rotateY(150deg)'
}

test('a pointer reads and drags what it is on where a page scales, turns, mirrors or tilts the figure', async ({
  embed,
  page
}) => {
  test.slow()
  await page.setViewportSize({ width: 1400, height: 1200 })
  const figure = await embed(
    '<div style="width: 700px; margin: 150px"><cluster-figure lang="en"></cluster-figure></div>'
  )
  for (const [name, style] of Object.entries(turned)) {
    await figure.host.evaluate((element, style) => {
      element.parentNode.style.cssText = `width: 700px; margin: 150px; ${style}`
      element.n = 1
    }, style)
    await figure.chart.evaluate((chart) => chart.scrollIntoView({ block: 'center' }))
    await figure.chart.evaluate(atRest)
    const markOf = async (...keys) => {
      await figure.walk(...keys)
      const mark = await figure.mark()
      await figure.chart.blur()
      return mark
    }
    const [own, next] = [await markOf('Home'), await markOf('End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')]
    await page.mouse.move(next.x, next.y)
    expect((await figure.mark()).text, name).toBe(next.text)
    await page.mouse.move(own.x, own.y)
    expect((await figure.mark()).text, name).toBe(own.text)
    await page.mouse.down()
    await page.mouse.move(next.x, next.y, { steps: 3 })
    await page.mouse.up()
    expect((await figure.look('value')).value.n, name).toBe(27)
  }
})

test('the present point is spoken once, on focus and after each key, and is in the tree of those who explore the figure', async ({
  figureOf,
  page
}) => {
  const figure = await figureOf('price')
  const said = await figure.live.evaluateHandle((live) => {
    const said = []
    new MutationObserver(() => said.push(live.textContent)).observe(live, {
      childList: true,
      characterData: true,
      subtree: true
    })
    return said
  })
  await page.keyboard.press('Tab')
  await expect(figure.chart).toBeFocused()
  const texts = [
    'Firms in each stage 9; 4 stages: price 52.8',
    'Firms in each stage 10; 4 stages: price',
    'Firms in each stage 10; 3 stages: price'
  ]
  for (const [at, text] of texts.entries()) {
    if (at) await page.keyboard.press(['ArrowRight', 'ArrowDown'][at - 1])
    await expect(figure.host.getByRole('img', { name: text })).toBeVisible()
    await expect(figure.live).toContainText(text)
    // The live region speaks it, and nothing that the focus is on does.
    expect(await focusedTexts(page)).not.toContain(text)
  }
  await expect(figure.live).toContainText('cheaper than one firm')
  expect(await said.jsonValue()).toEqual(texts.map((text) => expect.stringContaining(text)))
  await page.keyboard.press('Escape')
  await expect(figure.host.getByRole('img', { name: texts.at(-1) })).toBeHidden()
})

/** The names and descriptions of what has the focus, and of what it names as active in it. */
async function focusedTexts(page) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const focused = nodes.filter(
    ({ role, properties = [] }) =>
      role?.value !== 'RootWebArea' && properties.some(({ name, value }) => name === 'focused' && value.value)
  )
  expect(focused).toHaveLength(1)
  const [{ name, description, properties }] = focused
  expect(properties.map(({ name }) => name)).not.toContain('activedescendant')
  return [name, description].map((text) => text?.value).join(' ')
}
