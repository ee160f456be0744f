// A figure takes the keys, the wheel and the touches that it uses, and leaves the others to the page.

import { expect, test } from './figure.mjs'

/** The keys that reach a page that listens as slide decks do. */
const heard = async (page) => {
  await page.evaluate(() => {
    window.heard = []
    document.addEventListener('keydown', ({ key }) => window.heard.push(key))
  })
  return () => page.evaluate(() => window.heard.splice(0))
}

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']

test('keys that a control or the chart uses do not reach the page, and others do', async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  const keys = await heard(page)
  const uses = [
    [figure.slider('n'), [...ARROWS, 'PageUp', 'PageDown'], ['f', 'n', ' ', 'Escape', 'Tab']],
    [figure.field('a'), ['1', '.', 'Backspace', 'ArrowUp', 'ArrowLeft', 'Enter', 'n'], ['Escape', 'F8']],
    [figure.more.locator('summary'), [' ', 'Enter'], ['ArrowRight', 'n', 'PageDown']],
    [figure.chart, ARROWS, ['n', 'PageDown', ' ']]
  ]
  for (const [control, own, others] of uses) {
    for (const key of own) {
      await control.focus()
      await page.keyboard.press(key)
      expect(await keys(), `${key} of ${control}`).toEqual([])
    }
    for (const key of others) {
      await control.focus()
      await page.keyboard.press(key)
      expect(await keys(), `${key} of ${control}`).toEqual([key])
    }
  }
  const {
    value: { n }
  } = await figure.look()
  await figure.slider('n').focus()
  await page.keyboard.press('ArrowLeft')
  expect((await figure.look('value')).value.n).toBe(Math.max(1, n - 1))
})

test('a list keeps the keys that choose from it, and undoing is no key of the page', async ({ figureOf, page }) => {
  const figure = await figureOf('provinces')
  const keys = await heard(page)
  const list = figure.host.locator('select').first()
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ControlOrMeta+z')
  expect((await keys()).filter((key) => !['Control', 'Meta'].includes(key))).toEqual([])
  await page.keyboard.press('PageDown', { delay: 0 })
  await figure.chart.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await figure.panel.locator('article').first().waitFor()
  expect((await keys()).filter((key) => !['Control', 'Meta'].includes(key))).toEqual([])
})

test('Escape leaves the reading first, then the source, and only then the dialog around', async ({ visit, page }) => {
  const figure = await visit('<dialog><cluster-figure view="provinces" lang="en"></cluster-figure></dialog>')
  await page.evaluate(() => document.querySelector('dialog').showModal())
  await figure.sentence.waitFor()
  const isOpen = () => page.evaluate(() => document.querySelector('dialog').open)
  await figure.walk('ArrowDown', 'Enter')
  await expect(figure.panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(figure.panel).toBeHidden()
  expect(await isOpen()).toBe(true)
  await page.keyboard.press('Escape')
  await expect(figure.ring).toBeHidden()
  expect(await isOpen()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await isOpen()).toBe(false)
})

test('the wheel over a field that has the focus scrolls the page', async ({ figureOf, page }) => {
  await page.setViewportSize({ width: 390, height: 600 })
  const figure = await figureOf('price')
  await figure.field('n').focus()
  await figure.field('n').hover()
  const before = await page.evaluate(() => scrollY)
  for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, 40)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 60)
  expect((await figure.look('value')).value.n).toBe(9)
})

test('Undo takes back what was typed as one', async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  const undo = figure.host.getByRole('button', { name: 'Undo' })
  for (const [text, end] of [
    ['15', 'Tab'],
    ['27', 'Enter']
  ]) {
    const before = (await figure.look('value')).value.n
    await figure.type(figure.field('n'), text)
    expect((await figure.look('value')).value.n).toBe(Number(text))
    await page.keyboard.press(end)
    await undo.click()
    expect((await figure.look('value')).value.n).toBe(before)
    await figure.host.getByRole('button', { name: 'Redo' }).click()
    expect((await figure.look('value')).value.n).toBe(Number(text))
  }
})

test('what is typed and undone without leaving the field goes back to what was there, and comes again', async ({
  figureOf,
  page
}) => {
  const figure = await figureOf('price')
  const events = await figure.listen()
  await figure.type(figure.field('n'), '15')
  await page.keyboard.press('ControlOrMeta+z')
  expect((await figure.look('value')).value.n).toBe(9)
  await expect(figure.field('n')).toHaveValue('9')
  await page.keyboard.press('ControlOrMeta+y')
  expect((await figure.look('value')).value.n).toBe(15)
  await expect(figure.field('n')).toHaveValue('15')
  expect((await events()).filter((name) => name === 'change').length).toBe(3)
})

test('a slider ends where nothing more is possible, and says so', async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  const ends = (key) =>
    figure.slider(key).evaluate(({ min, max, title, parentNode }) => ({
      min: Number(min),
      max: Number(max),
      title,
      written: [...parentNode.querySelectorAll('.end')].map(({ textContent }) => Number(textContent))
    }))
  for (const [key, sets] of [
    ['a', [29, 200]],
    ['cost', [0, 99]],
    ['k', [1, 8]],
    ['n', [1, 30]]
  ]) {
    const { min, max, written, title } = await ends(key)
    expect([min, max], key).toEqual(sets)
    expect(written, key).toEqual(sets)
    expect(title !== '', key).toBe(['a', 'cost'].includes(key))
  }
  const top = (await figure.canvas.boundingBox()).y
  for (const [key, press] of [
    ['a', 'Home'],
    ['cost', 'End'],
    ['k', 'End']
  ]) {
    await figure.slider(key).focus()
    await page.keyboard.press(press)
    await expect(figure.notice).toBeHidden()
    const { value } = await figure.look('value')
    expect(value.cost).toBeLessThan(value.a)
    expect((await figure.canvas.boundingBox()).y).toBe(top)
  }
  // Both sides: one step further is refused.
  const { value } = await figure.look('value')
  await figure.type(figure.field('cost'), String(value.cost + 1))
  await expect(figure.notice).toBeVisible()
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('a swipe that scrolls moves no slider, a swipe along it and a tap do', async ({ article, page }) => {
    const figure = await article('price')
    const slider = figure.slider('n')
    const center = async () => {
      await slider.scrollIntoViewIfNeeded()
      const { x, y, width, height } = await slider.boundingBox()
      return { x: x + 0.8 * width, y: y + height / 2 }
    }
    const from = await center()
    const before = await page.evaluate(() => scrollY)
    await swipe(page, from, { x: from.x, y: from.y - 250 })
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before)
    expect((await figure.look('value')).value.n).toBe(9)
    await expect(slider).toHaveValue('9')
    const along = await center()
    await swipe(page, along, { x: along.x - 60, y: along.y })
    const { value } = await figure.look('value')
    expect(value.n).not.toBe(9)
    await expect(slider).toHaveValue(String(value.n))
    const tap = await center()
    await page.touchscreen.tap(tap.x, tap.y)
    await expect.poll(async () => (await figure.look('value')).value.n).toBeGreaterThan(20)
  })
})

async function swipe(page, from, to) {
  const finger = await page.context().newCDPSession(page)
  const touch = (type, ...touchPoints) => finger.send('Input.dispatchTouchEvent', { type, touchPoints })
  const between = (part) => ({ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) })
  await touch('touchStart', from)
  for (const part of [0.1, 0.2, 0.4, 0.6, 0.8, 1]) await touch('touchMove', between(part))
  await touch('touchEnd')
}
