// A thousand states, good and bad: nothing traps, and no label leaves the picture or touches another.

import { expect, test } from './fixtures.mjs'

const STATES = 1000
const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans']

// A wide font, a usual one and a narrow one, which tests/browser/fonts.conf lets browsers see.
const FONTS = ['DejaVu Sans', 'Noto Sans', 'Liberation Sans Narrow']

test.beforeEach(async ({ page, site }) => {
  await page.route(`${site.url}/program.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>A program</title><body></body>'
    })
  )
  for (const script of ['mixture.js', 'labels.js']) await page.addInitScript({ path: `tests/browser/${script}` })
  await page.goto(`${site.url}/program.html`)
  await page.evaluate(async (count) => {
    window.model = await import('./cluster_pricing.js')
    await window.model.default()
    window.states = window.mixture(window.model.vocabulary(), count)
  }, STATES)
})

test('any state is drawn or refused with a code, on a canvas and as SVG alike', async ({ page }) => {
  test.slow()
  const { odd, drawn, refused } = await page.evaluate(drawEverywhere, LANGUAGES)
  expect(odd).toEqual([])
  expect(drawn).toBeGreaterThan(STATES / 4)
  expect(refused).toBeGreaterThan(STATES / 4)
})

test('arguments that are no states at all are answered with a code, too', async ({ page }) => {
  expect(await page.evaluate(callWithAnything)).toEqual([])
})

test('the fonts of the suite are there, whichever others the machine has', async ({ page }) => {
  const widths = await page.evaluate((fonts) => {
    const context = document.createElement('canvas').getContext('2d')
    return ['serif', 'system-ui', 'sans-serif', ...fonts].map((font) => {
      context.font = `100px ${font.includes(' ') ? `'${font}', serif` : font}`
      return context.measureText('Heilongjiang 35.4').width
    })
  }, FONTS)
  const [serif, system, sans, wide, usual, narrow] = widths
  expect(new Set([serif, wide, usual, narrow]).size, `${widths}`).toBe(4)
  expect([system, sans], 'what a page gets that names no font').toEqual([wide, wide])
})

for (const lang of LANGUAGES) {
  for (const width of [320, 1000]) {
    test(`in three fonts no label of any good state leaves the picture or touches another, at ${width} pixels in ${lang}`, async ({
      page
    }) => {
      test.slow()
      const { faults, drawn } = await page.evaluate(drawInFonts, [lang, width, FONTS])
      expect(drawn).toBeGreaterThan(STATES / 4)
      expect(faults.slice(0, 5), `${faults.length} states`).toEqual([])
    })
  }
}

/** Runs in the page: what becomes of each state, and the states of which not every function says the same. */
function drawEverywhere(languages) {
  const { drawView, renderSvg, inspectView } = window.model
  const canvas = document.body.appendChild(document.createElement('canvas'))
  const outcome = (call) => {
    try {
      call()
      return 'drawn'
    } catch (error) {
      // A trap is a WebAssembly.RuntimeError, which has no code.
      const isRefusal = error instanceof Error && typeof error.code === 'string' && error.code
      return isRefusal && 'field' in error && 'index' in error ? error.code : `odd: ${error}`
    }
  }
  const odd = []
  const tally = { drawn: 0, refused: 0 }
  window.states.forEach((state, index) => {
    const options = {
      lang: languages[index % 3],
      width: [320, 1000][index % 2],
      theme: ['light', 'dark'][(index >> 1) & 1],
      pixelRatio: 1 + (index % 3)
    }
    const outcomes = [
      () => drawView(canvas, state, options),
      () => renderSvg(state, options),
      () => inspectView(state, options)
    ].map(outcome)
    if (new Set(outcomes).size > 1 || outcomes[0].startsWith('odd'))
      odd.push({ state: JSON.stringify(state), outcomes })
    tally[outcomes[0] === 'drawn' ? 'drawn' : 'refused']++
  })
  return { odd, ...tally }
}

/** Runs in the page: the calls with any arguments that threw something without a code. */
function callWithAnything() {
  const { renderSvg, equilibrium, startup, startupAsymmetric, maxStages } = window.model
  const circle = {}
  circle.n = circle
  const objects = [[], [[]], () => {}, circle, new Date(NaN), new Proxy({}, {})]
  const plain = [undefined, null, 0, NaN, '', 'text', Symbol.iterator, 10n]
  const states = [
    { n: { valueOf: () => 3 } },
    { k: '4' },
    { n: [[1, 2]] },
    { view: ['price', 'price'] },
    { n: new Array(5) },
    { k: 1e308 },
    { indicator: '' },
    { places: [''] }
  ]
  const options = [undefined, null, { width: -5 }, { width: NaN, textSize: 1e9 }, { colors: 'red' }, 'text']
  const wrong = []
  for (const call of [renderSvg, equilibrium, startup, startupAsymmetric, maxStages]) {
    for (const first of [...plain, ...objects, ...states]) {
      for (const second of options) {
        try {
          call(first, second)
        } catch (error) {
          if (!(error instanceof Error) || typeof error.code !== 'string')
            wrong.push([call.name, String(first), `${error}`])
        }
      }
    }
  }
  return wrong
}

/** Runs in the page: how many states are drawn, each in a font of its own, and those whose labels are at fault. */
function drawInFonts([lang, width, fonts]) {
  const room = document.body.appendChild(document.createElement('div'))
  const parser = new DOMParser()
  const faults = []
  let drawn = 0
  for (const [index, state] of window.states.entries()) {
    const font = `'${fonts[index % fonts.length]}'`
    let text
    try {
      text = window.model.renderSvg(state, { lang, width, font })
    } catch {
      continue
    }
    room.replaceChildren(document.importNode(parser.parseFromString(text, 'image/svg+xml').documentElement, true))
    drawn++
    const fault = window.labelFault(room.firstChild)
    if (fault) faults.push({ state: JSON.stringify(state), font, fault })
  }
  return { faults, drawn }
}
