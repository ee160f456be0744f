// Light, dark, forced colors: the canvas is painted with the colors of the page around it.

import { expect, test } from './figure.mjs'

const colors = (figure) => figure.host.evaluate((element) => {
  const canvas = element.shadowRoot.querySelector('canvas')
  const [red, green, blue, alpha] = canvas.getContext('2d').getImageData(2, canvas.height - 2, 1, 1).data
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  const opaque = new Map()
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] < 255) continue
    const key = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`
    opaque.set(key, (opaque.get(key) ?? 0) + 1)
  }
  const style = (selector) => getComputedStyle(element.shadowRoot.querySelector(selector)).color
  return {
    background: alpha === 0 ? 'transparent' : `rgb(${red}, ${green}, ${blue})`,
    drawn: [...opaque.keys()], text: style('.title'), cluster: style('strong.cluster'), integrated: style('strong.integrated')
  }
})

test('C14 a dark page repaints the figure, and a light one brings the first picture back', async ({ article, page }) => {
  const figure = await article('price')
  const light = await colors(figure)
  const before = await figure.look()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(async () => (await colors(figure)).text).not.toBe(light.text)
  const dark = await colors(figure)
  expect(dark.drawn).toEqual(expect.arrayContaining([dark.cluster, dark.integrated]))
  expect(light.drawn).toEqual(expect.arrayContaining([light.cluster, light.integrated]))
  expect(dark.cluster).not.toBe(light.cluster)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => figure.look()).toEqual(before)
})

for (const scheme of ['light', 'dark']) {
  const theme = scheme === 'light' ? 'dark' : 'light'
  test(`theme="${theme}" wins over a ${scheme} page`, async ({ article, page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    const figure = await article('price')
    const auto = await colors(figure)
    await figure.host.evaluate((element, theme) => { element.theme = theme }, theme)
    await expect.poll(async () => (await colors(figure)).text).not.toBe(auto.text)
    const own = await colors(figure)
    expect(own.drawn).toEqual(expect.arrayContaining([own.cluster, own.integrated]))
    const paper = await figure.host.evaluate(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.figure')).backgroundColor)
    expect(paper).toBe(theme === 'dark' ? 'rgb(20, 23, 29)' : 'rgb(255, 255, 255)')
  })
}

test('C14 forced colors paint the canvas with the reader’s palette', async ({ article, page }) => {
  const figure = await article('price')
  const before = await colors(figure)
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  const [highlight, text] = await page.evaluate(() => ['Highlight', 'CanvasText'].map((color) => {
    const probe = document.createElement('span')
    probe.style.cssText = `color: ${color}; forced-color-adjust: none`
    document.body.append(probe)
    // A canvas has no use for the transparency that some browsers give the highlight.
    const channels = getComputedStyle(probe).color.match(/[\d.]+/g).slice(0, 3)
    probe.remove()
    return `rgb(${channels.join(', ')})`
  }))
  await expect.poll(async () => (await colors(figure)).drawn).toEqual(expect.arrayContaining([highlight, text]))
  const { drawn } = await colors(figure)
  expect(drawn).not.toContain(before.cluster)
})

test('the host’s own properties color the picture', async ({ embed }) => {
  const figure = await embed('<cluster-figure class="own"></cluster-figure>', '<link rel="stylesheet" href="own.css">', {
    'own.css': '.own { --cluster-cluster: rgb(120, 0, 120) }'
  })
  const { drawn, cluster } = await colors(figure)
  expect(cluster).toBe('rgb(120, 0, 120)')
  expect(drawn).toContain(cluster)
})

test('C11 a dark page is printed with the colors of paper', async ({ article, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const figure = await article('price')
  const screen = await colors(figure)
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await expect(figure.host.locator('.figure').first()).toHaveAttribute('data-theme', 'light')
  const print = await colors(figure)
  expect(print.cluster).not.toBe(screen.cluster)
  expect(print.drawn).toEqual(expect.arrayContaining([print.cluster, print.integrated]))
})

test('C14 colors that a page keeps for more contrast are painted when somebody asks for it', async ({ embed, page }) => {
  const figure = await embed('<cluster-figure class="own"></cluster-figure>', '<link rel="stylesheet" href="own.css">', {
    'own.css': '@media (prefers-contrast: more) { .own { --cluster-cluster: rgb(90, 0, 0) } }'
  })
  expect((await colors(figure)).drawn).not.toContain('rgb(90, 0, 0)')
  await page.emulateMedia({ contrast: 'more' })
  await expect.poll(async () => (await colors(figure)).drawn).toContain('rgb(90, 0, 0)')
})
