// How the parts of a figure lie: nothing over another, no blank bay between them, the controls where they belong, at every width and
// size of text.

import { expect, test, views } from './figure.mjs'
import { figuresIn, heightsAt, text } from './room.mjs'

const WIDTHS = Array.from({ length: 34 }, (_, step) => 280 + 40 * step)

/** Blank room is seen as a bay if it is wider than this share of the figure, and higher than so many ems. */
const SHARE = 0.6
const BAY = 1.5

/** What is wrong with each figure of a page, in words: parts that overlap, and blank room. Runs in the page. */
export function faults({ share, bay }) {
  // What is read or pressed, and the blocks in which it stands; a block of text has the whole line, however short its words are.
  const PARTS = `.title, .subtitle, canvas, .written :is(h3, td), .reading:not(:empty), .sentence, .control .name, .control form, .track, select, legend,
    .boxes label, .controls > p, .action, summary, .keys > div, .footer > button, .rank:not(:empty), .slower, .origin > p`
  const LINES = '.title, .subtitle, .reading:not(:empty), .sentence'
  const BLOCKS = `${LINES}, .chart, .body > .controls > *, .keys > div, .footer, .slower, .origin`
  const boxesIn = (figure, selector) =>
    [...figure.querySelectorAll(selector)]
      .filter((part) => part.checkVisibility() && part.getClientRects().length)
      .map((part) => {
        const { left, top, right, bottom } = part.getBoundingClientRect()
        const end = part.matches(LINES) ? part.parentNode.getBoundingClientRect().right : right
        return { name: part.className || part.localName, left, top, right, bottom, end }
      })
  return [...document.querySelectorAll('cluster-figure')].flatMap(({ view, shadowRoot }) => {
    const figure = shadowRoot.querySelector('.figure')
    const em = parseFloat(getComputedStyle(figure).fontSize)
    const all = figure.getBoundingClientRect()
    const parts = boxesIn(figure, PARTS)
    const shared = (one, other, [from, to]) => Math.min(one[to], other[to]) - Math.max(one[from], other[from])
    const overlaps = parts.flatMap((one, at) =>
      parts
        .slice(at + 1)
        .filter((other) => shared(one, other, ['left', 'right']) > 1 && shared(one, other, ['top', 'bottom']) > 1)
        .map((other) => `${view}: ${one.name} and ${other.name} overlap`)
    )
    const outside = parts
      .filter(({ left, right }) => left < all.left - 1 || right > all.right + 1)
      .map(({ name }) => `${view}: ${name} is outside`)
    const blocks = boxesIn(figure, BLOCKS)
    const strip = share * all.width
    const lefts = [all.left, ...blocks.map(({ end }) => end)].filter((left) => left + strip <= all.right)
    const bays = lefts.flatMap((left) => {
      let [blank, end] = [0, all.top]
      const within = blocks.filter((block) => block.end > left + 1 && block.left < left + strip - 1)
      for (const { top, bottom } of [...within.sort((one, other) => one.top - other.top), { top: all.bottom }]) {
        blank = Math.max(blank, top - end)
        end = Math.max(end, bottom)
      }
      return blank > bay * em
        ? [`${view}: a bay of ${(blank / em).toFixed(1)}em, ${Math.round(left - all.left)} px in`]
        : []
    })
    return [...overlaps, ...outside, ...bays.slice(0, 1)]
  })
}

/** A page with a figure of every view, whose text has a size. */
async function pageOf(visit, page, size, lang = 'en') {
  await page.setViewportSize({ width: 1650, height: 1000 })
  await visit(figuresIn(lang), `${text(size)}<style>body { margin: 0 }</style>`)
  for (const figure of await page.locator('cluster-figure').all()) await figure.locator('.sentence').waitFor()
}

for (const size of [16, 32]) {
  for (const lang of ['en', 'zh-Hant']) {
    test(`no part lies over another and no bay is blank in any view, in ${lang} of ${size} pixels`, async ({
      visit,
      page
    }) => {
      test.slow()
      await pageOf(visit, page, size, lang)
      for (const width of WIDTHS) {
        await heightsAt(page, width)
        expect.soft(await page.evaluate(faults, { share: SHARE, bay: BAY }), `${width} px`).toEqual([])
      }
    })
  }
}

