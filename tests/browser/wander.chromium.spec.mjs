// A pointer and a keyboard that know nothing do anything at all: the figure stays whole.

import { violations } from './axe.mjs'
import { expect, test, views } from './figure.mjs'
import { delayParts, randomFrom, walk } from './walk.mjs'

const STEPS = 60
const KEYS = [
  'Tab',
  'Shift+Tab',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Enter',
  'Space',
  'Escape',
  'Backspace',
  'Delete',
  ...'0123456789.-eEx,'
]

test.use({ viewport: { width: 1000, height: 1100 } })

for (const [index, view] of views.entries()) {
  test(`C fuzz: ${STEPS} random presses of keys and pointer leave ${view} whole, without an error, and clean for axe`, async ({
    figureOf,
    page
  }) => {
    test.slow()
    const figure = await figureOf(view)
    // A link would lead away from what is tested.
    await page.evaluate(() =>
      addEventListener(
        'click',
        (event) => event.composedPath().some(({ localName }) => localName === 'a') && event.preventDefault(),
        true
      )
    )
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
    const { title, sentence, keys, table, result } = await figure.look('title', 'sentence', 'keys', 'table', 'result')
    for (const text of [title, sentence, ...keys, ...table])
      expect(text).not.toMatch(/undefined|NaN|Infinity|null|[{}]/)
    if (result.verdict && result.integrated) {
      const { price, integrated, verdict } = result
      expect(verdict).toBe(price === integrated.price ? 'tie' : price < integrated.price ? 'cluster' : 'integrated')
    }
    expect(await violations(page, 'cluster-figure')).toEqual([])
  })
}

for (const [index, home] of ['price', 'length', 'provinces'].entries()) {
  test(`views, languages, themes and panels that change while their parts load leave ${home} whole, without an error`, async ({
    page,
    visit
  }) => {
    test.slow()
    await delayParts(page, 400, index + 1)
    for (const seed of [7, 8].map((seed) => 10 * seed + index)) {
      const figure = await visit(
        `<div><cluster-figure id="one" view="${home}"></cluster-figure></div><div><cluster-figure id="two" link="page"></cluster-figure></div>`
      )
      const { slowest } = await walk(page, { seed, steps: 150, views, home })
      expect(slowest).toBeGreaterThan(0)
      await page.evaluate(
        (home) =>
          Object.assign(document.querySelector('cluster-figure'), {
            lang: 'en',
            view: home,
            k: 4,
            n: 9,
            a: 100,
            kept: '',
            chain: 'none',
            controls: 'auto'
          }),
        home
      )
      await expect
        .poll(() =>
          figure.host.evaluate(({ shadowRoot, value, problems, result }) => [
            value.view,
            problems.length,
            Boolean(result),
            shadowRoot.querySelector('figure').isConnected
          ])
        )
        .toEqual([home, 0, true, true])
    }
  })
}
