// The strictest policy, and nobody asked but the site.

import palette from '../../www/style/palette.json' with { type: 'json' }
import { expect, strictPolicy, test } from './figure.mjs'

test.describe('under the strict policy', () => {
  test.use({ policy: strictPolicy })

  for (const path of ['index.html', 'zh-hant/index.html', 'figures.html?lang=en', 'examples/article.html']) {
    test(`${path} paints its figures without a violation`, async ({ page, site }) => {
      await page.goto(`${site.url}/${path}`)
      const painted = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('cluster-figure')].map(({ shadowRoot }) => {
            const canvas = shadowRoot.querySelector('canvas')
            if (!canvas) return 0
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
            return new Set(new Uint32Array(data.buffer)).size
          })
        )
      await expect.poll(async () => Math.min(...(await painted()))).toBeGreaterThan(10)
    })
  }

  test('the styles of the figure apply', async ({ figureOf }) => {
    const figure = await figureOf('price')
    await expect(figure.host.locator('strong.cluster')).toHaveCSS('color', rgb(palette.light.cluster))
    await expect(figure.ring).toHaveCSS('border-radius', '50%')
  })

  test('a slider moves the figure', async ({ figureOf }) => {
    const figure = await figureOf('price')
    const before = await figure.look()
    await figure.slider('n').focus()
    await figure.page.keyboard.press('ArrowRight')
    expect((await figure.look('picture')).picture).not.toBe(before.picture)
  })

  test('a number opens its source', async ({ figureOf }) => {
    const figure = await figureOf('provinces')
    await figure.keys.getByRole('button').last().click()
    await expect(figure.panel.locator('blockquote mark')).toHaveText('7.2')
  })
})

test.describe('under the strict policy, with everything open', () => {
  test.use({ policy: strictPolicy })

  for (const view of ['price', 'duel', 'provinces']) {
    test(`every panel of ${view} opens and a link is followed without a violation`, async ({ figureOf, page }) => {
      const figure = await figureOf(view)
      await figure.host.evaluate(({ shadowRoot }) => {
        for (const details of shadowRoot.querySelectorAll('details')) details.open = true
      })
      await expect
        .poll(() =>
          figure.host
            .locator('details.panel[open] > div')
            .evaluateAll((places) => places.filter(({ childElementCount }) => !childElementCount).length)
        )
        .toBe(0)
      await expect(figure.host).not.toContainText('could not be loaded')
      await figure.host.evaluate((element) => {
        element.remove()
        Object.assign(element, { id: 'mills', link: 'page' })
        document.body.prepend(element)
        location.hash = '#mills?theme=dark'
      })
      await expect(figure.host).toHaveAttribute('theme', 'dark')
      await page.evaluate(() =>
        document
          .querySelector('cluster-figure')
          .toCSV()
          .then(() => {})
      )
    })
  }
})

test('the article asks for its own files, and for nothing else', async ({ article, site }) => {
  const figure = await article('provinces')
  await figure.keys.getByRole('button').last().click()
  await figure.panel.locator('article').first().waitFor()
  const files = site.requests.map((path) => path.split('?')[0]).sort()
  expect(files).toEqual([
    '/cluster-figure-data.js',
    '/cluster-figure-views.js',
    '/cluster-figure.css',
    '/cluster-figure.js',
    '/figures.html',
    '/figures.js',
    '/style/figures.css',
    '/style/site.css'
  ])
})

function rgb(hex) {
  return `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`
}
