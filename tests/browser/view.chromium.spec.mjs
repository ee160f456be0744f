// What holds for every view: it is read by keys and by mouse alike, its table says the same, its tree is as committed,
// and a state that its address names is refused in words.

import { expect, test, views, words } from './figure.mjs'

// Views of the data have no stages; each is asked for something of its own.
const FIELDS = { provinces: 'indicator', decline: 'places', industries: 'group', burden: 'theme', consistency: 'theme', cities: 'layers', chains: 'theme', history: 'theme' }

for (const view of views) {
  test.describe(view, () => {
    test('C6 keys, mouse and table agree at every mark on the way', async ({ figureOf }) => {
      const figure = await figureOf(view)
      for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'End', 'ArrowUp', 'ArrowLeft', 'ArrowLeft']) {
        const mark = await figure.walk(key)
        expect(await figure.cells(mark.text), mark.text).not.toEqual([])
      }
      const mark = await figure.mark()
      await figure.page.keyboard.press('Escape')
      await expect(figure.ring).toBeHidden()
      await figure.page.mouse.move(mark.x, mark.y)
      // Where marks lie on one another, the mouse finds one of them.
      expect(await figure.cells((await figure.mark()).text)).not.toEqual([])
    })

    test('C2 the tree that assistive technology gets is as committed', async ({ figureOf }) => {
      const figure = await figureOf(view)
      await figure.table.locator('summary').click()
      await expect(figure.host).toMatchAriaSnapshot({ name: `${view}.aria.yml` })
    })

    for (const lang of Object.keys(words)) {
      test(`C17 says everything in ${lang}, and nothing is cut at 320 pixels`, async ({ figureOf, page }) => {
        await page.setViewportSize({ width: 320, height: 640 })
        const figure = await figureOf(view, { lang })
        const { title, sentence, keys } = await figure.look()
        for (const text of [title, sentence, ...keys]) expect(text).not.toMatch(/undefined|NaN|null|[{}]|^\s*$/)
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(beyond).toBeLessThanOrEqual(0)
        const cut = await figure.host.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.keys dt, .keys dd, .sentence, .title, .name, summary')]
          .filter(({ scrollWidth, clientWidth }) => clientWidth && scrollWidth > clientWidth + 1).map(({ textContent }) => textContent))
        expect(cut).toEqual([])
      })
    }

    test('a bad value is named, and the last good figure stays', async ({ figureOf }) => {
      const figure = await figureOf(view)
      const { picture, sentence } = await figure.look()
      const field = FIELDS[view] ?? 'k'
      await figure.host.evaluate((element, field) => element.setAttribute(field, 'seven'), field)
      await expect(figure.notice).toContainText('seven')
      const after = await figure.look()
      expect([after.picture, after.sentence]).toEqual([picture, sentence])
    })
  })
}
