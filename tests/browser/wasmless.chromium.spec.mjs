// Where WebAssembly is missing: Lockdown Mode of iOS, enhanced security of Edge, the safer level of Tor Browser.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, Figure, strictPolicy, test, views } from './figure.mjs'

const withoutWasm = strictPolicy.replace(" 'wasm-unsafe-eval'", '')

/** From its next address on the page finds no WebAssembly. */
const without = (page) =>
  page.addInitScript(() => {
    delete globalThis.WebAssembly
  })

/** The scripts of the figure that were asked for. */
const scripts = ({ requests }) => requests.filter((path) => path.startsWith('/cluster-figure')).sort()

for (const view of views) {
  test(`without WebAssembly the view ${view} paints and says the same, and shows no notice`, async ({
    figureOf,
    page
  }) => {
    const usual = await (await figureOf(view)).look()
    await without(page)
    const figure = await figureOf(view)
    expect(await figure.look()).toEqual(usual)
    await expect(figure.notice).toHaveCount(0)
    expect(await page.evaluate(() => 'WebAssembly' in globalThis), 'the page is given no substitute').toBe(false)
  })
}

test('the translation is one file, and loaded only where WebAssembly is missing', async ({ embed, page, site }) => {
  const figures =
    '<cluster-figure></cluster-figure><cluster-figure view="duel"></cluster-figure><cluster-figure view="provinces"></cluster-figure>'
  const painted = () => expect(page.locator('canvas')).toHaveCount(3)
  await embed(figures)
  await painted()
  expect(scripts(site)).toEqual(['/cluster-figure-views.js', '/cluster-figure.js'])
  site.requests.length = 0
  await without(page)
  await embed(figures)
  await painted()
  expect(scripts(site)).toEqual(['/cluster-figure-wasmless.js', '/cluster-figure.js'])
})

test('without WebAssembly an author’s table beyond the first memory is read and drawn as with it', async ({
  embed,
  page
}) => {
  const rows = Array.from(
    { length: 800 },
    (_, row) =>
      `Place ${row % 50},Mills,${1800 + Math.floor(row / 50)},${row}.25,looms,${'A long source. '.repeat(14)},`
  )
  const table = `place,series,year,value,unit,source,note\n${rows.join('\n')}`
  const html = `<cluster-figure view="provinces" lang="en"><script type="text/csv">${table}</script></cluster-figure>`
  const usual = await (await embed(html)).look()
  await without(page)
  const figure = await embed(html)
  expect(await figure.look()).toEqual(usual)
})

test('without WebAssembly the module whose wasm is a file of its own asks for the translation instead', async ({
  embed,
  page,
  site
}) => {
  await without(page)
  const script = "import { define } from './cluster-figure-external.mjs'; await define('external-figure')"
  await embed(
    '<cluster-figure></cluster-figure><external-figure lang="en"></external-figure>',
    '<script src="external.js" type="module"></script>',
    { 'external.js': script }
  )
  await expect(page.locator('external-figure .sentence')).toContainText('9 firms')
  expect(site.requests).not.toContain('/cluster-figure.wasm')
})

for (const view of ['price', 'length', 'provinces']) {
  test(`where the policy forbids WebAssembly the translation draws the view ${view} as it does, and a line says what would be faster`, async ({
    embed,
    page,
    problems
  }) => {
    const html = `<cluster-figure view="${view}" lang="en"></cluster-figure>`
    const figure = await embed(
      html,
      `<meta http-equiv="Content-Security-Policy" content="${withoutWasm.replace('img-src', 'img-src data:')}">`
    )
    const look = await figure.look()
    const note = figure.host.getByRole('note')
    await expect(note).toHaveText(figure.words.slower)
    await expect(note).toContainText("'wasm-unsafe-eval'")
    await expect(figure.notice).toHaveCount(0)
    expect(await figure.host.evaluate((element) => element.problems)).toEqual([])
    // What the browser says of the one attempt.
    expect(problems.splice(0).filter((text) => !/policy|WebAssembly/i.test(text))).toEqual([])
    const usual = await embed(html)
    expect(look).toEqual(await usual.look())
    await expect(usual.host.getByRole('note')).toHaveCount(0)
  })
}

test.describe('under a policy that allows scripts of the site and no WebAssembly', () => {
  test.use({ policy: withoutWasm })

  test('without WebAssembly a slider moves the figure, panels open and a number opens its source', async ({
    article,
    page
  }) => {
    await without(page)
    const figure = await article('price')
    const before = await figure.look()
    await figure.slider('n').focus()
    await page.keyboard.press('ArrowRight')
    const after = await figure.look()
    expect(after.picture).not.toBe(before.picture)
    expect(after.keys).not.toEqual(before.keys)
    await figure.opener('derivation').click()
    await expect(figure.host.locator('.derivation math').first()).toBeVisible()
    const provinces = new Figure(page, 'cluster-figure[view=provinces]')
    await provinces.keys.getByRole('button').last().click()
    await expect(provinces.panel.locator('blockquote mark')).toHaveText('7.2')
  })
})

test('without WebAssembly the figures of figures.html are drawn from a disk', async ({ page, disk }) => {
  await without(page)
  await page.goto(`${pathToFileURL(join(disk, 'figures.html'))}?lang=en`)
  for (const view of ['price', 'provinces', 'length'])
    await new Figure(page, `cluster-figure[view=${view}]`).sentence.waitFor()
  const price = new Figure(page, 'cluster-figure[view=price]')
  const before = await price.look()
  await price.slider('n').focus()
  await page.keyboard.press('ArrowRight')
  expect((await price.look('picture')).picture).not.toBe(before.picture)
})
