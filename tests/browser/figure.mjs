// A figure on a page as a reader meets it: its parts by their roles, and everything it shows, taken at one moment.

import { existsSync, readFileSync } from 'node:fs'
import { expect, test as base } from './fixtures.mjs'
import en from '../../www/text/en.json' with { type: 'json' }
import zhHans from '../../www/text/zh-Hans.json' with { type: 'json' }
import zhHant from '../../www/text/zh-Hant.json' with { type: 'json' }
import views from '../views.json' with { type: 'json' }

export { expect, strictPolicy } from './fixtures.mjs'

export { views }

/** A file of the folder of a view. */
const fileOf = (view, name) => `src/view/${view.replaceAll('-', '_')}/${name}`

/** The words of a view, by language. */
export const wordsOf = (view) => JSON.parse(readFileSync(fileOf(view, 'words.json'), 'utf8')).figure

/** The views that write words in the place of a chart. */
export const written = views.filter((view) => {
  const page = fileOf(view, 'page.js')
  return existsSync(page) && /^export const area\b/m.test(readFileSync(page, 'utf8'))
})

/** The words of the figure, by language. */
export const words = { en: en.figure, 'zh-Hant': zhHant.figure, 'zh-Hans': zhHans.figure }

export const test = base.extend({
  page: async ({ page }, use) => {
    await page.addInitScript(installLook)
    await use(page)
  },

  /** The page of all figures, opened: `article('provinces', { lang: 'zh-Hans' })` gives its figure of that view. */
  article: async ({ page, site }, use) => {
    await use(async (view = 'price', query = {}) => {
      const state = { lang: 'en', ...query }
      await page.goto(`${site.url}/figures.html?${new URLSearchParams(state)}`)
      return ready(new Figure(page, `cluster-figure[view=${view}]`, state.lang))
    })
  },

  /** A page of nothing but one figure of a view. */
  figureOf: async ({ embed }, use) => {
    await use(async (view, { lang = 'en', ...state } = {}) => {
      const attributes = Object.entries({ view, lang, ...state }).map(([key, value]) => `${key}="${value}"`)
      const figure = await embed(`<cluster-figure ${attributes.join(' ')}></cluster-figure>`)
      figure.words = words[lang]
      return figure
    })
  },

  /** A page of somebody else's with this body and its own files beside it, opened. */
  visit: async ({ page, site }, use) => {
    await use(async (body, head = '', files = {}) => {
      const pages = { 'embedding.html': document(body, head), ...files }
      for (const [name, content] of Object.entries(pages)) {
        await page.route(`${site.url}/${name}`, (route) =>
          route.fulfill({ contentType: types[name.split('.')[1]], body: content })
        )
      }
      await page.goto(`${site.url}/embedding.html`)
      return new Figure(page, 'cluster-figure')
    })
  },

  /** The same with its first figure ready. */
  embed: async ({ visit }, use) => {
    await use(async (...page) => ready(await visit(...page)))
  }
})

const types = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript', css: 'text/css' }

