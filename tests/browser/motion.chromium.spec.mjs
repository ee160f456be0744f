// Nothing moves by itself.

import { expect, test } from './figure.mjs'

for (const reducedMotion of ['reduce', 'no-preference']) {
  test(`one step is one new picture, with motion set to ${reducedMotion}`, async ({ figureOf, page }) => {
    await page.emulateMedia({ reducedMotion })
    const figure = await figureOf('price')
    const pictures = await figure.host.evaluateHandle(({ shadowRoot }) => {
      const canvas = shadowRoot.querySelector('canvas')
      const pictures = [canvas.toDataURL()]
      const frames = { pictures, count: 0 }
      const watch = () => {
        frames.count++
        if (canvas.toDataURL() !== pictures.at(-1)) pictures.push(canvas.toDataURL())
        requestAnimationFrame(watch)
      }
      requestAnimationFrame(watch)
      return frames
    })
    await figure.slider('n').focus()
    await page.keyboard.press('ArrowRight')
    // A tween would last a quarter of a second: fifteen frames.
    const seen = await pictures.evaluate(({ count }) => count)
    await expect.poll(() => pictures.evaluate(({ count }) => count)).toBeGreaterThan(seen + 15)
    expect(await pictures.evaluate(({ pictures }) => pictures.length)).toBe(2)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })
}
