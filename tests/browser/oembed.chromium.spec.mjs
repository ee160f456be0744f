// What a site is told that is given the address of a figure: its oEmbed document, and the card of a page.

import { readFileSync, statSync } from 'node:fs'
import { expect, test } from './figure.mjs'
import presets from '../../www/state/presets.json' with { type: 'json' }

const documents = [
  { path: 'oembed.json', state: {} },
  ...presets.map(({ id, state }) => ({ path: `oembed/${id}.json`, state }))
].map((shared) => ({ ...shared, document: JSON.parse(readFileSync(`dist/${shared.path}`)) }))

for (const { path, state, document } of documents) {
  test(`${path} has what oEmbed 1.0 demands of rich content, and a thumbnail`, () => {
    expect(document).toEqual({
      version: '1.0',
      type: 'rich',
      title: expect.stringMatching(/\S/),
      html: expect.stringMatching(/^<iframe title="[^"]+" src="[^"]+" loading="lazy" [^>]*><\/iframe>$/),
      width: expect.any(Number),
      height: expect.any(Number),
      provider_name: 'Cluster Pricing',
      provider_url: expect.stringMatching(/index\.html$/),
      thumbnail_url: expect.stringMatching(/social\/[\w-]+\.png$/),
      thumbnail_width: 1200,
      thumbnail_height: 630
    })
  })

  test(`the html of ${path}, put into a page, shows the numbers and the title it stands for, in the height it names`, async ({
    page,
    figureOf,
    site
  }) => {
    const { view = 'price', ...keys } = state
    const expected = await (await figureOf(view, keys)).look()
    await page.route(`${site.url}/host.html`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><main>${document.html}</main>`
      })
    )
    await page.setViewportSize({ width: document.width + 16, height: document.height + 100 })
    await page.goto(`${site.url}/host.html`)
    const frame = page.frameLocator('iframe')
    await expect(frame.locator('cluster-figure .title')).toHaveText(document.title)
    await expect(frame.locator('cluster-figure .sentence')).toHaveText(expected.sentence)
    const [result, room] = await frame
      .locator('cluster-figure')
      .evaluate((element) => [element.result, innerHeight - element.closest('main').getBoundingClientRect().height])
    expect(result).toEqual(expected.result)
    expect(room).toBeGreaterThanOrEqual(0)
  })

  test(`the picture of ${path} is small and has the size that is named`, async ({ page, site }) => {
    const { size } = statSync(`dist/${document.thumbnail_url}`)
    expect(size).toBeLessThan(80_000)
    expect(size).toBeGreaterThan(5_000)
    await page.goto(`${site.url}/examples/article.html`)
    const [width, height, colors] = await page.evaluate(async (address) => {
      const bitmap = await createImageBitmap(await (await fetch(address)).blob())
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
      return [bitmap.width, bitmap.height, new Set(new Uint32Array(data.buffer)).size]
    }, `${site.url}/${document.thumbnail_url}`)
    expect([width, height]).toEqual([document.thumbnail_width, document.thumbnail_height])
    expect(colors).toBeGreaterThan(10)
  })
}

for (const name of ['index.html', 'embed.html']) {
  test(`the head of ${name} leads to an oEmbed document and a card of the same title, and to files that exist`, async ({
    page,
    site
  }) => {
    await page.goto(`${site.url}/${name}?lang=en`)
    const link = page.locator('head > link[type="application/json+oembed"]')
    const path = await link.getAttribute('href')
    const { document } = documents.find((shared) => shared.path === path)
    await expect(link).toHaveAttribute('title', document.title)
    const said = await page
      .locator('head > meta[property^="og:"]')
      .evaluateAll((metas) => Object.fromEntries(metas.map((meta) => [meta.getAttribute('property'), meta.content])))
    expect(said).toMatchObject({
      'og:type': 'website',
      'og:title': document.title,
      'og:description': expect.stringMatching(/\S/),
      'og:image': document.thumbnail_url,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': expect.stringMatching(/\S/)
    })
    expect(statSync(`dist/${said['og:image']}`).isFile()).toBe(true)
    await expect(page.locator('head > meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image')
    expect(
      site.requests.filter((address) => /oembed|social/.test(address)),
      'a card costs a reader no request'
    ).toEqual([])
  })
}

test('the one file, which has no files beside it, names none', () => {
  expect(readFileSync('dist/cluster-lab.html', 'utf8')).not.toMatch(
    /<link rel="alternate"|<meta (property="og:|name="twitter:)/
  )
})
