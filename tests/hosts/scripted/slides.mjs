// A deck of slides by reveal.js, which scales its slides, hides all but one of them, and listens for keys on the whole page.

import { readFileSync } from 'node:fs'
import { expect, Figure } from '../../browser/figure.mjs'

const reveal = (file) => readFileSync(`node_modules/reveal.js/dist/${file}`, 'utf8')

const DECK = `
  <div class="reveal"><div class="slides">
    <section id="first"><h2>Prices</h2><cluster-figure id="price" view="price" n="9">Many firms sell for less.</cluster-figure></section>
    ${'<section><p>In between.</p></section>'.repeat(4)}
    <section id="second"><h2>Provinces</h2><cluster-figure id="provinces" view="provinces">Some places lead.</cluster-figure></section>
  </div></div>
  <script src="reveal.js"></script><script src="deck.js"></script>`

const slide = (page) => page.locator('section.present').getAttribute('id')

/** Where a mark is on the screen by the figure's own account, as the arrow keys lead to it, and what is read there. */
async function markAt(figure) {
  await figure.chart.focus()
  await figure.page.keyboard.press('ArrowRight')
  const { x, y, width, height } = await figure.ring.boundingBox()
  return { x: x + width / 2, y: y + height / 2, text: await figure.reading.textContent() }
}

const opened = (visit, options) =>
  visit(DECK, '<link rel="stylesheet" href="reveal.css"><link rel="stylesheet" href="theme.css">', {
    'reveal.css': reveal('reveal.css'),
    'theme.css': reveal('theme/white.css').replaceAll(/@import[^;]+;/g, ''),
    'reveal.js': reveal('reveal.js'),
    'deck.js': `Reveal.initialize(${JSON.stringify({ controls: false, progress: false, transition: 'none', margin: 0, ...options })})`
  })

export default {
  'on slides of half and of double size the figure is whole, and a pointer reads the mark under it': async ({
    page,
    visit
  }) => {
    await page.setViewportSize({ width: 960, height: 700 })
    for (const [width, height] of [
      [1920, 1400],
      [480, 350]
    ]) {
      const figure = await opened(visit, { width, height, maxScale: 4, keyboard: false })
      await figure.sentence.waitFor()
      const { across, inside, drawn } = await figure.host.evaluate((element) => {
        const canvas = element.shadowRoot.querySelector('canvas')
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
        return {
          across: element.offsetWidth,
          inside: element.closest('section').offsetWidth,
          drawn: new Set(new Uint32Array(data.buffer)).size
        }
      })
      expect(across).toBeGreaterThanOrEqual(280)
      expect(across).toBeLessThanOrEqual(inside)
      expect(drawn).toBeGreaterThan(10)
      const { x, y, text } = await markAt(figure)
      expect(text).not.toBe('')
      await page.mouse.move(1, 1)
      await page.mouse.move(x, y)
      await expect(figure.reading).toHaveText(text)
    }
  },

  'a figure on a slide far away is whole when its slide comes, and again when it comes back': async ({
    page,
    visit
  }) => {
    await page.setViewportSize({ width: 960, height: 700 })
    await (await opened(visit, {})).sentence.waitFor()
    const second = new Figure(page, '#provinces')
    await expect(second.host).toBeHidden()
    await page.keyboard.press('End')
    await expect(second.sentence).toBeVisible()
    expect(await slide(page)).toBe('second')
    const room = () =>
      second.host.evaluate((element) => ({
        across: element.shadowRoot.querySelector('canvas').clientWidth,
        colors: new Set(
          new Uint32Array(
            element.shadowRoot.querySelector('canvas').getContext('2d').getImageData(0, 0, 300, 300).data.buffer
          )
        ).size
      }))
    await expect.poll(async () => (await room()).colors).toBeGreaterThan(3)
    const { across } = await room()
    expect(across).toBeGreaterThan(200)
    await page.keyboard.press('Home')
    await expect(second.host).toBeHidden()
    await page.keyboard.press('End')
    await expect(second.sentence).toBeVisible()
    expect((await room()).across).toBe(across)
  }
}
