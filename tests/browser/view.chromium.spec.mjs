// What holds for every view: it is read by keys and by mouse alike, its table says the same, its tree is as committed,
// and a state that its address names is refused in words.

import { expect, test, views, words } from './figure.mjs'
import { isRead } from './functions.mjs'

// Views of the data have no stages; each is asked for something of its own, or for what all read.
const fieldOf = (view) => ['k', 'indicator', 'places', 'group', 'layers'].find((key) => isRead(view, key)) ?? 'theme'

for (const view of views) {
  test(`${view} is read alike by keys, mouse, table and tree, says everything in three languages, and names a bad value`, async ({
    figureOf
  }) => {
    const figure = await figureOf(view)
    for (const [what, holds] of Object.entries(promises)) await test.step(what, () => holds(figure, view))
  })
}

// One page keeps them all; each leaves the figure as it was, but for the last.
const promises = {
  'keys, mouse and table agree at every mark on the way': async (figure) => {
    for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'End', 'ArrowUp', 'ArrowLeft', 'ArrowLeft']) {
      const mark = await figure.walk(key)
      expect.soft(await figure.cells(mark.text), mark.text).not.toEqual([])
    }
    const mark = await figure.mark()
    await figure.page.keyboard.press('Escape')
    await expect(figure.ring).toBeHidden()
    await figure.page.mouse.move(mark.x, mark.y)
    // Where marks lie on one another, the mouse finds one of them.
    expect.soft(await figure.cells((await figure.mark()).text)).not.toEqual([])
    await figure.page.mouse.move(0, 0)
    await expect(figure.ring).toBeHidden()
  },

  'the tree that assistive technology gets is as committed': async (figure, view) => {
    await figure.openTable()
    await expect.soft(figure.host).toMatchAriaSnapshot({ name: `${view}.aria.yml` })
    await figure.opener('table').click()
  },

  'a bad value is named, and the last good figure stays': async (figure, view) => {
    const before = await figure.look('picture', 'sentence')
    const field = fieldOf(view)
    const was = await figure.host.getAttribute(field)
    await figure.host.evaluate((element, field) => element.setAttribute(field, 'seven'), field)
    await expect(figure.notice).toContainText('seven')
    expect.soft(await figure.look('picture', 'sentence')).toEqual(before)
    await figure.host.evaluate(
      (element, [field, was]) => (was === null ? element.removeAttribute(field) : element.setAttribute(field, was)),
      [field, was]
    )
    await expect(figure.notice).toBeHidden()
  },

  'everything is said in each language, and nothing is cut at 320 pixels': async (figure) => {
    await figure.page.setViewportSize({ width: 320, height: 640 })
    for (const lang of Object.keys(words)) {
      await figure.host.evaluate((element, lang) => {
        element.lang = lang
      }, lang)
      await expect(figure.host.locator('.figure').first()).toHaveAttribute('lang', lang)
      expect.soft(await faultsAtRest(figure), lang).toEqual([])
    }
  }
}

/** What is wrong with a figure whose chart is drawn for its width, in words. */
async function faultsAtRest(figure) {
  await expect
    .poll(() => figure.canvas.evaluate((canvas) => canvas.width - Math.round(canvas.clientWidth * devicePixelRatio)))
    .toBe(0)
  const { title, sentence, keys } = await figure.look('title', 'sentence', 'keys')
  const unsaid = [title, sentence, ...keys].filter((text) => /undefined|NaN|null|[{}]|^\s*$/.test(text))
  const { width, height } = await figure.canvas.boundingBox()
  const small = width > 280 && height > 150 ? [] : [`a chart of ${width} by ${height} pixels`]
  const cut = await figure.host.evaluate(({ shadowRoot }) => [
    ...[...shadowRoot.querySelectorAll('.keys dt, .keys dd, .sentence, .title, .name, summary')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth && scrollWidth > clientWidth + 1)
      .map(({ textContent }) => `cut: ${textContent}`),
    ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['scrolled sideways'] : [])
  ])
  return [...unsaid, ...small, ...cut]
}
