// The room that a page keeps for each figure, measured: after a build, xvfb-run -a node tests/browser/room.mjs writes www/cluster-figure.css.

import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import config from '../../playwright.config.mjs'
import { views } from './figure.mjs'
import { serve } from './server.mjs'

/** Pixels of one em on the page that is measured. */
const EM = 16

/** The widths of a figure at which it is measured, in CSS pixels; wider ones look like the last. */
const WIDTHS = Array.from({ length: 241 }, (_, step) => 240 + 4 * step)

/** What reads a figure: a finger takes more room than a mouse, in some views so much that they have rules for it. */
const POINTERS = [{}, { hasTouch: true, isMobile: true }]

/** How much higher than the lowest figure of a range of widths the room for all of the range may be. */
const BAND = 1.05

/** Figures speak two languages of one script at about the same length; who speaks neither of them speaks English. */
const LANGUAGES = [
  { selector: '', tags: ['en'] },
  { selector: ':is(:lang(zh), :lang(yue), :lang(cmn))', tags: ['zh-Hant', 'zh-Hans'] }
]

const HEAD = `/*
 * Optional, for the pages of authors: the room of each figure from the first paint on, so that nothing moves when it becomes ready or
 * speaks a longer sentence. Written by tests/browser/room.mjs, which measures the height of each view at every width of the element,
 * in English and in Chinese, for a mouse and for a finger; the room is at most a tenth higher and grows with the text of the page. A figure without controls
 * takes the room it needs, and so does one that turns out to be lower than its view usually is.
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
export const text = '<style>body { font-family: system-ui, sans-serif; line-height: 1.6 }</style>'

/** A figure of every view in a language. */
export const figuresIn = (lang) =>
  views.map((view) => `<cluster-figure view="${view}" lang="${lang}"></cluster-figure>`).join('')

/** The heights of all figures of a page at a width, by view, and the room that the page keeps for each. */
export const heightsAt = (page, width) =>
  page.evaluate(async (width) => {
    const figures = [...document.querySelectorAll('cluster-figure')]
    for (const figure of figures) figure.style.width = `${width}px`
    const isDrawn = ({ shadowRoot }) => {
      const canvas = shadowRoot.querySelector('canvas')
      return canvas && canvas.width === Math.round(canvas.clientWidth * devicePixelRatio)
    }
    do await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    while (!figures.every(isDrawn))
    return figures.map((figure) => {
      const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(figure, '::before')
      return {
        view: figure.view,
        own: figure.shadowRoot.querySelector('.figure').offsetHeight,
        room: (parseFloat(paddingBlockStart) || 0) + (parseFloat(paddingBlockEnd) || 0)
      }
    })
  }, width)

/** The heights that a figure of each view has at each width, as the highest and the lowest of its languages. */
async function measure(page, url, tags) {
  const measured = Object.fromEntries(views.map((view) => [view, WIDTHS.map(() => [0, Infinity])]))
  for (const lang of tags) {
    await page.route('**/room.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">${text}<script src="cluster-figure.js" defer></script>${figuresIn(lang)}`
      })
    )
    await page.goto(`${url}/room.html`)
    for (const figure of await page.locator('cluster-figure').all()) await figure.locator('.sentence').waitFor()
    for (const [at, width] of WIDTHS.entries()) {
      for (const { view, own } of await heightsAt(page, width)) {
        const [highest, lowest] = measured[view][at]
        measured[view][at] = [Math.max(highest, own), Math.min(lowest, own)]
      }
    }
  }
  return measured
}

/** The fewest ranges of widths whose figures have about one height: where each begins, and the greatest height in it. */
export function stepsOf(heights) {
  // A line may break a little earlier or later than where it was measured.
  const near = heights.map(([highest, lowest], at) => {
    const around = heights.slice(Math.max(at - 1, 0), at + 2).map(([height]) => height)
    return [Math.max(highest, ...around.filter((height) => height <= BAND * lowest)), lowest]
  })
  const steps = []
  for (const [at, [highest, lowest]] of near.entries()) {
    const step = steps.at(-1)
    const height = Math.max(highest, step?.height ?? 0)
    const least = Math.min(lowest, step?.least ?? Infinity)
    if (step && height <= BAND * least) Object.assign(step, { height, least })
    else steps.push({ from: WIDTHS[at], height: highest, least: lowest })
  }
  return steps
}

/** A rule that adds up the steps; each is its whole height as soon as the element is wider than where it begins. */
function rule(selector, [first, ...rest]) {
  let height = em(first.height)
  const terms = rest.map((step) => {
    const rise = em(step.height) - height
    height += rise
    return (
      rise &&
      `\n    ${rise < 0 ? '-' : '+'} clamp(0em, (var(--inside) - ${((step.from - 1) / EM).toFixed(2)}em) * 1e4, ${Math.abs(rise)}em)`
    )
  })
  return `\n${selector} {\n  --room: calc(\n    ${em(first.height)}em${terms.filter(Boolean).join('')}\n  );\n}\n`
}

/** A height in half ems, rounded up. */
const em = (height) => Math.ceil((2 * height) / EM) / 2

/** The heights of two pointers as those of one. */
const joined = (mouse, finger) =>
  mouse.map(([highest, lowest], at) => [Math.max(highest, finger[at][0]), Math.min(lowest, finger[at][1])])

async function write() {
  const { launchOptions } = config.projects.find(({ name }) => name === 'chromium').use
  const site = await serve('dist')
  const browser = await chromium.launch(launchOptions)
  const viewport = { width: 1400, height: 1000 }
  const pages = await Promise.all(POINTERS.map((pointer) => browser.newPage({ viewport, ...pointer })))
  let sheet = HEAD
  let coarse = ''
  for (const { selector, tags } of LANGUAGES) {
    const [mouse, finger] = await Promise.all(pages.map((page) => measure(page, site.url, tags)))
    for (const view of views) {
      const own = view === 'price' ? ':is([view=price], :not([view]))' : `[view=${view}]`
      const both = joined(mouse[view], finger[view])
      const isOne = both.every(([highest], at) => highest <= BAND * mouse[view][at][1])
      sheet += rule(`cluster-figure${own}${selector}`, stepsOf(isOne ? both : mouse[view]))
      if (!isOne) coarse += rule(`cluster-figure${own}${selector}`, stepsOf(finger[view]))
    }
  }
  if (coarse) sheet += `\n@media (pointer: coarse) {${coarse.replace(/^(?=.)/gm, '  ')}}\n`
  await writeFile('www/cluster-figure.css', sheet)
  await browser.close()
  await site.close()
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await write()