test('the measure sees blank room and what lies over another', async ({ visit, page }) => {
  await pageOf(visit, page, 16)
  const move = (top) =>
    page.evaluate((top) => {
      for (const { shadowRoot } of document.querySelectorAll('cluster-figure'))
        shadowRoot.querySelector('.sentence').style.marginTop = top
    }, top)
  await heightsAt(page, 680)
  const seen = async (fault) => {
    const found = await page.evaluate(faults, { share: SHARE, bay: BAY })
    return views.filter((view) => found.some((text) => text.startsWith(`${view}: `) && text.includes(fault)))
  }
  await move('2em')
  expect(await seen('a bay')).toEqual(views)
  await move('-2em')
  expect(await seen('overlap')).toEqual(views)
})

test('the controls stand beside the chart from 60em of the figure on, 14em wide, and below the sentence before', async ({
  figureOf,
  page
}) => {
  const figure = await figureOf('price')
  for (const [size, width, isBeside] of [
    [16, 960, true],
    [16, 956, false],
    [32, 1920, true],
    [32, 1600, false],
    [16, 390, false]
  ]) {
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}px`
      document.body.style.margin = 0
    }, size)
    await page.setViewportSize({ width, height: 900 })
    await heightsAt(page, width)
    const [chart, sentence, controls] = await figure.host.evaluate(({ shadowRoot }) =>
      ['.chart', '.sentence', '.controls'].map((part) =>
        shadowRoot.querySelector(part).getBoundingClientRect().toJSON()
      )
    )
    expect(controls.top < chart.bottom, `${width} px`).toBe(isBeside)
    if (isBeside) expect(controls.width, `${width} px`).toBeCloseTo(14 * size, 0)
    else expect(controls.top, `${width} px`).toBeGreaterThan(sentence.bottom)
    expect(sentence.top, `${width} px`).toBeGreaterThanOrEqual(chart.bottom)
  }
})

test('a control is two lines of 52 pixels in all, and its value becomes a field when somebody is about to change it', async ({
  figureOf,
  page
}) => {
  for (const width of [320, 680, 1200]) {
    await page.setViewportSize({ width, height: 900 })
    const figure = await figureOf('price')
    const { height } = await figure.host.locator('.control').first().boundingBox()
    expect(Math.abs(height - 52), `${width} px`).toBeLessThanOrEqual(1)
    const border = () => figure.field('n').evaluate((field) => getComputedStyle(field).borderColor)
    const rest = await border()
    expect(rest).toBe('rgba(0, 0, 0, 0)')
    await figure.field('n').focus()
    expect(await border()).not.toBe(rest)
  }
})

test('on a phone title, chart, sentence and first control are seen together', async ({ figureOf, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const figure = await figureOf('price')
  await page.evaluate(() => scrollTo(0, 0))
  const { top } = await figure.host
    .locator('.title')
    .boundingBox()
    .then(({ y }) => ({ top: y }))
  const { y, height } = await figure.host.locator('.control').first().boundingBox()
  expect(top).toBeGreaterThanOrEqual(0)
  expect(y + height).toBeLessThanOrEqual(844)
  expect(y).toBeGreaterThan(400)
})

test('one panel is open at a time, below the row of buttons, and its button says so', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const panels = ['table', 'kept', 'derivation', 'solutions', 'tools']
  for (const panel of panels) {
    await figure.opener(panel).click()
    const open = await figure.host.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('.figure details.panel[open]')].map(({ id }) => id)
    )
    expect(open).toEqual([panel])
    await expect(figure.opener(panel)).toHaveAttribute('aria-expanded', 'true')
    await expect(figure.host.locator('button[aria-expanded=true][aria-controls]')).toHaveCount(1)
    const row = await figure.host.locator('.footer').first().boundingBox()
    const { y } = await figure.host.locator(`details.${panel}`).first().boundingBox()
    expect(y).toBeGreaterThanOrEqual(row.y + row.height - 1)
  }
  await figure.opener('tools').click()
  await expect(figure.opener('tools')).toHaveAttribute('aria-expanded', 'false')
  await expect(figure.host.locator('details.panel[open]')).toHaveCount(0)
})
