// Everything that a reader can see, to be looked at: after a build, node tests/browser/sheet.mjs writes target/sheet/, where
// index.html shows each view at four widths in two themes and three languages, and each page of the site.

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import config from '../../playwright.config.mjs'
import { words } from './figure.mjs'
import { pages } from './geometry.mjs'
import { figuresIn, heightsAt, text } from './room.mjs'
import { serve } from './server.mjs'
import views from '../views.json' with { type: 'json' }

const FOLDER = join(process.env.CARGO_TARGET_DIR ?? 'target', 'sheet')
const WIDTHS = [1200, 760, 390, 320]
const PAPER = { light: '#fff', dark: '#14171c' }

/** Looks that a sheet shows one below the other. */
const looks = Object.keys(words).flatMap((lang) => Object.keys(PAPER).map((theme) => ({ lang, theme })))

/** Takes the pictures of all views in one look: `price-en-light-1200.png`. */
async function takeViews(browser, url, { lang, theme }) {
  const page = await browser.newPage({ viewport: { width: WIDTHS[0] + 40, height: 900 }, colorScheme: theme })
  await page.route('**/sheet.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: sheetPage(lang, theme) })
  )
  await page.goto(`${url}/sheet.html`)
  for (const figure of await page.locator('cluster-figure').all()) await figure.locator('.sentence').waitFor()
  for (const width of WIDTHS) {
    await heightsAt(page, width)
    for (const view of views) {
      const path = join(FOLDER, `${view}-${lang}-${theme}-${width}.png`)
      await page.locator(`cluster-figure[view=${view}]`).screenshot({ path })
    }
  }
  await page.close()
}

const sheetPage = (lang, theme) => `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
${text}
<style>body { margin: 0; padding: 20px; background: ${PAPER[theme]} }</style>
<script src="cluster-figure.js" defer></script>
${figuresIn(lang)}`

/** Takes the pictures of one page at each width, whole, in the look that its reader would have first. */
async function takePage(browser, url, { name, path }) {
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'en' })
    await page.goto(`${url}/${path}`, { waitUntil: 'networkidle' })
    for (const figure of await page.locator('cluster-figure').all()) {
      await figure.scrollIntoViewIfNeeded()
      await figure.locator('.sentence').first().waitFor({ state: 'attached' })
    }
    await page.evaluate(() => scrollTo(0, 0))
    await page.screenshot({ path: join(FOLDER, pictureOf(name, width)), fullPage: true })
    await page.close()
  }
}

const pictureOf = (page, width) => `${page.replace('/', '-').replace('.html', '')}-${width}.png`

/** A page of pictures at half their size, and the way to the others. */
const gallery = (title, rows) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>
  body { margin: 1em; font-family: system-ui }
  div { display: flex; gap: 1em; align-items: start; margin-block: 1em }
  img { zoom: 0.5; outline: 1px solid #888 }
</style>
<h1>${title}</h1>
${rows.map(([label, files]) => `<h2>${label}</h2>\n<div>${files.map((file) => `<img src="${file}" alt="">`).join('')}</div>`).join('\n')}`

/** Runs two takings at a time: more would wait for one another. */
async function takeAll(takings) {
  const waiting = takings.values()
  const work = async () => {
    for (const take of waiting) await take()
  }
  await Promise.all([work(), work()])
}

async function write() {
  const { launchOptions } = config.projects.find(({ name }) => name === 'chromium').use
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  const site = await serve('dist')
  const browser = await chromium.launch(launchOptions)
  await takeAll([
    ...looks.map((look) => () => takeViews(browser, site.url, look)),
    ...pages.map((page) => () => takePage(browser, site.url, page))
  ])
  for (const view of views) {
    const rows = looks.map(({ lang, theme }) => [
      `${lang}, ${theme}`,
      WIDTHS.map((width) => `${view}-${lang}-${theme}-${width}.png`)
    ])
    await writeFile(join(FOLDER, `${view}.html`), gallery(view, rows))
  }
  const rows = pages.map(({ name }) => [name, WIDTHS.map((width) => pictureOf(name, width))])
  await writeFile(join(FOLDER, 'pages.html'), gallery('pages', rows))
  const links = [...views, 'pages'].map((name) => `<li><a href="${name}.html">${name}</a></li>`).join('\n')
  await writeFile(
    join(FOLDER, 'index.html'),
    `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Contact sheet</title>\n<h1>Contact sheet</h1>\n<ul>\n${links}\n</ul>\n`
  )
  await browser.close()
  await site.close()
}

await write()
