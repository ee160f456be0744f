// The element comes, goes, moves and is copied, as pages and their frameworks do it.

import { expect, test } from './figure.mjs'

const ready = (figure, count) =>
  expect
    .poll(() =>
      figure.page.evaluate(
        () => [...document.querySelectorAll('cluster-figure')].filter((element) => element.result).length
      )
    )
    .toBe(count)
const undo = (figure) => figure.host.getByRole('button', { name: figure.words.steps.undo })

test('the shadow root is open, one level deep, and a hidden figure takes no room', async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  const found = await figure.host.evaluate((element) => {
    const nested = [...element.shadowRoot.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).length
    const { display, contain } = getComputedStyle(element)
    element.hidden = true
    return { mode: element.shadowRoot.mode, nested, display, contain, height: element.offsetHeight }
  })
  expect(found).toEqual({ mode: 'open', nested: 0, display: 'block', contain: 'layout style', height: 0 })
})

test('properties set before the element is defined are kept, all of them', async ({ visit }) => {
  const figure = await visit('<cluster-figure id="mills"></cluster-figure>', '<script src="early.js"></script>', {
    'early.js': `new MutationObserver((_, observer) => {
        const element = document.querySelector('cluster-figure')
        if (!element) return
        observer.disconnect()
        Object.assign(element, { k: 2, n: [4, 5], a: 90, b: 2, c: [1, 2], f: 3, ff: 4, lambda: -0.5, theta: 0.01, nmax: 50, axis: 'total',
          scale: 'log', sort: 'rising', highlight: ['jilin'], places: ['jilin'], layers: ['ports'], theme: 'dark', controls: 'none',
          lang: 'zh-Hant', loading: 'lazy', link: 'page' })
      }).observe(document, { childList: true, subtree: true })`
  })
  await ready(figure, 1)
  const { value, loading, link, own } = await figure.host.evaluate(({ value, loading, link, ...own }) => ({
    value,
    loading,
    link,
    own: Object.keys(own)
  }))
  expect(value).toMatchObject({
    k: 2,
    n: [4, 5],
    a: 90,
    b: 2,
    c: [1, 2],
    f: 3,
    ff: 4,
    lambda: -0.5,
    theta: 0.01,
    nmax: 50,
    axis: 'total',
    scale: 'log',
    sort: 'rising',
    highlight: ['jilin'],
    places: ['jilin'],
    layers: ['ports'],
    theme: 'dark',
    controls: 'none',
    lang: 'zh-Hant'
  })
  expect([loading, link, own]).toEqual(['lazy', 'page', []])
})

test('problems are those of the attributes as they are, as the value is', async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  const seen = await figure.host.evaluate((element) => {
    const codes = () => element.problems.map(({ field, text }) => `${field} ${text}`)
    element.n = 'x'
    const wrong = codes()
    element.n = 5
    return { wrong, right: codes(), n: element.value.n }
  })
  expect(seen).toEqual({ wrong: ['n x'], right: [], n: 5 })
})

test('what follows from the attributes cannot be assigned, and the error says what can', async ({
  embed,
  visit,
  problems
}) => {
  const remedy = (name) => expect.stringContaining(`\`${name}\` of a figure follows from its attributes: set those`)
  const figure = await embed('<cluster-figure></cluster-figure>')
  // As a script without strict mode does it.
  const errors = await figure.host.evaluate((element) =>
    ['value', 'result', 'problems'].map((name) => {
      try {
        new Function('element', `element.${name} = {}`)(element)
      } catch (error) {
        return error.message
      }
    })
  )
  expect(errors).toEqual(['value', 'result', 'problems'].map(remedy))
  expect((await figure.look('value')).value.n).toBe(9)

  const early = await visit(
    '<cluster-figure n="5"></cluster-figure><script>document.querySelector("cluster-figure").value = { n: 3 }</script>'
  )
  await early.sentence.waitFor()
  expect(await early.host.evaluate(({ value }) => value.n)).toBe(5)
  expect(problems.splice(0)).toEqual([remedy('value')])
})

