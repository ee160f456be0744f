// The entries of the package, as browsers meet them.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test as base } from './fixtures.mjs'
import { expectPainted } from './painted.mjs'

const test = base.extend({
  wasm: async ({}, use) => use(await readFile('dist/cluster-figure.wasm')),

  /**
   * An article beside the files of the package, whose script imports the package by name; some answers of the server can
   * be given.
   */
  article: async ({ page, site }, use) => {
    await use(async (script, body = '', files = {}) => {
      const imports = Object.fromEntries(
        ['element', 'external'].map((name) => [`cluster-pricing/${name}`, `./cluster-figure-${name}.mjs`])
      )
      const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,">
        <script type="importmap">${JSON.stringify({ imports })}</script><body>${body}<script type="module">${script}</script></body></html>`
      const answers = { 'article.html': { contentType: 'text/html', body: html }, ...files }
      for (const [name, answer] of Object.entries(answers)) {
        await page.route(`${site.url}/${name}`, (route) => route.fulfill(answer))
      }
      await page.goto(`${site.url}/article.html`)
      return page
    })
  }
})

test.describe('the entry ./element', () => {
  test('registers nothing by itself', async ({ article }) => {
    const page = await article("import 'cluster-pricing/element'; document.body.dataset.ran = true")
    await expect(page.locator('body')).toHaveAttribute('data-ran')
    expect(await page.evaluate(() => customElements.get('cluster-figure'))).toBeUndefined()
  })

  test('registers the figure under the names that the page gives', async ({ article }) => {
    const page = await article(
      "import { define, ClusterFigure } from 'cluster-pricing/element'; define('price-figure'); define(); window.ClusterFigure = ClusterFigure",
      '<price-figure></price-figure><cluster-figure view="duel"></cluster-figure>'
    )
    await expectPainted(page.locator('price-figure, cluster-figure'), 2)
    const areFigures = await page
      .locator('price-figure, cluster-figure')
      .evaluateAll((figures) => figures.map((figure) => figure instanceof window.ClusterFigure))
    expect(areFigures).toEqual([true, true])
  })

  test('a figure of another name has figures of that name within', async ({ article }) => {
    const page = await article(
      "import { define } from 'cluster-pricing/element'; define('price-figure')",
      '<price-figure lang="en"></price-figure>'
    )
    await page.locator('button[aria-controls=solutions]').click()
    await expectPainted(page.locator('price-figure price-figure'), 1)
  })
})

test.describe('two scripts on a page', () => {
  const scripts =
    '<script src="cluster-figure.js"></script><script src="other/cluster-figure.js"></script><cluster-figure></cluster-figure>'

  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      window.warnings = []
      console.warn = (text) => window.warnings.push(text)
    })
  })

  test('of one version are as good as one', async ({ article }) => {
    const page = await article('', scripts, { 'other/cluster-figure.js': { path: 'dist/cluster-figure.js' } })
    await expectPainted(page.locator('cluster-figure'), 1)
    expect(await page.evaluate(() => window.warnings)).toEqual([])
  })

  test('of two versions leave the first, and the console names both', async ({ article }) => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'))
    const other = (await readFile('dist/cluster-figure.js', 'utf8')).replaceAll(`"${version}"`, '"99.0.0"')
    const page = await article('', scripts, {
      'other/cluster-figure.js': { contentType: 'text/javascript', body: other }
    })
    await expectPainted(page.locator('cluster-figure'), 1)
    expect(await page.evaluate(() => customElements.get('cluster-figure').version)).toBe(version)
    expect(await page.evaluate(() => window.warnings)).toEqual([`<cluster-figure> is version ${version}, not 99.0.0`])
  })
})

test.describe('the entry ./external', () => {
  const figure = '<cluster-figure>The author’s own words</cluster-figure>'
  const define = (given = '') => `
    import { define } from 'cluster-pricing/external'
    await define('cluster-figure'${given}).catch(({ message }) => { document.body.dataset.failure = message })`
  const answers = {
    'as WebAssembly': { contentType: 'application/wasm' },
    'as HTML': { contentType: 'text/html' },
    'as bytes of no kind': { contentType: 'application/octet-stream' },
    'without a media type': {}
  }

  for (const [how, answer] of Object.entries(answers)) {
    test(`takes a wasm that the server sends ${how}`, async ({ article, wasm }) => {
      const page = await article(define(), figure, { 'cluster-figure.wasm': { ...answer, body: wasm } })
      await expectPainted(page.locator('cluster-figure'), 1)
    })
  }

  test('takes a wasm that the server sends compressed', async ({ article, site }) => {
    site.isCompressed = true
    const page = await article(define(), figure)
    await expectPainted(page.locator('cluster-figure'), 1)
  })

  test('takes a wasm from an address, as bytes, or compiled', async ({ article, wasm }) => {
    const elsewhere = { 'elsewhere.wasm': { contentType: 'application/wasm', body: wasm } }
    const bytes = "await (await fetch('elsewhere.wasm')).arrayBuffer()"
    for (const given of [", 'elsewhere.wasm'", `, ${bytes}`, `, await WebAssembly.compile(${bytes})`]) {
      const page = await article(define(given), figure, elsewhere)
      await expectPainted(page.locator('cluster-figure'), 1)
    }
  })

  for (const [how, status] of [
    ['for a file that is missing', 404],
    ['as if it were the file', 200]
  ]) {
    test(`refuses a page of HTML that the server sends ${how}, and keeps the author’s words`, async ({
      article,
      problems
    }) => {
      const answer = { status, contentType: 'text/html', body: '<!doctype html><title>Not found</title>' }
      const page = await article(define(), figure, { 'cluster-figure.wasm': answer })
      const refusal = new RegExp(`cluster-figure\\.wasm is not WebAssembly: the server answered ${status}, text/html`)
      await expect(page.locator('body')).toHaveAttribute('data-failure', refusal)
      await expect(page.getByRole('alert')).toBeVisible()
      await expect(page.getByText('The author’s own words')).toBeVisible()
      // A status of 404 is a message of the browser’s own.
      problems.splice(0)
    })
  }
})

test('a script of another server runs under its hash and finds its parts beside it, under a policy with Trusted Types', async ({
  page,
  site,
  problems
}) => {
  const other = 'https://example.org'
  const { 'cluster-figure.js': hash } = JSON.parse(await readFile('dist/integrity.json', 'utf8'))
  const policy = `script-src ${other} 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'`
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,">
    <script src="${other}/cluster-figure.js" integrity="${hash}" crossorigin defer></script><cluster-figure view="welfare"></cluster-figure></html>`
  await page.route(`${other}/*`, (route) =>
    route.fulfill({
      path: join('dist', new URL(route.request().url()).pathname),
      headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' }
    })
  )
  await page.route(`${site.url}/article.html`, (route) =>
    route.fulfill({ contentType: 'text/html', headers: { 'Content-Security-Policy': policy }, body })
  )
  await page.goto(`${site.url}/article.html`)
  await expectPainted(page.locator('cluster-figure'), 1)
  // Nobody else is asked, and nothing else is wrong.
  expect(problems.splice(0)).toEqual(
    ['cluster-figure.js', 'cluster-figure-views.js'].map((name) => `request to ${other}/${name}`)
  )
})
