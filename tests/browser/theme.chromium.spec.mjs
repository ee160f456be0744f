// Light, dark, forced colors: the canvas is painted with the colors of the page around it.

import { expect, test } from './figure.mjs'

const colors = (figure) =>
  figure.host.evaluate((element) => {
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
      drawn: [...opaque.keys()],
      text: style('.title'),
      cluster: style('strong.cluster'),
      integrated: style('strong.integrated')
    }
  })

test('a dark page repaints the figure, and a light one brings the first picture back', async ({ article, page }) => {
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
    await figure.host.evaluate((element, theme) => {
      element.theme = theme
    }, theme)
    await expect.poll(async () => (await colors(figure)).text).not.toBe(auto.text)
    const own = await colors(figure)
    expect(own.drawn).toEqual(expect.arrayContaining([own.cluster, own.integrated]))
    const paper = await figure.host.evaluate(
      ({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.figure')).backgroundColor
    )
    expect(paper).toBe(theme === 'dark' ? 'rgb(20, 23, 29)' : 'rgb(255, 255, 255)')
  })
}

test('forced colors paint the canvas with the reader’s palette', async ({ article, page }) => {
  const figure = await article('price')
  const before = await colors(figure)
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  const [highlight, text] = await page.evaluate(() =>
    ['Highlight', 'CanvasText'].map((color) => {
      const probe = document.createElement('span')
      probe.style.cssText = `color: ${color}; forced-color-adjust: none`
      document.body.append(probe)
      // A canvas has no use for the transparency that some browsers give the highlight.
      const channels = getComputedStyle(probe)
        .color.match(/[\d.]+/g)
        .slice(0, 3)
      probe.remove()
      return `rgb(${channels.join(', ')})`
    })
  )
  await expect.poll(async () => (await colors(figure)).drawn).toEqual(expect.arrayContaining([highlight, text]))
  const { drawn } = await colors(figure)
  expect(drawn).not.toContain(before.cluster)
})

test('the host’s own properties color the picture', async ({ embed }) => {
  const figure = await embed(
    '<cluster-figure class="own"></cluster-figure>',
    '<link rel="stylesheet" href="own.css">',
    {
      'own.css': '.own { --cluster-cluster: rgb(120, 0, 120) }'
    }
  )
  const { drawn, cluster } = await colors(figure)
  expect(cluster).toBe('rgb(120, 0, 120)')
  expect(drawn).toContain(cluster)
})

test('a dark page is printed with the colors of paper', async ({ article, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const figure = await article('price')
  const screen = await colors(figure)
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await expect(figure.host.locator('.figure').first()).toHaveAttribute('data-theme', 'light')
  const print = await colors(figure)
  expect(print.cluster).not.toBe(screen.cluster)
  for (const color of [print.cluster, print.integrated]) {
    const hex = `#${color
      .match(/\d+/g)
      .map((channel) => Number(channel).toString(16).padStart(2, '0'))
      .join('')}`
    await expect(figure.host.locator(`.chart > svg path[stroke="${hex}"]`).first()).toBeAttached()
  }
})

test('colors that a page keeps for more contrast are painted when somebody asks for it', async ({ embed, page }) => {
  const figure = await embed(
    '<cluster-figure class="own"></cluster-figure>',
    '<link rel="stylesheet" href="own.css">',
    {
      'own.css': '@media (prefers-contrast: more) { .own { --cluster-cluster: rgb(90, 0, 0) } }'
    }
  )
  expect((await colors(figure)).drawn).not.toContain('rgb(90, 0, 0)')
  await page.emulateMedia({ contrast: 'more' })
  await expect.poll(async () => (await colors(figure)).drawn).toContain('rgb(90, 0, 0)')
})

const card = (style, inside = '<cluster-figure></cluster-figure>') => `<div style="${style}">${inside}</div>`

/** Where a figure stands, and the theme and the paper that it finds there. */
const BEHIND = {
  'gray text on white': [card('color: #999'), 'light', 'rgb(255, 255, 255)'],
  'text of another gray on white': [card('color: #9ca3af; background: #fff'), 'light', 'rgb(255, 255, 255)'],
  'gray text on black': [card('color: #8a8a8a; background: #000'), 'dark', 'rgb(0, 0, 0)'],
  'a light card on a dark page': [
    card('background: #111; color: #eee', card('background: #f5f0e6; color: #888')),
    'light',
    'rgb(245, 240, 230)'
  ],
  'a dark veil on white': [card('background: white', card('background: rgb(0 0 0 / 80%)')), 'dark', 'rgb(51, 51, 51)'],
  'a color in the words of another space': [
    card('background: oklch(25% 0.02 260)'),
    'dark',
    expect.stringMatching(/^rgb\(\d+, \d+, \d+\)$/)
  ],
  'light text on a picture': [card('color: #fff; background: linear-gradient(#012, #123)'), 'dark', 'rgb(20, 23, 29)'],
  'dark text on a picture': [
    card('color: #222; background: linear-gradient(#fed, #fff)'),
    'light',
    'rgb(255, 255, 255)'
  ],
  'an opaque card on a picture': [
    card('background: linear-gradient(#012, #123)', card('background: #fff')),
    'light',
    'rgb(255, 255, 255)'
  ],
  'a dark scheme and no background': [card('color-scheme: dark'), 'dark', expect.any(String)]
}

/** The theme and the paper of every figure of the page. */
const lookOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('cluster-figure')].map(({ shadowRoot }) => {
      const root = shadowRoot.querySelector('.figure')
      const probe = root.appendChild(document.createElement('span'))
      probe.style.color = 'var(--background)'
      const look = [root.dataset.theme, getComputedStyle(probe).color]
      probe.remove()
      return look
    })
  )

