// One step of a reader asks the wasm once, which solves and draws once; it reads no layout, and what nobody looks at is not computed.

import { expect, test } from './figure.mjs'

// Calls of the wasm are counted at its border: what an instance exports besides its memory and its allocator.
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const counts = (window.counts = { calls: [], layouts: [], drawings: 0, cells: 0 })
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
      construct(target, given) {
        const instance = new target(...given)
        const exports = Object.entries(instance.exports).map(([name, value]) => [
          name,
          /View$|^readNumber$/.test(name)
            ? (...given) => {
                counts.calls.push(name)
                return value(...given)
              }
            : value
        ])
        return { exports: Object.fromEntries(exports) }
      }
    })
    const count = (prototype, name, told) => {
      const { get } = Object.getOwnPropertyDescriptor(prototype, name)
      Object.defineProperty(prototype, name, {
        configurable: true,
        get() {
          told(name)
          return get.call(this)
        }
      })
    }
    for (const name of ['clientWidth', 'clientHeight'])
      count(Element.prototype, name, (name) => counts.layouts.push(name))
    for (const name of ['offsetWidth', 'offsetHeight'])
      count(HTMLElement.prototype, name, (name) => counts.layouts.push(name))
    const { getBoundingClientRect } = Element.prototype
    Element.prototype.getBoundingClientRect = function () {
      counts.layouts.push('getBoundingClientRect')
      return getBoundingClientRect.call(this)
    }
    const { clearRect } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.clearRect = function (...given) {
      counts.drawings++
      return clearRect.apply(this, given)
    }
  })
})

/** What one step of the first slider takes. */
async function step(figure) {
  return figure.host.evaluate((host) => {
    const range = host.shadowRoot.querySelector('input[type=range]')
    Object.assign(window.counts, { calls: [], layouts: [], drawings: 0 })
    range.stepUp()
    if (range.value === range.max) range.stepDown()
    range.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    const { calls, layouts, drawings } = window.counts
    return { calls, layouts, drawings, cells: host.shadowRoot.querySelectorAll('details.table td').length }
  })
}

const once = { calls: ['showView'], layouts: [], drawings: 1 }

for (const view of ['price', 'welfare', 'duel', 'entry']) {
  test(`${view}: one step is one call of the wasm and one drawing, with closed and with open panels`, async ({
    figureOf,
    page
  }) => {
    const figure = await figureOf(view)
    expect(await step(figure)).toEqual({ ...once, cells: 0 })
    await figure.opener('table').click()
    await expect(figure.table.locator('td').first()).toBeVisible()
    expect(await step(figure)).toMatchObject(once)
    const derivation = figure.host.locator('details.derivation')
    if (view !== 'entry') {
      await figure.opener('derivation').click()
      await expect(derivation.locator('.formula').first()).toBeVisible()
      expect(await step(figure)).toMatchObject(once)
    }
    await figure.host.locator('.chart').focus()
    await page.keyboard.press('ArrowRight')
    expect(await step(figure)).toMatchObject(once)
  })
}

test('what is typed asks the wasm once a key: to be shown where it is a number, else what it means', async ({
  figureOf,
  page
}) => {
  const figure = await figureOf('price')
  await figure.field('n').focus()
  await page.keyboard.press('ControlOrMeta+a')
  const calls = async (key) => {
    await page.evaluate(() => Object.assign(window.counts, { calls: [] }))
    await page.keyboard.press(key)
    return page.evaluate(() => window.counts.calls)
  }
  for (const key of '120') expect(await calls(key), key).toEqual(['showView'])
  expect((await figure.look('value')).value.n).toBe(120)
  await figure.field('cost').focus()
  await page.keyboard.press('ControlOrMeta+a')
  for (const key of ['7', '.', '2', '5']) expect(await calls(key), key).toHaveLength(1)
  expect((await figure.look('value')).value.cost).toBe(7.25)
  for (const key of [',', '5', 'x']) expect(await calls(key), key).toEqual(['readNumber'])
  expect((await figure.look('value')).value.cost).toBe(7.25)
})

test('a figure that appears is solved once: the width of its chart is known before', async ({ figureOf, page }) => {
  await figureOf('price')
  expect(await page.evaluate(() => window.counts.calls)).toEqual(['showView'])
})