test('value is the state of a figure that is nowhere on the page yet', async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  const value = await figure.page.evaluate(() => {
    const element = document.createElement('cluster-figure')
    element.setAttribute('k', '2')
    element.view = 'length'
    return element.value
  })
  expect(value).toMatchObject({ view: 'length', k: 2, n: 9, lang: 'en' })
})

test('no child of the author is deleted, whether it comes before, with or after the script', async ({ embed }) => {
  const figure = await embed('<cluster-figure><p>Before.</p><p slot="caption">Elsewhere.</p></cluster-figure>')
  await figure.host.evaluate((element) =>
    element.append(Object.assign(document.createElement('p'), { textContent: 'After.' }))
  )
  for (const text of ['Before.', 'Elsewhere.', 'After.']) await expect(figure.page.getByText(text)).toBeHidden()
  expect(await figure.host.evaluate(({ children }) => [...children].map(({ textContent }) => textContent))).toEqual([
    'Before.',
    'Elsewhere.',
    'After.'
  ])
})

test('an element that moves in the page keeps its state, its history and its events', async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure><div id="elsewhere"></div>')
  await figure.slider('n').fill('12')
  const events = await figure.listen()
  await figure.host.evaluate((element) => document.getElementById('elsewhere').append(element))
  await expect(figure.sentence).toContainText('12 firms')
  expect(await events()).toEqual([])
  await undo(figure).click()
  expect((await figure.look('value')).value.n).toBe(9)
  expect(await events()).toEqual(['input', 'change'])
})

test('moveBefore keeps the state and the keyboard, and the figure speaks as its new place does', async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure><div id="elsewhere"></div>')
  await figure.slider('n').fill('12')
  await figure.slider('n').focus()
  const { moves, focused } = await figure.host.evaluate((element) => {
    const place = document.getElementById('elsewhere')
    const moves = 'moveBefore' in place
    if (moves) place.moveBefore(element, null)
    else place.append(element)
    return { moves, focused: document.activeElement === element }
  })
  expect(focused).toBe(moves)
  await figure.page.evaluate(() => {
    document.getElementById('elsewhere').lang = 'zh-Hans'
  })
  await expect(figure.host.locator('.title')).toContainText('集群')
  expect((await figure.look('value')).value).toMatchObject({ n: 12, lang: 'zh-Hans' })
})

test('an element that was away shows what was asked of it meanwhile', async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure><p>Other.</p>')
  const away = await figure.page.evaluateHandle(() => {
    const element = document.querySelector('cluster-figure')
    element.remove()
    return element
  })
  await away.evaluate((element) => element.setAttribute('k', '2'))
  await away.evaluate((element) => document.body.append(element))
  await expect(figure.sentence).toContainText('With 2 stages')
  await figure.page.setViewportSize({ width: 500, height: 700 })
  await expect
    .poll(() => figure.canvas.evaluate((canvas) => canvas.width - Math.round(canvas.clientWidth * devicePixelRatio)))
    .toBe(0)
})

test('an element taken away while it loads says nothing, and is shown when it is back', async ({ embed, page }) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  let arrive
  const arrived = new Promise((resolve) => {
    arrive = resolve
  })
  await page.route('**/cluster-figure-views.js', async (route) => {
    await arrived
    await route.continue()
  })
  const away = await page.evaluateHandle(() => {
    const element = document.createElement('cluster-figure')
    element.view = 'length'
    element.told = []
    for (const name of ['ready', 'error']) element.addEventListener(name, () => element.told.push(name))
    document.body.append(element)
    return element
  })
  await away.evaluate((element) => element.remove())
  await figure.host.evaluate((element) => {
    element.view = 'length'
  })
  arrive()
  await expect(figure.sentence).toContainText('Divided into 4 stages')
  expect(await away.evaluate(({ told }) => told)).toEqual([])
  await away.evaluate((element) => document.body.append(element))
  await expect.poll(() => away.evaluate(({ told }) => told)).toEqual(['ready'])
})

