// Readers write in many pages, and what they write may name images, forms and fields like what a script asks of a page.

import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, Figure, test } from './figure.mjs'

/** Markup as a host's filter lets it pass: an image for every name of a document, an anchor for every global that a browser may lack. */
const comment = `<script>
  const names = (prototype) => prototype ? [...Object.getOwnPropertyNames(prototype), ...names(Object.getPrototypeOf(prototype))] : []
  const images = names(Document.prototype).map((name) => '<img name="' + name + '" alt="">').join('')
  const anchors = ['WebAssembly', 'clusterFigureParts', 'caches', 'CSS', 'customElements', 'ResizeObserver'].map((id) => '<a id="' + id + '"></a><form id="' + id + '"><input name="Module"><input name="views"></form>')
  const fields = names(HTMLFormElement.prototype).map((name) => '<input type="hidden" name="' + name + '">').join('')
  const { body } = document
  const form = document.createElement('form')
  const place = body.querySelector('main')
  const [figure] = place.children
  form.innerHTML = fields
  body.prepend(...new DOMParser().parseFromString(images + anchors.join(''), 'text/html').body.childNodes)
  HTMLElement.prototype.append.call(place, form)
  HTMLElement.prototype.append.call(form, figure)
</script>`

/** Calls a function with the figure of a page whose document may answer to no name of its own. */
const inFigure = (page, action, given) =>
  page.evaluate(
    ([action, given]) => {
      const element = Document.prototype.querySelector.call(document, 'cluster-figure')
      return eval(`(${action})`)(element, given)
    },
    [String(action), given]
  )

/** Clicks the middle of what a selector finds in the figure. */
async function click(page, selector) {
  const [x, y] = await inFigure(
    page,
    ({ shadowRoot }, selector) => {
      const target = shadowRoot.querySelector(selector)
      target.scrollIntoView({ block: 'center' })
      const { left, top, width, height } = target.getBoundingClientRect()
      return [left + width / 2, top + height / 2]
    },
    selector
  )
  await page.mouse.click(x, y)
}

const shows = (page, selector) =>
  expect
    .poll(() => inFigure(page, ({ shadowRoot }, selector) => Boolean(shadowRoot?.querySelector(selector)), selector))
    .toBe(true)

for (const view of ['price', 'provinces', 'length']) {
  test(`images, forms and anchors that are named like what a script asks of a page leave the view ${view} as it is`, async ({
    figureOf,
    visit,
    page,
    site
  }) => {
    const usual = await (await figureOf(view)).look()
    await visit(`<main><cluster-figure view="${view}" lang="en"></cluster-figure></main>${comment}`)
    expect(
      await page.evaluate(
        () => document.head instanceof HTMLImageElement && document.createElement instanceof HTMLImageElement
      )
    ).toBe(true)
    await shows(page, '.sentence:not(:empty)')
    const named = await inFigure(page, async (element) => {
      await window.filled(element.shadowRoot.querySelector('details.table'))
      return window.look(element)
    })
    expect(named).toEqual(usual)
    await click(page, 'button[aria-controls=tools]')
    await shows(page, '.tasks .field')
    const [link, code] = await inFigure(page, ({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('.tasks .field')].map(({ value }) => value)
    )
    expect(link).toMatch(`${site.url}/embed.html?`)
    expect(code).toMatch(`src="${site.url}/cluster-figure.js"`)
    await inFigure(page, (element) => element.toSVG().then(() => {}))
  })
}

test('an element that is called WebAssembly is not taken for it where it is missing', async ({ visit, page, site }) => {
  await page.addInitScript(() => {
    delete globalThis.WebAssembly
  })
  await visit(`<main><cluster-figure lang="en"></cluster-figure></main>${comment}`)
  await shows(page, '.sentence:not(:empty)')
  expect(site.requests).toContain('/cluster-figure-wasmless.js')
})

test('an image that is called currentScript moves neither the link nor the parts to its address', async ({
  disk,
  page
}) => {
  await cp(join(disk, 'favicon.ico'), join(disk, 'elsewhere/picture.ico'))
  // From a disk the parts are asked for as scripts, by their address.
  await writeFile(
    join(disk, 'article.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>
    <img name="currentScript" src="elsewhere/picture.ico" alt=""><script src="cluster-figure.js" defer></script><cluster-figure view="length"></cluster-figure>`
  )
  const asked = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(String(pathToFileURL(join(disk, 'article.html'))))
  const figure = new Figure(page, 'cluster-figure')
  await expect(figure.sentence).not.toBeEmpty()
  await figure.opener('tools').click()
  await expect(figure.host.locator('.tasks .field').first()).toHaveValue(
    new RegExp(`^${pathToFileURL(join(disk, 'embed.html'))}\\?`)
  )
  expect(asked).toContain(String(pathToFileURL(join(disk, 'cluster-figure-views.js'))))
  expect(asked.filter((address) => address.includes('elsewhere'))).toHaveLength(1)
})

test('a page that is named in the body, or leads to a script, is no page of the host', async ({ embed, page }) => {
  const readers = ['cluster-link', 'cluster-builder', 'cluster-sources']
    .map((name) => `<meta name="${name}" content="https://example.org/">`)
    .join('')
  const scripts = readers.replaceAll('https://example.org/', 'javascript:alert(1)')
  for (const [body, head] of [
    [readers, ''],
    ['', scripts]
  ]) {
    const figure = await embed(`${body}<cluster-figure view="provinces" lang="en"></cluster-figure>`, head)
    await figure.opener('tools').click()
    await expect(figure.host.locator('.tasks .field').first()).toHaveValue(
      new RegExp(`^${new URL('embed.html', page.url())}\\?`)
    )
    await figure.keys.getByRole('button').last().click()
    await figure.panel.locator('article').waitFor()
    expect(
      await figure.host.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('a')].map(({ href }) => href))
    ).toEqual([])
  }
})

test('a frame of a page with such images has the height of its figure', async ({ visit, page }) => {
  await visit(
    `<main><iframe src="embed.html?lang=en" width="700" height="120"></iframe></main>${comment}`,
    '<script src="cluster-embed.js" defer></script>'
  )
  await expect
    .poll(() => page.evaluate(() => frames[0].frameElement.getBoundingClientRect().height))
    .toBeGreaterThan(300)
})
