// Where the files of the figure lie, when its script was joined with others, inlined, or made a blob.

import { readFile } from 'node:fs/promises'
import { expect, Figure, strictPolicy, test, words } from './figure.mjs'

const core = () => readFile('dist/cluster-figure.js', 'utf8')
const joined = '<script src="/assets/all.js" defer></script>'
const blob = `<script type="module">
  const text = await (await fetch('/cluster-figure.js')).text()
  document.head.append(Object.assign(document.createElement('script'), { src: URL.createObjectURL(new Blob([text], { type: 'text/javascript' })) }))
</script>`

/** Opens an article in a folder of its own; `scripts` is how it holds the script of the figure. */
async function open(page, { url }, { scripts, head = '', attributes = '', headers = {} }) {
  const figure = `<cluster-figure view="length" lang="en" ${attributes}>The author’s own words</cluster-figure>`
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,">${head}${scripts}<body>${figure}</body></html>`
  await page.route(`${url}/deep/article.html`, (route) => route.fulfill({ contentType: 'text/html', headers, body }))
  await page.route(`${url}/assets/all.js`, async (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `void 0;\n${await core()}` })
  )
  await page.goto(`${url}/deep/article.html`)
  return new Figure(page, 'cluster-figure')
}

const meta = (content) => `<meta name="cluster-base" content="${content}">`

const ways = {
  'joined with others': () => joined,
  inlined: async () => `<script>${await core()}</script>`,
  'made a blob': () => blob
}

for (const [how, scripts] of Object.entries(ways)) {
  test(`a script that was ${how} finds its files where the page says, and names what it lacks where it says nothing`, async ({
    page,
    site,
    problems
  }) => {
    const failed = await open(page, site, { scripts: await scripts() })
    const folder = `${site.url}/${how === 'joined with others' ? 'assets' : 'deep'}/`
    await expect(failed.notice).toHaveText(
      words.en.failure.base.replace('{file}', 'cluster-figure-views.js').replace('{folder}', folder)
    )
    await expect(page.getByText('The author’s own words')).toBeVisible()
    // The browser’s own words for what is missing.
    problems.length = 0
    for (const named of [
      { head: meta('..') },
      { head: meta('../cluster-figure.js') },
      { head: meta(`${site.url}`) },
      { attributes: 'base="../"' }
    ]) {
      const figure = await open(page, site, { scripts: await scripts(), ...named })
      await expect(figure.sentence).not.toBeEmpty()
      await figure.opener('tools').click()
      await expect(figure.host.locator('.tasks .field').first()).toHaveValue(new RegExp(`^${site.url}/embed\\.html\\?`))
    }
  })
}

test('under the strictest policy a page names the folder, and the parts are imported from there', async ({
  page,
  site
}) => {
  const figure = await open(page, site, {
    scripts: joined,
    head: meta('../'),
    headers: { 'Content-Security-Policy': strictPolicy.replace('img-src', 'img-src data:') }
  })
  await expect(figure.sentence).not.toBeEmpty()
})

test('a blob on a page beside the files finds them there', async ({ page, site }) => {
  await page.route(`${site.url}/article.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>An article</title><link rel="icon" href="data:,">${blob}<cluster-figure view="length" lang="en"></cluster-figure>`
    })
  )
  await page.goto(`${site.url}/article.html`)
  await expect(new Figure(page, 'cluster-figure').sentence).not.toBeEmpty()
})

test('a module is found by its script, and a link to its figure leads to the page beside it', async ({
  page,
  site
}) => {
  const figure = await open(page, site, { scripts: '<script type="module" src="../cluster-figure.mjs"></script>' })
  await expect(figure.sentence).not.toBeEmpty()
  await figure.opener('tools').click()
  await expect(figure.host.locator('.tasks .field').first()).toHaveValue(new RegExp(`^${site.url}/embed\\.html\\?`))
})

test('a folder of another server, a script and nonsense in the attribute are not asked for parts', async ({
  page,
  site
}) => {
  for (const base of [
    'https://example.org/',
    'javascript:alert(1)',
    'data:text/javascript,',
    'http://',
    '//example.org'
  ]) {
    const figure = await open(page, site, {
      scripts: '<script src="../cluster-figure.js" defer></script>',
      attributes: `base="${base}"`
    })
    await expect(figure.sentence).not.toBeEmpty()
  }
})

test('a folder that is named later mends a figure that lacked its files', async ({ page, site, problems }) => {
  const figure = await open(page, site, { scripts: joined })
  await expect(figure.notice).toBeVisible()
  problems.length = 0
  await figure.host.evaluate((element) => {
    element.base = '..'
  })
  await expect(figure.sentence).not.toBeEmpty()
  await expect(figure.notice).toHaveCount(0)
})

test('two versions under two names draw with their own parts', async ({ page, site }) => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  const other = async (name) => (await readFile(`dist/${name}`, 'utf8')).replaceAll(version, '99.0.0')
  await page.route(`${site.url}/other/*`, async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)
    await route.fulfill({
      contentType: 'text/javascript',
      body: `${await other(name)}\n;(globalThis.others ??= []).push('${name}')`
    })
  })
  await page.route(`${site.url}/article.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>An article</title><link rel="icon" href="data:,">
    <script src="cluster-figure.js" defer></script><script type="module">import { define } from './other/cluster-figure-element.mjs'; define('other-figure')</script>
    <cluster-figure view="length"></cluster-figure><other-figure view="length"></other-figure></html>`
    })
  )
  await page.goto(`${site.url}/article.html`)
  for (const name of ['cluster-figure', 'other-figure']) await expect(new Figure(page, name).sentence).not.toBeEmpty()
  expect(
    await page.evaluate(() => [
      customElements.get('cluster-figure').version,
      customElements.get('other-figure').version
    ])
  ).toEqual([version, '99.0.0'])
  expect(await page.evaluate('others')).toEqual(['cluster-figure-element.mjs', 'cluster-figure-views.js'])
  expect(site.requests.filter((path) => path === '/cluster-figure-views.js')).toHaveLength(1)
})
