// Why a figure cannot start, by cause: what the author wrote stays, and a sentence says what to do.

import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { text } from '../../www/element/bytes.js'
import { expect, strictPolicy, test, words } from './figure.mjs'

const CORE = 'cluster-figure.js'
const VIEWS = 'cluster-figure-views.js'
const WASMLESS = 'cluster-figure-wasmless.js'

const fixed = 'With four stages of nine firms the cluster sells at 52.8.'

const withoutWebAssembly = () => { delete globalThis.WebAssembly }

const article = (lang, view) => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,">
<script src="${CORE}" defer></script><cluster-figure view="${view}"><p>${fixed}</p></cluster-figure>`

const built = (name) => readFile(join('dist', name), 'utf8')

/** What is left of a file when copying it broke off. */
const start = async (name) => (await built(name)).slice(0, 100_000)

/** Opens an article of one figure whose files may be others than those of the site; `undefined` is a missing one. */
async function open(page, { url }, { lang = 'en', view = 'price', files = {}, policy = '' } = {}) {
  for (const [name, body] of Object.entries({ 'failing.html': article(lang, view), ...files })) {
    await page.route(`${url}/${name}`, (route) => route.fulfill(body === undefined ? { status: 404 } : {
      contentType: name.endsWith('.js') ? 'text/javascript' : 'text/html',
      headers: policy ? { 'Content-Security-Policy': policy } : {},
      body
    }))
  }
  await page.goto(`${url}/failing.html`)
}

async function expectFailure(page, code, { lang = 'en', file = '' } = {}) {
  await expect(page.getByRole('alert')).toHaveText(words[lang].failure[code].replace('{file}', file))
  await expect(page.getByText(fixed)).toBeVisible()
  await expect(page.locator('canvas')).toHaveCount(0)
}

// The browsers' own complaints come on top.
test.afterEach(({ problems }) => { problems.length = 0 })

const causes = {
  policy: { policy: strictPolicy.replace(" 'wasm-unsafe-eval'", '') },
  // One byte of the inlined wasm, which is text of one character a byte.
  damaged: { files: async () => ({ [CORE]: (await built(CORE)).replace(text([0, 97, 115, 109]), text([0, 97, 115, 110])) }) },
  // As in Safari 16.3 and Firefox 100.
  old: { before: () => { globalThis.CSSStyleSheet = class { constructor() { throw new TypeError('Illegal constructor') } } } },
  part: { view: 'length', file: VIEWS, files: () => ({ [VIEWS]: undefined }) },
  wasm: { before: withoutWebAssembly, file: WASMLESS, files: () => ({ [WASMLESS]: undefined }) }
}

for (const [code, { before, file, files, ...given }] of Object.entries(causes)) {
  for (const lang of Object.keys(words)) {
    test(`A4.3 failure “${code}” says what to do in ${lang}, beside what the author wrote`, async ({ page, site }) => {
      await page.addInitScript(() => {
        window.told = []
        document.addEventListener('error', ({ detail }) => window.told.push(detail.code ?? 'old'))
      })
      if (before) await page.addInitScript(before)
      await open(page, site, { ...given, lang, files: await files?.() })
      await expectFailure(page, code, { lang, file })
      expect(await page.evaluate(() => window.told)).toEqual([code])
    })
  }
}

test('A4.3 failure “old” is also that of a browser that compiles the wasm and cannot start it', async ({ page, site }) => {
  await page.addInitScript(() => {
    WebAssembly.Instance = class { constructor() { throw new WebAssembly.LinkError('import object field is not a Function') } }
  })
  await open(page, site)
  await expectFailure(page, 'old')
})

test('A4.3 a first script that broke off leaves what the author wrote', async ({ page, site, problems }) => {
  await open(page, site, { files: { [CORE]: await start(CORE) } })
  await expect.poll(() => problems.length).toBeGreaterThan(0)
  await expect(page.getByText(fixed)).toBeVisible()
})

test('A4.3 a part that broke off is named', async ({ page, site }) => {
  await open(page, site, { view: 'length', files: { [VIEWS]: await start(VIEWS) } })
  await expectFailure(page, 'part', { file: VIEWS })
})

test('A4.3 a translation that broke off is named', async ({ page, site }) => {
  await page.addInitScript(withoutWebAssembly)
  await open(page, site, { files: { [WASMLESS]: await start(WASMLESS) } })
  await expectFailure(page, 'wasm', { file: WASMLESS })
})

test('A4.3 a translation that could not be loaded is asked for again at the next change', async ({ page, site }) => {
  await page.addInitScript(withoutWebAssembly)
  await open(page, site, { files: { [WASMLESS]: undefined } })
  await expectFailure(page, 'wasm', { file: WASMLESS })
  await page.unroute(`${site.url}/${WASMLESS}`)
  await page.locator('cluster-figure').evaluate((element) => { element.n = [12] })
  await expect(page.locator('cluster-figure .sentence')).toContainText('12 firms')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByText(fixed)).toBeHidden()
})

for (const [code, { before, view = 'price', file }] of Object.entries(causes).filter(([, { file }]) => file)) {
  for (const [state, change] of Object.entries({
    'missing': (path) => rm(path),
    'incomplete': async (path) => writeFile(path, await start(file))
  })) {
    test(`A4.3 failure “${code}” is told on a page opened from a disk where the file is ${state}`, async ({ page, disk }) => {
      if (before) await page.addInitScript(before)
      await change(join(disk, file))
      await writeFile(join(disk, 'failing.html'), article('en', view))
      await page.goto(String(pathToFileURL(join(disk, 'failing.html'))))
      await expectFailure(page, code, { file })
    })
  }
}
