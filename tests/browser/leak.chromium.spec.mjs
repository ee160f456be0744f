// Figures that come and go leave nothing behind.

import { expect, test } from './figure.mjs'

// Bytes of scripts, of wasm and of canvases that twenty figures of a page may take together.
const BUDGET = 48e6

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.instances = []
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
      construct(target, given) {
        const instance = new target(...given)
        window.instances.push(instance)
        return instance
      }
    })
    addEventListener('error', ({ message }) => console.error(message))
  })
})

/** What the page holds when nothing waits for being collected. */
async function measure(page, session) {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const { JSEventListeners, Nodes, JSHeapUsedSize } = Object.fromEntries(
    metrics.map(({ name, value }) => [name, value])
  )
  const memory = await page.evaluate(() =>
    window.instances.reduce((sum, { exports }) => sum + exports.memory.buffer.byteLength, 0)
  )
  return { listeners: JSEventListeners, nodes: Nodes, heap: JSHeapUsedSize, memory }
}

async function meter(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return () => measure(page, session)
}

/** Mounts and unmounts figures one after the other; the reader drags in the last. */
async function comeAndGo(figure, count) {
  const { page } = figure
  await page.evaluate((count) => {
    for (let turn = 0; turn < count; turn++) {
      document.querySelector('cluster-figure')?.remove()
      const element = document.createElement('cluster-figure')
      element.id = 'mills'
      // What the address keeps waits for the tools.
      if (turn % 2) element.link = 'page'
      element.view = ['price', 'length', 'provinces'][turn % 3]
      element.loading = ['eager', 'lazy'][turn % 2]
      document.body.append(element)
      if (!element.result && element.loading === 'eager') throw new Error('no figure')
    }
    document.querySelector('cluster-figure').view = 'price'
  }, count)
  await figure.sentence.waitFor()
  const { x, y } = await figure.walk('ArrowRight', 'ArrowLeft')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 50, y)
  await page.mouse.move(x - 50, y)
  await page.mouse.up()
  await page.mouse.move(0, 0)
  await page.evaluate(() => {
    document.querySelector('cluster-figure').remove()
    history.replaceState(null, '', location.pathname)
  })
}

test('two hundred mounts and unmounts with drags between them leave listeners, nodes and memory as they were', async ({
  embed,
  page
}) => {
  test.slow()
  const figure = await embed('<cluster-figure view="length"></cluster-figure>')
  await figure.host.evaluate((element) => element.toCSV().then(() => {}))
  const now = await meter(page)
  for (let turn = 0; turn < 3; turn++) await comeAndGo(figure, 20)
  const before = await now()
  for (let turn = 0; turn < 10; turn++) await comeAndGo(figure, 20)
  // The last figure is held until the browser has painted its end: what leaks is never collected.
  await expect.poll(async () => (await now()).listeners - before.listeners).toBeLessThanOrEqual(0)
  const after = await now()
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(0)
  expect(after.memory).toBe(before.memory)
  expect(after.heap / before.heap).toBeLessThan(1.1)
})

test('twenty figures of a page take less than 48 MB together, and no observer complains', async ({ embed, page }) => {
  await embed('<cluster-figure></cluster-figure>'.repeat(20))
  const now = await meter(page)
  await expect(page.locator('canvas')).toHaveCount(20)
  for (const width of [700, 390, 1000]) {
    await page.setViewportSize({ width, height: 800 })
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...document.querySelectorAll('cluster-figure')].every(({ shadowRoot }) => {
            const canvas = shadowRoot.querySelector('canvas')
            return canvas.width === Math.round(canvas.clientWidth * devicePixelRatio)
          })
        )
      )
      .toBe(true)
  }
  const { heap, memory } = await now()
  const pixels = await page.evaluate(() =>
    [...document.querySelectorAll('cluster-figure')].reduce((sum, { shadowRoot }) => {
      const { width, height } = shadowRoot.querySelector('canvas')
      return sum + 4 * width * height
    }, 0)
  )
  expect(pixels).toBeGreaterThan(20 * 4 * 400 * 200)
  expect(heap + memory + pixels).toBeLessThan(BUDGET)
})