test('frameworks may insert, take out and insert again within one task', async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure><div id="elsewhere"></div>')
  await figure.page.evaluate(() => {
    const place = document.getElementById('elsewhere')
    const element = document.createElement('cluster-figure')
    for (let turn = 0; turn < 5; turn++) {
      place.replaceChildren(element)
      place.replaceChildren()
    }
    place.replaceChildren(element)
    element.setAttribute('k', '3')
  })
  await ready(figure, 2)
  await figure.page.setViewportSize({ width: 600, height: 700 })
  const widths = () =>
    figure.page.evaluate(() =>
      [...document.querySelectorAll('cluster-figure')].map(({ shadowRoot }) => {
        const canvas = shadowRoot.querySelector('canvas')
        return canvas.width - Math.round(canvas.clientWidth * devicePixelRatio)
      })
    )
  await expect.poll(widths).toEqual([0, 0])
})

test('a copy of an element is a figure of its own in the same state', async ({ embed }) => {
  const figure = await embed('<cluster-figure></cluster-figure>')
  await figure.slider('n').fill('12')
  await figure.host.evaluate((element) => element.after(element.cloneNode(true)))
  await ready(figure, 2)
  await figure.slider('n').fill('5')
  expect(
    await figure.page.evaluate(() => [...document.querySelectorAll('cluster-figure')].map(({ value }) => value.n))
  ).toEqual([5, 12])
})

test('inside the shadow roots of a page the figure is as it is outside', async ({ embed }) => {
  const figure = await embed('<cluster-figure k="3"></cluster-figure><div id="outer"></div>')
  await figure.page.evaluate(() => {
    const outer = document.getElementById('outer').attachShadow({ mode: 'open' })
    const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    const element = inner.appendChild(document.createElement('cluster-figure'))
    element.k = 3
    window.nested = element
  })
  await expect.poll(() => figure.page.evaluate(() => Boolean(window.nested.result))).toBe(true)
  await figure.page.evaluate(() => {
    window.nested.lang = 'zh-Hant'
  })
  await figure.page.evaluate(() => {
    document.querySelector('cluster-figure').lang = 'zh-Hant'
  })
  await expect(figure.host.locator('.title')).toContainText('集群')
  const [inside, outside] = await figure.page.evaluate(() =>
    [window.nested, document.querySelector('cluster-figure')].map((element) => window.look(element))
  )
  expect(inside).toEqual(outside)
})

test('a figure without room is drawn in full when it gets some', async ({ embed }) => {
  const figure = await embed(
    '<cluster-figure></cluster-figure><div id="late" hidden><cluster-figure></cluster-figure></div>'
  )
  await figure.page.evaluate(() => {
    document.getElementById('late').hidden = false
  })
  const pictures = () =>
    figure.page.evaluate(() =>
      [...document.querySelectorAll('cluster-figure')].map((element) => window.look(element).picture)
    )
  await expect.poll(async () => new Set(await pictures()).size).toBe(1)
})

test('moved into the document of a frame and back, the figure keeps its styles, its panels and its state', async ({
  embed,
  page
}) => {
  const figure = await embed(
    '<main><cluster-figure n="5"></cluster-figure></main><iframe src="about:blank" title="Another document" width="800" height="600"></iframe>'
  )
  const looks = () =>
    page.evaluate(() => {
      const { shadowRoot, value } =
        document.querySelector('cluster-figure') ??
        document.querySelector('iframe').contentDocument.querySelector('cluster-figure')
      const style = (selector, property) => getComputedStyle(shadowRoot.querySelector(selector))[property]
      return {
        n: value.n,
        field: style('.field', 'borderRadius'),
        title: style('.title', 'fontWeight'),
        keys: style('.keys > div', 'borderRadius')
      }
    })
  const before = await looks()
  expect(before).toEqual({ n: 5, field: '4px', title: '600', keys: '8px' })
  await figure.host.evaluate((element) => document.querySelector('iframe').contentDocument.body.append(element))
  await expect.poll(looks).toEqual(before)
  await page.evaluate(() =>
    document
      .querySelector('main')
      .append(document.querySelector('iframe').contentDocument.querySelector('cluster-figure'))
  )
  await expect.poll(looks).toEqual(before)
  await figure.opener('derivation').click()
  await figure.host.locator('.derivation math, .derivation .line').first().waitFor()
  await expect.poll(looks).toEqual(before)
})
