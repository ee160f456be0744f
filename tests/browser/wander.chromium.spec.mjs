// A pointer and a keyboard that know nothing do anything at all: the figure stays whole.

import { violations } from './axe.mjs'
import { expect, test, views } from './figure.mjs'

const STEPS = 60
const KEYS = ['Tab', 'Shift+Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Enter', 'Space', 'Escape', 'Backspace', 'Delete', ...'0123456789.-eEx,']

test.use({ viewport: { width: 1000, height: 1100 } })

for (const [index, view] of views.entries()) {
  test(`C fuzz: ${STEPS} random presses of keys and pointer leave ${view} whole, without an error, and clean for axe`, async ({ figureOf, page }) => {
    test.slow()
    const figure = await figureOf(view)
    // A link would lead away from what is tested.
    await page.evaluate(() => addEventListener('click', (event) => event.composedPath().some(({ localName }) => localName === 'a') && event.preventDefault(), true))
    const random = randomFrom(20260101 + index)
    const pick = (list) => list[Math.floor(random() * list.length)]
    const place = () => [random() * 1000, random() * 1100]
    const acts = [
      () => page.keyboard.press(pick(KEYS)),
      () => page.keyboard.press(pick(KEYS)),
      () => page.mouse.move(...place()),
      () => page.mouse.click(...place()),
      () => page.mouse.wheel(0, 400 * (random() - 0.5)),
      async () => {
        await page.mouse.move(...place())
        await page.mouse.down()
        await page.mouse.move(...place())
        await page.mouse.up()
      }
    ]
    for (let step = 0; step < STEPS; step++) await pick(acts)()
    const { title, sentence, keys, table, result } = await figure.look()
    for (const text of [title, sentence, ...keys, ...table]) expect(text).not.toMatch(/undefined|NaN|Infinity|null|[{}]/)
    if (result.verdict && result.integrated) {
      const { price, integrated, verdict } = result
      expect(verdict).toBe(price === integrated.price ? 'tie' : price < integrated.price ? 'cluster' : 'integrated')
    }
    expect(await violations(page, 'cluster-figure')).toEqual([])
  })
}

/** Marsaglia's xorshift: the same numbers from 0 to 1 every time. */
function randomFrom(seed) {
  return () => {
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    return (seed >>> 0) / 2 ** 32
  }
}