const document = (body, head) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A page of somebody else’s</title>
<link rel="icon" href="data:,">
${head}
<script src="cluster-figure.js" defer></script>
<body>${body}</body>
</html>`

async function ready(figure) {
  await figure.sentence.waitFor()
  await figure.chart.scrollIntoViewIfNeeded()
  return figure
}

export class Figure {
  constructor(page, selector, lang = 'en') {
    this.page = page
    this.words = words[lang]
    this.host = page.locator(selector).first()
    this.chart = this.host.locator('.chart').first()
    this.canvas = this.host.locator('canvas')
    this.ring = this.host.locator('.ring')
    this.reading = this.host.locator('.reading')
    this.sentence = this.host.locator('.sentence')
    this.keys = this.host.locator('.keys')
    this.notice = this.host.getByRole('alert')
    this.panel = this.host.locator('.source')
    this.live = this.host.locator('[aria-live]')
    this.table = this.host.locator('details.table')
    this.stages = this.host.locator('details.stages')
    this.more = this.host.locator('details.more')
  }

  /** The button below the figure that opens a panel. */
  opener(panel) {
    return this.host.locator(`button[aria-controls=${panel}]`).first()
  }

  slider(key) {
    return this.host.getByRole('slider', { name: this.nameOf(key) })
  }

  field(key) {
    return this.host.locator('.control .field').and(this.host.getByLabel(this.nameOf(key)))
  }

  /** How the name of a parameter begins; what is allowed, behind it, may name another. */
  nameOf(key) {
    return new RegExp(`^${this.words.parameter[key]}`)
  }

  /** Types a number into a field in place of what stands there. */
  async type(field, text) {
    await field.focus()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.type(text)
  }

  /** Shows another view in its place. */
  async turnTo(view) {
    await this.host.evaluate((element, view) => {
      element.view = view
    }, view)
    await expect.poll(() => this.host.evaluate((element) => element.value.view)).toBe(view)
  }

  /** Opens the table, which is filled in the next task. */
  async openTable() {
    await this.opener('table').click()
    await this.table.locator('tr').first().waitFor()
  }

  /** Opens the source of a number and every disclosure, and waits for what they load. */
  async openEverything() {
    const number = this.host.locator('.number').first()
    if (await number.count()) {
      await number.dispatchEvent('click')
      await this.panel.locator('article').first().waitFor()
    }
    await expect
      .poll(() =>
        this.host.evaluate(({ shadowRoot }) => {
          const closed = shadowRoot.querySelectorAll('details:not([open])')
          for (const details of closed) details.open = true
          return closed.length + shadowRoot.querySelectorAll('details.panel > div:empty').length
        })
      )
      .toBe(0)
    for (const inner of await this.host.locator('cluster-figure').all()) await inner.locator('.sentence').waitFor()
  }

  /** Everything the figure shows: texts, numbers, pixels; or only the parts that are named, which takes less time. */
  look(...parts) {
    return this.host.evaluate(async (element, parts) => {
      if (!parts.length || parts.includes('table'))
        await window.filled(element.shadowRoot.querySelector('details.table'))
      return window.look(element, parts)
    }, parts)
  }

  /** The names of the figure's events from now on. */
  async listen() {
    const events = await this.host.evaluateHandle((element) => {
      const names = []
      for (const name of ['input', 'change', 'ready', 'error']) element.addEventListener(name, () => names.push(name))
      return names
    })
    return () => events.jsonValue()
  }

  /** Walks to a mark of the chart by keys, and says where it is and what it reads. */
  async walk(...keys) {
    await this.chart.focus()
    for (const key of keys) await this.page.keyboard.press(key)
    return this.mark()
  }

  /** The mark that is read: its place in the window, and its text, without what else stands at its place of the axis. */
  async mark() {
    const { x, y, width, height } = await this.ring.boundingBox()
    return {
      x: x + width / 2,
      y: y + height / 2,
      text: await this.reading.evaluate(({ firstChild }) => firstChild.textContent)
    }
  }

  /** The numbers of the table that a reading may mean: it names their row, their column and themselves. */
  cells(reading) {
    return this.table.evaluate(async (details, reading) => {
      await window.filled(details)
      const [head, ...rows] = details.querySelectorAll('tr')
      const texts = rows.flatMap(({ cells: [label, ...cells] }) =>
        cells
          .filter(({ textContent }, at) =>
            [label, head.cells[at + 1], { textContent }].every(
              ({ textContent }) => textContent && reading.includes(textContent)
            )
          )
          .map(({ textContent }) => textContent)
      )
      return texts
    }, reading)
  }

  /** The number that the table shows in the row and column that a reading names. */
  async tableText(reading) {
    const { row, column } = /^(?:Firms in each stage )?(?<row>[^;]+); (?<column>.+): /.exec(reading).groups
    return this.table.evaluate(
      async (details, [row, column]) => {
        await window.filled(details)
        const [head, ...rows] = details.querySelectorAll('tr')
        const at = [...head.cells].findIndex(({ textContent }) => textContent === column)
        return rows.find(({ cells }) => cells[0].textContent === row).cells[at].textContent
      },
      [row, column]
    )
  }
}

function installLook() {
  // The parts on demand that are there, by their names.
  window.parts = () =>
    globalThis[
      Object.getOwnPropertySymbols(globalThis).find(({ description }) => description?.startsWith('cluster-figure '))
    ]
  // A table is filled when somebody opens it; whoever reads it here leaves it as it was.
  window.filled = async (details) => {
    if (!details || (details.open && details.querySelector('tr'))) return
    const wasOpen = details.open
    details.open = true
    await new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }))
    details.open = wasOpen
  }
  window.look = (element, names = []) => {
    const root = element.shadowRoot
    const text = (selector) => root.querySelector(selector)?.textContent
    const cell = ({ textContent, ariaCurrent }) => (ariaCurrent ? `${textContent} (current)` : textContent)
    const parts = {
      picture: () => root.querySelector('canvas')?.toDataURL() ?? text('.chart'),
      title: () => text('.title'),
      sentence: () => text('.sentence'),
      keys: () => [...root.querySelectorAll('.keys dd')].map(({ textContent }) => textContent),
      table: () => [...root.querySelectorAll('details.table tr')].map(({ cells }) => [...cells].map(cell).join(' | ')),
      fields: () => [...root.querySelectorAll('.control .field')].map(({ value }) => value),
      sliders: () => [...root.querySelectorAll('input[type=range]')].map(({ value }) => value),
      value: () => element.value,
      result: () => element.result
    }
    return Object.fromEntries((names.length ? names : Object.keys(parts)).map((name) => [name, parts[name]()]))
  }
}
