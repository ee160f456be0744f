// The room that a page keeps for each figure, measured: after a build, xvfb-run -a node tests/browser/room.mjs writes www/cluster-figure.css.

import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import config from '../../playwright.config.mjs'
import { views } from './figure.mjs'
import { serve } from './server.mjs'

/** The sizes of the text of the pages that are measured, in CSS pixels. */
const SIZES = [14, 16, 20]

/** The widths of a figure at which it is measured, in ems of its text; wider ones look like the last. */
const WIDTHS = Array.from({ length: 257 }, (_, step) => 12 + step / 4)

/** The least width of a figure that is measured, in CSS pixels. */
const NARROWEST = 240

/** What reads a figure: a mouse, and a finger, which takes more room. */
const POINTERS = [{}, { hasTouch: true, isMobile: true }]

/**
 * The two parts of the height of a figure: that of its chart follows the width of the chart, both as multiples of the text in it,
 * which is never smaller than 12 px; the rest follows the width of the figure in ems. How wide the ranges of widths are in which they
 * are compared, and how much more room than it takes each may have, as a share of the whole figure.
 */
const PARTS = { chart: { grain: 0.1, spare: 0.03 }, rest: { grain: 0.25, spare: 0.05 } }

/** How long before its range a step lies, so that it is done where the range begins. */
const AHEAD = 0.01

/** The size of the text in a chart on a page with text of a size, in CSS pixels. */
const textOf = (size) => Math.max(12, 0.8125 * size)

/** The widths of a figure in ems at which its parts stand otherwise: two controls, four key numbers, and controls beside the chart. */
const LAYOUTS = [32, 37.5, 60]

/**
 * Figures speak two languages of one script at about the same length; who speaks neither of them speaks English. Where its lines break
 * is a matter of its letters, which are as much wider or narrower in other fonts as a digit is: `letters` writes a width so. Signs of
 * Chinese are one em wide in all fonts.
 */
const LANGUAGES = [
  { selector: '', tags: ['en'], letters: (ems) => `${(ems / DIGIT).toFixed(2)}ch` },
  { selector: ':is(:lang(zh), :lang(yue), :lang(cmn))', tags: ['zh-Hant', 'zh-Hans'], letters: inEms }
]

/** The width of a digit in the font of the pages that are measured, in ems. */
const DIGIT = 0.6362

/** A width of the page in ems. */
function inEms(ems) {
  return `${ems.toFixed(2)}em`
}

const HEAD = `/*
 * Optional, for the pages of authors: the room of each figure from the first paint on, so that nothing moves when it becomes ready or
 * speaks a longer sentence. Written by tests/browser/room.mjs, which measures the height of each view at every width of the element,
 * in three sizes of text, in English and in Chinese, for a mouse and for a finger; the room is at most a tenth higher. Lines of English
 * break where a digit of the font says. A figure without controls takes the room it needs, and so does one that turns out to be lower
 * than its view usually is.
 */

cluster-figure:not([hidden]) {
  display: flow-root;
}

/* A percentage of padding is one of the width, so that the room can follow it wherever the element stands. */
cluster-figure::before {
  content: '';
  float: inline-start;
  padding-block-start: var(--room);
}

cluster-figure[controls=none]::before {
  content: none;
}

cluster-figure:state(low)::before {
  content: none;
}

/* Full screen nothing is below it. */
cluster-figure:fullscreen::before {
  content: none;
}

/* Paper has no room to keep free. */
@media print {
  cluster-figure::before {
    content: none;
  }
}

cluster-figure {
  --inside: 100%;
  --text: max(12px, 0.8125em);
  --beside: calc(var(--inside) - clamp(0em, (var(--inside) - 59.94em) * 1e4, 15.5em));
}

/* Paper of its own has a margin on each side. */
cluster-figure:is([theme=light], [theme=dark]) {
  --inside: calc(100% - 32px);
}

cluster-figure:is([theme=light], [theme=dark])::before {
  padding-block-end: 32px;
}
`

/** The text of a page on which figures are measured: most sites, and this one, have such a font. */
export const text = (size = 16, font = 'system-ui, sans-serif') => `<style>body { font: ${size}px/1.6 ${font} }</style>`

