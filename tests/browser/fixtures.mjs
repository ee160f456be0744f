import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { serve } from './server.mjs'
import { startWebKit } from './webdriver.mjs'

export { expect }

/** The strictest policy the figure promises to work under. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  'img-src blob:',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'"
].join('; ')

export const test = base.extend({
  /** A Content-Security-Policy for every answer of the site: `test.use({ policy: strictPolicy })`. */
  policy: ['', { option: true }],

  server: [
    async ({}, use) => {
      const server = await serve('dist')
      await use(server)
      await server.close()
    },
    { scope: 'worker' }
  ],

  /** The built site: its `url`, and the `requests` it got during this test. */
  site: async ({ server, policy }, use) => {
    server.headers = policy ? { 'Content-Security-Policy': policy } : {}
    server.isCompressed = false
    server.requests.length = 0
    await use(server)
  },

  /** A copy of the built site on a disk, whose files a test may change: the path of its folder. */
  disk: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'site-'))
    await cp('dist', folder, { recursive: true })
    await use(folder)
    await rm(folder, { recursive: true })
  },

  /** What went wrong in the page; a test that provokes something takes it out of the list. */
  problems: async ({}, use) => {
    const problems = []
    await use(problems)
    expect(problems, 'problems reported by the page').toEqual([])
  },

  /** A page on which nothing may go wrong and which may ask nobody but the site. */
  page: async ({ page, site, problems }, use) => {
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('request', (request) => {
      const url = request.url()
      if (/^https?:/.test(url) && new URL(url).origin !== site.url) problems.push(`request to ${url}`)
    })
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`policy violation: ${violatedDirective} ${blockedURI}`)
      })
    })
    await use(page)
  },

  webkitBrowser: [
    async ({}, use) => {
      const browser = await startWebKit()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' }
  ],

  /** WebKit, with the few verbs of webdriver.mjs. */
  webkit: async ({ webkitBrowser }, use) => {
    await webkitBrowser.goto('about:blank')
    await use(webkitBrowser)
  }
})
