// Every example is an article as an author would write it, and holds what it promises.

import { readdirSync } from 'node:fs'
import { violations } from './axe.mjs'
import { expect, Figure, test } from './figure.mjs'

const examples = readdirSync('www/examples').filter((name) => name.endsWith('.html') && name !== 'index.html')

/** How many colors each figure of the page shows; a canvas that is not painted has one. */
const colors = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('cluster-figure')].map(({ shadowRoot }) => {
      const canvas = shadowRoot.querySelector('canvas')
      if (!canvas) return 0
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      return new Set(new Uint32Array(data.buffer)).size
    })
  )

test('the index leads to every example', async ({ page, site }) => {
  await page.goto(`${site.url}/examples/index.html`)
  const links = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(links.toSorted()).toEqual(examples.toSorted())
})

for (const name of examples) {
  for (const width of [320, 1000]) {
    test(`${name} paints every figure and stays within ${width} px`, async ({ page, site }) => {
      test.slow()
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`${site.url}/examples/${name}`)
      for (const element of await page.locator('cluster-figure, iframe').all()) {
        await element.scrollIntoViewIfNeeded()
        const inside =
          (await element.evaluate(({ localName }) => localName)) === 'iframe'
            ? element.contentFrame().locator('.sentence')
            : element.locator('.sentence')
        await inside.waitFor()
      }
      for (const painted of await colors(page)) expect(painted).toBeGreaterThan(10)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  }

  test(`axe finds nothing in ${name}`, async ({ page, site }) => {
    await page.goto(`${site.url}/examples/${name}`)
    await page.locator('cluster-figure .sentence, iframe').first().waitFor()
    const found = await violations(page, { exclude: ['iframe'] })
    // Some examples are a few paragraphs, without landmarks of a page.
    expect(found.filter((line) => !/^(landmark-one-main|region): /.test(line))).toEqual([])
  })
}

test('in an article from right to left the figure keeps its own direction', async ({ page, site }) => {
  await page.goto(`${site.url}/examples/right-to-left.html`)
  const figure = new Figure(page, 'cluster-figure')
  await figure.sentence.waitFor()
  const { picture } = await figure.look('picture')
  const edges = await figure.host.evaluate(({ shadowRoot }) => {
    const [chart, controls] = ['.chart', '.controls'].map(
      (name) => shadowRoot.querySelector(name).getBoundingClientRect().left
    )
    return { chart, controls, align: getComputedStyle(shadowRoot.querySelector('.title')).direction }
  })
  expect(edges.chart).toBeLessThan(edges.controls)
  expect(edges.align).toBe('ltr')
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr'
  })
  expect((await figure.look('picture')).picture).toBe(picture)
})

test('on a dark page the figure is dark by itself', async ({ page, site }) => {
  await page.goto(`${site.url}/examples/dark.html`)
  await expect(page.locator('cluster-figure').first().locator('.figure')).toHaveAttribute('data-theme', 'dark')
})

test('a style that touches everything of the page touches nothing of the figure', async ({ page, site }) => {
  await page.goto(`${site.url}/examples/hostile.html`)
  const figure = new Figure(page, 'cluster-figure')
  await figure.sentence.waitFor()
  await expect(figure.field('n')).toHaveCSS('border-top-width', '1px')
  await expect(figure.sentence).toHaveCSS('text-indent', '0px')
  await expect(figure.host.locator('figure')).toHaveCSS('float', 'none')
  const { chart, plot } = await figure.canvas.evaluate((canvas) => ({
    chart: canvas.clientWidth,
    plot: canvas.closest('.plot').clientWidth
  }))
  expect(chart).toBe(plot)
})

test('ten figures share one wasm, and wait until a reader comes near', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.instances = 0
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
      construct(target, given) {
        window.instances++
        return new target(...given)
      }
    })
  })
  await page.goto(`${site.url}/examples/ten.html`)
  await page.locator('cluster-figure .sentence').first().waitFor()
  const started = (await colors(page)).filter(Boolean).length
  expect(started).toBeLessThan(10)
  expect(started).toBeGreaterThan(0)
  for (const element of await page.locator('cluster-figure').all()) {
    await element.scrollIntoViewIfNeeded()
    await element.locator('.sentence').waitFor()
  }
  // One for the views of the first script, one for the others.
  expect([1, 2]).toContain(await page.evaluate(() => window.instances))
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the picture, the sentence and the table of the author stand for the figure', async ({ page, site }) => {
    await page.goto(`${site.url}/examples/no-script.html`)
    await expect(page.getByRole('img')).toBeVisible()
    await expect(page.getByText('one firm would ask 64')).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(5)
    expect(await page.getByRole('img').evaluate(({ naturalWidth }) => naturalWidth)).toBeGreaterThan(0)
  })
})

test('the script of the host gives every iframe the height of its figure', async ({ page, site }) => {
  await page.goto(`${site.url}/examples/frame.html`)
  for (const iframe of await page.locator('iframe').all()) {
    await iframe.scrollIntoViewIfNeeded()
    const content = iframe.contentFrame().locator('main')
    await content.locator('.sentence').waitFor()
    await expect
      .poll(async () => {
        const needed = await content.evaluate((main) => main.getBoundingClientRect().height)
        return (await iframe.evaluate(({ clientHeight }) => clientHeight)) - needed
      })
      .toBeLessThanOrEqual(3)
    const needed = await content.evaluate((main) => main.getBoundingClientRect().height)
    expect(await iframe.evaluate(({ clientHeight }) => clientHeight)).toBeGreaterThanOrEqual(needed)
  }
})