/** A figure of every view in a language. */
export const figuresIn = (lang) =>
  views.map((view) => `<cluster-figure view="${view}" lang="${lang}"></cluster-figure>`).join('')

/** The heights of all figures of a page at a width, by view, the size of their charts, and the room that the page keeps for each. */
export const heightsAt = (page, width) =>
  page.evaluate(async (width) => {
    const figures = [...document.querySelectorAll('cluster-figure')]
    for (const figure of figures) figure.style.width = `${width}px`
    const isDrawn = ({ shadowRoot }) => {
      const canvas = shadowRoot.querySelector('canvas')
      if (!canvas) return shadowRoot.querySelector('.written')?.firstChild
      return canvas.width === Math.round(canvas.clientWidth * devicePixelRatio)
    }
    do await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    while (!figures.every(isDrawn))
    return figures.map((figure) => {
      const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(figure, '::before')
      // What is written in the place of a chart grows with the text around.
      const written = figure.shadowRoot.querySelector('.written')
      const { clientWidth, clientHeight } = written ?? figure.shadowRoot.querySelector('canvas')
      return {
        view: figure.view,
        own: figure.shadowRoot.querySelector('.figure').offsetHeight,
        chart: { width: clientWidth, height: written ? 0 : clientHeight },
        room: (parseFloat(paddingBlockStart) || 0) + (parseFloat(paddingBlockEnd) || 0)
      }
    })
  }, width)

/** What is measured of each view: its heights at each width, for each size of the text and each language. */
async function measure(page, url, tags) {
  const measured = Object.fromEntries(views.map((view) => [view, []]))
  for (const size of SIZES)
    for (const lang of tags) {
      await page.route('**/room.html', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">${text(size)}<script src="cluster-figure.js" defer></script>${figuresIn(lang)}`
        })
      )
      await page.goto(`${url}/room.html`)
      for (const figure of await page.locator('cluster-figure').all()) await figure.locator('.sentence').waitFor()
      for (const width of WIDTHS.filter((width) => width * size >= NARROWEST))
        for (const { view, ...heights } of await heightsAt(page, width * size))
          measured[view].push({ size, width, ...heights })
    }
  return measured
}

/** The heights of a chart over its width, both in units of its text. */
const chartsOf = (measured) =>
  measured.map(({ size, own, chart }) => heightOf('chart', chart.width, chart.height, own, textOf(size)))

/** What is no chart over the width of the figure, in ems, without some pixels that do not grow with the text. */
const restsOf = (measured, pixels) =>
  measured.map(({ size, width, own, chart }) => heightOf('rest', width * size, own - chart.height - pixels, own, size))

const heightOf = (part, width, height, own, unit) => ({
  from: Math.floor(width / unit / PARTS[part].grain + 1e-9) * PARTS[part].grain,
  height: height / unit,
  spare: (PARTS[part].spare * own) / unit
})

/** How many pixels of what is no chart do not grow with the text: those that the smallest and the largest text agree on at most widths. */
function pixelsOf(measured) {
  const [small, large] = [SIZES[0], SIZES.at(-1)].map(
    (size) => new Map(measured.filter((each) => each.size === size).map((each) => [each.width, each]))
  )
  const restOf = ({ size, own, chart }) => (own - chart.height) / size
  const pixels = [...small.values()]
    .filter(({ width }) => large.has(width))
    .map((each) => (restOf(each) - restOf(large.get(each.width))) / (1 / each.size - 1 / SIZES.at(-1)))
  return Math.round(pixels.sort((one, other) => one - other)[pixels.length >> 1])
}

/** The highest and the lowest of the heights in each small range of widths, in their order. */
function ranged(heights) {
  const ranges = new Map()
  for (const { from, height, spare } of heights) {
    const range = ranges.get(from) ?? { from, height, least: height, spare }
    ranges.set(from, {
      from,
      height: Math.max(range.height, height),
      least: Math.min(range.least, height),
      spare: Math.min(range.spare, spare)
    })
  }
  return [...ranges.values()].sort((one, other) => one.from - other.from)
}

