// The figure in pages of others: each page of tests/hosts is one, tried at three widths, with and without the room kept. What is
// told there in JavaScript has hosts.chromium.spec.mjs.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, Figure, test } from './figure.mjs'

const hosts = readdirSync('tests/hosts').filter((name) => name.endsWith('.html'))

/** What is wrong with the figures of a page, in words; those that are not laid out yet are waited for. */
const faultsOf = (page) =>
  page.evaluate(async () => {
    const figures = [...document.querySelectorAll('cluster-figure')]
    const canvasOf = ({ shadowRoot }) => shadowRoot.querySelector('canvas')
    const isDrawn = (figure) => {
      const canvas = canvasOf(figure)
      return canvas && canvas.clientWidth > 0 && canvas.width === Math.round(canvas.clientWidth * devicePixelRatio)
    }
    do await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    while (!figures.every(isDrawn))
    const faults = figures.length ? [] : ['no figure']
    for (const figure of figures) {
      const { width, height } = figure.getBoundingClientRect()
      const scale = width / figure.offsetWidth
      if (!(width / scale >= Math.min(280, innerWidth - 110))) faults.push(`${width / scale} px wide`)
      const size = parseFloat(getComputedStyle(figure.shadowRoot.querySelector('.sentence')).fontSize)
      if (!(size >= 12)) faults.push(`letters of ${size} px`)
      if (!(height > 25 * size * scale && height < 190 * size * scale)) faults.push(`${height / scale} px high`)
      const canvas = canvasOf(figure)
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      const pixels = new Uint32Array(data.buffer)
      if (new Set(pixels).size < 10) faults.push('an empty chart')
      const { length } = pixels.filter((pixel, at) => pixel >>> 24 > 127 && at % canvas.width > canvas.width - 3)
      if (length > 0) faults.push('a chart that is cut at its right')
      const cut = [
        ...figure.shadowRoot.querySelectorAll(
          '.title, .subtitle, .sentence, .keys dt, .keys dd, .name, .field, .action'
        )
      ].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      faults.push(...cut.map(({ textContent, value }) => `cut: ${value ?? textContent}`))
    }
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth - clientWidth} px to scroll sideways`)
    return faults
  })

/** What is wrong with the figures of a host, by width and room. */
async function faultsIn(page, url) {
  await page.setViewportSize({ width: 1000, height: 800 })
  await page.goto(url)
  const figure = new Figure(page, 'cluster-figure')
  await figure.sentence.waitFor()
  const faults = {}
  const look = async (width, room) => {
    await page.setViewportSize({ width, height: 800 })
    const found = await faultsOf(page)
    if (found.length) faults[`${width} px, ${room}`] = found
  }
  for (const width of [1000, 390, 320]) await look(width, 'by itself')
  await page.addStyleTag({ url: '../cluster-figure.css' })
  for (const width of [320, 390, 1000]) await look(width, 'with its room kept')
  return faults
}

// One page visits the hosts of a part one after another: opening a page takes longer than looking at a host.
const PARTS = 3

for (let part = 0; part < PARTS; part++) {
  const own = hosts.filter((_, at) => at % PARTS === part)
  test(`the figure is whole in ${own.join(', ').replaceAll('.html', '')}`, async ({ page, site }) => {
    test.slow()
    await page.route(`${site.url}/hosts/*.html`, (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1)
      return route.fulfill({ contentType: 'text/html', body: readFileSync(`tests/hosts/${name}`) })
    })
    for (const name of own) {
      await test.step(name, async () =>
        expect.soft(await faultsIn(page, `${site.url}/hosts/${name}`), name).toEqual({})
      )
    }
  })
}
