// Attributes are the state; properties reflect them.

import { expect, test } from './figure.mjs'

test('every key is a property that reflects its attribute', { tag: '@once' }, async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  const reflected = await figure.host.evaluate((element) => {
    const values = {
      k: 2,
      n: [4, 5],
      a: 90.5,
      b: 0.5,
      c: [1, 2],
      f: 3,
      ff: 4,
      lambda: -0.5,
      nmax: 50,
      view: 'provinces',
      theme: 'dark',
      controls: 'none',
      places: ['jilin', 'beijing'],
      indicator: ['high_tech_output_2006']
    }
    Object.assign(element, values)
    const back = Object.fromEntries(Object.keys(values).map((key) => [key, element[key]]))
    return { values, back, attributes: Object.keys(values).map((key) => element.getAttribute(key)) }
  })
  expect(reflected.back).toEqual(reflected.values)
  expect(reflected.attributes).toEqual([
    '2',
    '4,5',
    '90.5',
    '0.5',
    '1,2',
    '3',
    '4',
    '-0.5',
    '50',
    'provinces',
    'dark',
    'none',
    'jilin,beijing',
    'high_tech_output_2006'
  ])
})

test('many attributes set in one task cause one drawing', async ({ embed, page }) => {
  await page.addInitScript(() => {
    // A drawing begins by clearing the canvas.
    window.drawings = 0
    const { clearRect } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.clearRect = function (...room) {
      window.drawings++
      return clearRect.apply(this, room)
    }
  })
  const figure = await embed('<cluster-figure></cluster-figure>')
  const drawings = await figure.host.evaluate(async (element) => {
    window.drawings = 0
    for (const [key, value] of Object.entries({ k: 3, n: 5, a: 120, b: 2, c: 4, nmax: 40 }))
      element.setAttribute(key, value)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return window.drawings
  })
  expect(drawings).toBe(1)
  expect((await figure.look('value')).value).toMatchObject({ k: 3, n: 5, a: 120, b: 2, c: 4, nmax: 40 })
})

test('what the reader changes stands in the attributes', { tag: '@once' }, async ({ embed }) => {
  const figure = await embed('<cluster-figure k="3" n="2"></cluster-figure>')
  await figure.slider('n').fill('8')
  expect(await figure.host.getAttribute('n')).toBe('8')
  const names = await figure.host.evaluate((element) => element.getAttributeNames())
  expect(names).toEqual(['k', 'n'])
})

test('a figure without controls shows none and cannot be dragged', { tag: '@once' }, async ({ embed }) => {
  const figure = await embed('<cluster-figure controls="none"></cluster-figure>')
  await expect(figure.host.getByRole('slider')).toHaveCount(0)
  const { x, y } = await figure.walk('ArrowRight', 'ArrowLeft')
  await figure.page.mouse.move(x, y)
  await figure.page.mouse.down()
  await figure.page.mouse.move(x + 100, y)
  await figure.page.mouse.up()
  expect((await figure.look('value')).value.n).toBe(9)
})

test('the author’s children stand until the figure is ready', { tag: '@once' }, async ({ embed }) => {
  const figure = await embed('<cluster-figure><p>The price falls.</p></cluster-figure>')
  await expect(figure.page.getByText('The price falls.')).toBeHidden()
  expect(await figure.host.evaluate(({ children }) => children.length)).toBe(1)
})

test('what an author asks for while it loads stays, whatever the reader moves meanwhile', async ({ embed, page }) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  let arrive
  const arrived = new Promise((resolve) => {
    arrive = resolve
  })
  await page.route('**/cluster-figure-views.js', async (route) => {
    await arrived
    await route.continue()
  })
  await figure.host.evaluate((element) => {
    element.view = 'length'
  })
  await figure.slider('n').focus()
  await page.keyboard.press('ArrowRight')
  await expect(figure.sentence).toContainText('10 firms')
  expect(await figure.host.getAttribute('view')).toBe('length')
  arrive()
  await expect(figure.sentence).toContainText('Divided into 4 stages')
  expect((await figure.look('value')).value).toMatchObject({ view: 'length', n: 10 })
})

test('a part that did not come is forgotten when nobody asks for it any more', async ({ embed, page, problems }) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  const failures = await figure.listen()
  await page.route('**/cluster-figure-views.js', (route) => route.fulfill({ status: 404 }))
  await figure.host.evaluate((element) => {
    element.view = 'length'
  })
  const notice = figure.host.getByText('cluster-figure-views.js could not be loaded')
  await expect(notice).toBeVisible()
  await figure.slider('n').focus()
  await page.keyboard.press('ArrowRight')
  await expect(notice).toBeHidden()
  expect(await figure.host.getAttribute('view')).toBe('price')
  expect((await failures()).filter((name) => name === 'error')).toEqual(['error'])
  // The browsers' own complaints about the missing file.
  problems.length = 0
})
