// How high the parts of each page are, and how far apart: after a build, xvfb-run -a node tests/browser/geometry.mjs writes
// geometry.json, which a test compares, so that what collapses is seen as well as what gapes.

import { readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import config from '../../playwright.config.mjs'
import { serve } from './server.mjs'

export const WIDTHS = [1280, 768, 390]

// The states that a page shows by itself, or fewer rows where it has hundreds.
const QUERIES = { 'data.html': 'topic=soe' }

/** The pages of the site and its examples, with what their addresses ask for. */
export const pages = [
  ...readdirSync('www').filter((name) => name.endsWith('.html')),
  ...readdirSync('www/examples')
    .filter((name) => name.endsWith('.html'))
    .map((name) => `examples/${name}`)
].map((name) => ({ name, path: `${name}?${QUERIES[name] ?? 'lang=en'}` }))

/** The parts of a page at each width: `name height gap`, where the gap is the blank room before the next part, in CSS pixels. */
export async function partsOf(page, address) {
  await page.setViewportSize({ width: WIDTHS[0], height: 900 })
  await page.goto(address, { waitUntil: 'networkidle' })
  for (const figure of await page.locator('cluster-figure').all()) {
    await figure.scrollIntoViewIfNeeded()
    await figure.locator('.sentence').first().waitFor({ state: 'attached' })
  }
  const parts = {}
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await page.evaluate(() => scrollTo(0, 0))
    parts[width] = await page.evaluate(boxes)
  }
  return parts
}

/** Runs in the page, when its figures are drawn for the width of the window. */
async function boxes() {
  const canvases = () =>
    [...document.querySelectorAll('cluster-figure')]
      .map(({ shadowRoot }) => shadowRoot.querySelector('canvas'))
      .filter(Boolean)
  // A frame gets its height by a message, some pictures later.
  const rests = ({ contentDocument, clientHeight }) => {
    const spare =
      clientHeight - (contentDocument?.querySelector('main')?.getBoundingClientRect().height ?? clientHeight)
    return spare >= 0 && spare <= 3
  }
  const areDrawn = () =>
    canvases().every((canvas) => canvas.width === Math.round(canvas.clientWidth * devicePixelRatio)) &&
    [...document.querySelectorAll('main > iframe')].every(rests)
  do await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  while (!areDrawn())
  const shown = [...document.querySelectorAll('body > *, main > *, section > *')].filter(
    (part) => part.checkVisibility() && !part.matches('main, .spoken')
  )
  const leaves = shown.filter((part) => !shown.some((other) => other !== part && part.contains(other)))
  return leaves.map((part, at) => {
    const { top, bottom } = part.getBoundingClientRect()
    const next = leaves[at + 1]?.getBoundingClientRect().top ?? bottom
    const name = [part.closest('[id]')?.id, part.localName].filter(Boolean).join(' ')
    return { name, height: Math.round(bottom - top), gap: Math.round(next - bottom) }
  })
}

async function write() {
  const { launchOptions } = config.projects.find(({ name }) => name === 'chromium').use
  const site = await serve('dist')
  const browser = await chromium.launch(launchOptions)
  const page = await browser.newPage({ locale: 'en' })
  const lines = []
  for (const { name, path } of pages) {
    const parts = await partsOf(page, `${site.url}/${path}`)
    const widths = WIDTHS.map(
      (width) => `    "${width}": [\n${parts[width].map((part) => `      ${JSON.stringify(part)}`).join(',\n')}\n    ]`
    )
    lines.push(`  "${name}": {\n${widths.join(',\n')}\n  }`)
  }
  await writeFile('tests/browser/geometry.json', `{\n${lines.join(',\n')}\n}\n`)
  await browser.close()
  await site.close()
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await write()
