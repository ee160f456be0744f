// A mark of a chart says one thing, however it is reached.

import { expect, test } from './figure.mjs'

const walks = {
  price: [
    [],
    ['Home'],
    ['End'],
    ['ArrowRight', 'ArrowRight', 'ArrowUp'],
    ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowDown'],
    ['Home', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp']
  ],
  provinces: [[], ['Home'], ['End'], ['ArrowUp'], ['Home', 'ArrowDown', 'ArrowDown']]
}

for (const [view, paths] of Object.entries(walks)) {
  test(`${view}: mouse, arrow keys and table agree at every mark`, async ({ figureOf }) => {
    const figure = await figureOf(view)
    for (const keys of paths) {
      const mark = await figure.walk('ArrowRight', 'ArrowLeft', ...keys)
      const number = await figure.tableText(mark.text)
      expect(mark.text.endsWith(` ${number}`), `${mark.text}, in the table ${number}`).toBe(true)
      await figure.page.keyboard.press('Escape')
      await expect(figure.ring).toBeHidden()
      await figure.page.mouse.move(mark.x, mark.y)
      expect(await figure.mark()).toEqual(mark)
      await figure.page.mouse.move(0, 0)
      await expect(figure.ring).toBeHidden()
    }
  })
}

test('the reader’s own mark is the result, after every step of the slider', { tag: '@once' }, async ({ figureOf }) => {
  const figure = await figureOf('price')
  for (const n of [1, 2, 6, 13, 30]) {
    await figure.slider('n').fill(String(n))
    const { text } = await figure.walk('ArrowDown', 'ArrowUp', 'Home', ...Array(n - 1).fill('ArrowRight'))
    const { result, keys } = await figure.look('result', 'keys')
    expect(text).toBe(`Firms in each stage ${n}; 4 stages: price ${result.price.toFixed(1)}`)
    expect(keys[0]).toBe(result.price.toFixed(1))
    await figure.page.keyboard.press('Escape')
  }
})

test('every bar reads what result and table say', { tag: '@once' }, async ({ figureOf }) => {
  const figure = await figureOf('provinces')
  const { result, table } = await figure.look('result', 'table')
  await figure.walk('Home')
  for (const [index, { value }] of result.values.entries()) {
    const { text } = await figure.mark()
    expect(table[index + 1].endsWith(` | ${value}`) || table[index + 1].endsWith(` | ${value.toFixed(1)}`)).toBe(true)
    expect(text.endsWith(table[index + 1].split(' | ')[1])).toBe(true)
    await figure.page.keyboard.press('ArrowDown')
  }
})

test('a mark of the reader’s line lies on the line', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const { x, y } = await figure.walk('End', 'ArrowLeft', 'ArrowLeft')
  const [drawn, line] = await figure.canvas.evaluate(
    (canvas, [x, y]) => {
      const { left, top } = canvas.getBoundingClientRect()
      const [red, green, blue] = canvas
        .getContext('2d')
        .getImageData((x - left) * devicePixelRatio, (y - top) * devicePixelRatio, 1, 1).data
      const style = getComputedStyle(canvas.getRootNode().querySelector('strong.cluster'))
      return [`rgb(${red}, ${green}, ${blue})`, style.color]
    },
    [x, y]
  )
  expect(drawn).toBe(line)
})

test('the ring marks what is read, and goes when the pointer leaves', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const { x, y, width, height } = await figure.chart.boundingBox()
  await figure.page.mouse.move(x + width / 2, y + height / 2)
  await expect(figure.ring).toBeVisible()
  await figure.page.mouse.move(x + width / 2, y - 40)
  await expect(figure.ring).toBeHidden()
  await expect(figure.reading).toHaveText(/^$/)
})

test('a chart is one tab stop, and the keyboard leaves it both ways', async ({ figureOf }) => {
  const figure = await figureOf('price')
  const focused = () => figure.host.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.ariaLabel ?? null)
  await figure.chart.focus()
  const chart = await focused()
  expect(chart).toMatch(/^Chart:/)
  await figure.page.keyboard.press('ArrowRight')
  await figure.page.keyboard.press('Tab')
  expect(await focused()).toMatch(/^Firms in each stage/)
  await figure.page.keyboard.press('Shift+Tab')
  expect(await focused()).toBe(chart)
  await expect(figure.ring).toBeVisible()
  await figure.page.keyboard.press('Shift+Tab')
  expect(await focused()).toBe(null)
})

test('no letter or digit is a shortcut, on the chart or beside it', { tag: '@once' }, async ({ figureOf, page }) => {
  const figure = await figureOf('price')
  const before = await figure.look()
  const events = await figure.listen()
  for (const focus of [() => figure.chart.focus(), () => figure.opener('table').focus()]) {
    await focus()
    const active = () => figure.host.evaluate(({ shadowRoot }) => shadowRoot.activeElement.className)
    const here = await active()
    for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?') await page.keyboard.press(key)
    expect(await active()).toBe(here)
  }
  expect(await figure.look()).toEqual(before)
  expect(await events()).toEqual([])
})

test('Escape leaves the mark', async ({ figureOf }) => {
  const figure = await figureOf('price')
  await figure.walk('ArrowRight')
  await figure.page.keyboard.press('Escape')
  await expect(figure.ring).toBeHidden()
})

test('a mark that is read follows the slider', { tag: '@once' }, async ({ figureOf }) => {
  const figure = await figureOf('price')
  const { x, y, width, height } = await figure.chart.boundingBox()
  await figure.slider('a').focus()
  await figure.page.mouse.move(x + width / 2, y + height / 2)
  const before = await figure.mark()
  await figure.page.keyboard.press('ArrowRight')
  const after = await figure.mark()
  expect(after.text).not.toBe(before.text)
  expect(after.text).toContain(await figure.tableText(after.text))
})

test('the marks of a figure that has just appeared lie on its chart', async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  const room = await figure.chart.boundingBox()
  const { x } = await figure.walk('End')
  expect(x).toBeGreaterThan(room.x + 0.5 * room.width)
  expect(x).toBeLessThan(room.x + room.width)
})