/** The fewest ranges of widths that have about one height: where each begins, and the greatest height in it. */
function stepsOf(ranges) {
  const steps = []
  for (const [at, range] of ranges.entries()) {
    const { from, height, least, spare } = withNext(range, ranges[at - 1], ranges[at + 1])
    const step = steps.at(-1)
    const joined = {
      height: Math.max(height, step?.height ?? 0),
      least: Math.min(least, step?.least ?? Infinity),
      spare: Math.min(spare, step?.spare ?? Infinity)
    }
    if (step && joined.height <= joined.least + joined.spare) Object.assign(step, joined)
    else steps.push({ from, height, least, spare })
  }
  return steps
}

/** A range with what its neighbors have, if that is no more than a line or two away: they may break a little earlier or later than measured. */
function withNext(range, ...neighbors) {
  const { from, height, least, spare } = range
  const beside = neighbors.filter(Boolean)
  const heights = beside.map(({ height }) => height).filter((other) => other <= least + spare)
  // Where heights of two steps meet, the room is that of the higher.
  const lowest = height > least + spare ? height : least
  const lows = beside.map(({ least }) => least).filter((other) => other >= height - 2 * spare)
  return { from, height: Math.max(height, ...heights), least: Math.min(lowest, ...lows), spare }
}

/** A sum of steps, whose heights are so many times a unit; each is there as soon as the width is more than its place. */
function sum(width, [first, ...rest], unit, placeOf) {
  let height = quarters(first.height)
  const terms = rest.map((step) => {
    const rise = quarters(step.height) - height
    height += rise
    const place = placeOf(step.from - AHEAD)
    return rise && `${rise < 0 ? '-' : '+'} clamp(0em, (${width} - ${place}) * 1e4, ${Math.abs(rise)}${unit})`
  })
  return [quarters(first.height) + unit, ...terms.filter(Boolean)].join('\n    ')
}

/** A height in quarters, rounded up. */
const quarters = (height) => Math.ceil(4 * height - 1e-9) / 4

/** The rule of a view: its chart stands beside its controls, if it has any, and is narrower then. */
function rule(selector, measured, letters) {
  const isBeside = measured.some(({ size, width, chart }) => chart.width < (Math.min(width, 75) - 1) * size)
  const pixels = pixelsOf(measured)
  const [chart, rest] = [chartsOf(measured), restsOf(measured, pixels)].map((heights) => stepsOf(ranged(heights)))
  const ofText = ' * var(--text)'
  const isLayout = (ems) => LAYOUTS.some((layout) => Math.abs(layout - ems) <= PARTS.rest.grain)
  const terms = [
    sum(`var(--${isBeside ? 'beside' : 'inside'})`, chart, ofText, (texts) => texts.toFixed(2) + ofText),
    sum('var(--inside)', rest, 'em', (ems) => (isLayout(ems) ? inEms(ems) : letters(ems))),
    `${pixels}px`
  ]
  return `\n${selector} {\n  --room: calc(\n    ${terms.join('\n    + ')}\n  );\n}\n`
}

async function write() {
  const { launchOptions } = config.projects.find(({ name }) => name === 'chromium').use
  const site = await serve('dist')
  const browser = await chromium.launch(launchOptions)
  const viewport = { width: 1600, height: 1000 }
  const pages = await Promise.all(POINTERS.map((pointer) => browser.newPage({ viewport, ...pointer })))
  const sheets = POINTERS.map(() => '')
  for (const { selector, tags, letters } of LANGUAGES) {
    const measured = await Promise.all(pages.map((page) => measure(page, site.url, tags)))
    for (const view of views) {
      const own = view === 'price' ? ':is([view=price], :not([view]))' : `[view=${view}]`
      for (const [at, heights] of measured.entries())
        sheets[at] += rule(`cluster-figure${own}${selector}`, heights[view], letters)
    }
  }
  const [mouse, finger] = sheets
  const coarse = `\n@media (pointer: coarse) {${finger.replace(/^(?=.)/gm, '  ')}}\n`
  await writeFile('www/cluster-figure.css', HEAD + mouse + coarse)
  await browser.close()
  await site.close()
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await write()