test('the theme is the one for what is really behind the figure, whatever the color of the text around', async ({
  embed,
  page
}) => {
  await embed(
    Object.values(BEHIND)
      .map(([body]) => body)
      .join('')
  )
  await expect(page.locator('cluster-figure .sentence')).toHaveCount(Object.keys(BEHIND).length)
  const looks = await lookOf(page)
  expect(Object.fromEntries(Object.keys(BEHIND).map((name, at) => [name, looks[at]]))).toEqual(
    Object.fromEntries(Object.entries(BEHIND).map(([name, [, ...look]]) => [name, look]))
  )
})

test('the theme follows a page that is switched, at once or in a transition, and a figure that is moved', async ({
  embed,
  page
}) => {
  const figure = await embed(
    '<main><cluster-figure></cluster-figure></main><aside></aside>',
    `<style>
    body { color: #777; background: #fff }
    .night { background: #101418 }
    .slow { transition: background-color 100ms }
    aside { background: #000 }
  </style>`
  )
  const theme = async () => (await lookOf(page))[0][0]
  expect(await theme()).toBe('light')
  await page.evaluate(() => document.body.classList.add('night'))
  await expect.poll(theme).toBe('dark')
  await page.evaluate(() => document.body.classList.add('slow'))
  await page.evaluate(() => document.body.classList.remove('night'))
  await expect.poll(theme).toBe('light')
  await figure.host.evaluate((element) => document.querySelector('aside').append(element))
  await expect.poll(theme).toBe('dark')
})

test('in shadow roots and slots the theme is that of what is painted behind', async ({ page, visit }) => {
  await visit(`<style>body { background: #000 }</style>
    <div id="host"><template shadowrootmode="open"><div style="background: #fff"><slot></slot></div></template><cluster-figure></cluster-figure></div>`)
  await expect(page.locator('cluster-figure .sentence')).toHaveCount(1)
  expect(await lookOf(page)).toEqual([['light', 'rgb(255, 255, 255)']])
})

test('full screen the figure has paper of its theme from edge to edge, and scrolls', async ({ embed, page }) => {
  await page.setViewportSize({ width: 700, height: 500 })
  const figure = await embed(
    '<button>Full screen</button><cluster-figure></cluster-figure>',
    '<link rel="stylesheet" href="cluster-figure.css"><style>body { background: #000 }</style>'
  )
  await page.evaluate(() => {
    document.querySelector('button').onclick = () => document.querySelector('cluster-figure').requestFullscreen()
  })
  await page.getByRole('button', { name: 'Full screen' }).click()
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('cluster-figure')
  const seen = await figure.host.evaluate(async (host) => {
    host.scrollTo(0, 1e6)
    const root = host.shadowRoot.querySelector('.figure')
    const { left, right, bottom } = root.getBoundingClientRect()
    return {
      left,
      right: innerWidth - right,
      blank: Math.abs(Math.round(innerHeight - bottom)),
      scrolled: host.scrollTop > 0,
      theme: root.dataset.theme,
      paper: getComputedStyle(root).backgroundColor
    }
  })
  expect(seen).toEqual({ left: 0, right: 0, blank: 0, scrolled: true, theme: 'dark', paper: 'rgb(0, 0, 0)' })
})
