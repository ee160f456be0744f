// `loading="lazy"`: nothing starts before somebody is about to see it.

import { expect, test } from './figure.mjs'

const far = (figure) => `<div class="far"></div>${figure}`
const head = '<link rel="stylesheet" href="far.css">'
const files = { 'far.css': '.far { height: 5000px }' }

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.made = 0
    for (const name of ['Module', 'Instance']) {
      WebAssembly[name] = new Proxy(WebAssembly[name], {
        construct(target, given) {
          // A module of nothing but its header asks whether the page allows any.
          if (given[0].byteLength !== 8) window.made++
          return new target(...given)
        }
      })
    }
  })
})

const made = (figure) => figure.page.evaluate(() => window.made)
const frame = (figure) =>
  figure.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
const defined = (figure) => figure.page.evaluate(() => customElements.whenDefined('cluster-figure').then(() => {}))

/** A lazy figure far below the window, which has not started. */
async function waiting(
  visit,
  figure = '<cluster-figure id="mills" loading="lazy" k="3"><p>As printed. <a href="#more">More</a></p></cluster-figure>'
) {
  const waiting = await visit(far(figure), head, files)
  await defined(waiting)
  await frame(waiting)
  expect(await made(waiting)).toBe(0)
  return waiting
}

test('a lazy figure far away starts nothing, and its state is there all the same', async ({ visit }) => {
  const figure = await waiting(visit)
  const { value, result } = await figure.host.evaluate(({ value, result }) => ({ value, result }))
  expect(value).toMatchObject({ k: 3, n: 9 })
  expect(result).toBeUndefined()
  await figure.host.evaluate((element) => {
    element.k = 2
  })
  await frame(figure)
  expect(await figure.host.evaluate(({ value }) => value.k)).toBe(2)
  expect(await made(figure)).toBe(0)
})

const occasions = {
  'when it comes near': (figure) => figure.page.evaluate(() => scrollTo(0, 4200)),
  'when the address leads to it': (figure) =>
    figure.page.evaluate(() => {
      location.hash = 'mills'
    }),
  'when its fallback takes the keyboard': (figure) =>
    figure.page.evaluate(() => document.querySelector('a').focus({ preventScroll: true })),
  'when the page is printed': (figure) =>
    figure.page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'))
    }),
  'when somebody asks for its numbers': (figure) => figure.host.evaluate((element) => element.toCSV().then(() => {})),
  'where it is put in sight': (figure) => figure.host.evaluate((element) => document.body.prepend(element))
}

for (const [when, act] of Object.entries(occasions)) {
  test(`a lazy figure loads ${when}`, async ({ visit }) => {
    const figure = await waiting(visit)
    await act(figure)
    await expect(figure.sentence).toContainText('With 3 stages')
    expect(await made(figure)).toBe(2)
  })
}

test('a lazy figure that was taken out waits again when it is back', async ({ visit }) => {
  const figure = await waiting(visit)
  const away = await figure.page.evaluateHandle(() => {
    const element = document.querySelector('cluster-figure')
    element.remove()
    return element
  })
  await figure.page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'))
  })
  await away.evaluate((element) => document.body.append(element))
  await frame(figure)
  expect(await made(figure)).toBe(0)
  await figure.host.scrollIntoViewIfNeeded()
  await expect(figure.sentence).toContainText('With 3 stages')
})

test('several figures of a page share one wasm, also one that comes later', async ({ embed }) => {
  const figure = await embed(
    '<cluster-figure></cluster-figure><cluster-figure view="provinces"></cluster-figure><cluster-figure n="3"></cluster-figure>'
  )
  await expect(figure.page.locator('canvas')).toHaveCount(3)
  await figure.page.evaluate(() => {
    document.body.append(document.createElement('cluster-figure'))
  })
  await expect(figure.page.locator('canvas')).toHaveCount(4)
  expect(await made(figure)).toBe(2)
})
