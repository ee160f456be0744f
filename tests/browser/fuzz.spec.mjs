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
  await page.goto(`${site.url}/program.html`)
  await page.evaluate(async () => {
    window.model = await import('./cluster_pricing.js')
    await window.model.default()
  })
  await page.evaluate(defineStates)
})

test('any state is drawn or refused with a code, on a canvas and as SVG alike', async ({ page }) => {
  test.slow()
  const { odd, drawn, refused } = await page.evaluate(
    ([count, languages]) => {
      const { drawView, renderSvg, inspectView } = window.model
      const canvas = document.body.appendChild(document.createElement('canvas'))
      const outcome = (call) => {
        try {
          call()
          return 'drawn'
        } catch (error) {
          // A trap is a WebAssembly.RuntimeError, which has no code.
          return error instanceof Error &&
            typeof error.code === 'string' &&
            error.code &&
            'field' in error &&
            'index' in error
            ? error.code
            : `odd: ${error}`
        }
      }
      const odd = []
      const tally = { drawn: 0, refused: 0 }
      window.states(count).forEach((state, index) => {
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
    },
    [STATES, LANGUAGES]
  )
  expect(odd).toEqual([])
  expect(drawn).toBeGreaterThan(STATES / 4)
  expect(refused).toBeGreaterThan(STATES / 4)
})

test('arguments that are no states at all are answered with a code, too', async ({ page }) => {
  const odd = await page.evaluate(() => {
    const { renderSvg, equilibrium, startup, startupAsymmetric, maxStages } = window.model
    const circle = {}
    circle.n = circle
    const hostile = [
      undefined,
      null,
      0,
      NaN,
      '',
      'text',
      Symbol.iterator,
      10n,
      [],
      [[]],
      () => {},
      circle,
      new Date(NaN),
      { n: { valueOf: () => 3 } },
      { k: '4' },
      { n: [[1, 2]] },
      { view: ['price', 'price'] },
      { n: new Array(5) },
      { k: 1e308 },
      { indicator: '' },
      { places: [''] },
      new Proxy({}, {})
    ]
    const wrong = []
    for (const call of [renderSvg, equilibrium, startup, startupAsymmetric, maxStages]) {
      for (const first of hostile) {
        for (const second of [
          undefined,
          null,
          { width: -5 },
          { width: NaN, textSize: 1e9 },
          { colors: 'red' },
          'text'
        ]) {
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
  })
  expect(odd).toEqual([])
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
      const { faults, drawn } = await page.evaluate(
        ([count, lang, width, fonts]) => {
          const { renderSvg } = window.model
          const room = document.body.appendChild(document.createElement('div'))
          const parser = new DOMParser()
          const faults = []
          let drawn = 0
          for (const [index, state] of window.states(count).entries()) {
            const font = `'${fonts[index % fonts.length]}'`
            let text
            try {
              text = renderSvg(state, { lang, width, font })
            } catch {
              continue
            }
            room.replaceChildren(
              document.importNode(parser.parseFromString(text, 'image/svg+xml').documentElement, true)
            )
            drawn++
            const fault = labelFault(room.firstChild)
            if (fault) faults.push({ state: JSON.stringify(state), font, fault })
          }
          return { faults, drawn }

          function labelFault(svg) {
            const { width, height } = svg.viewBox.baseVal
            const slack = (0.5 * width) / svg.width.baseVal.value
            const boxes = [...svg.querySelectorAll('text:not([aria-hidden])')].map((label) => ink(label))
            for (const [index, box] of boxes.entries()) {
              if (box.left < -slack || box.top < -slack || box.right > width + slack || box.bottom > height + slack)
                return `outside: ${describe(box)} of ${width} x ${height}`
              const other = boxes.slice(index + 1).find((other) => overlap(box, other) > slack)
              if (other) return `touching by ${overlap(box, other).toFixed(2)}: ${describe(box)} and ${describe(other)}`
            }
          }

          function overlap(one, other) {
            return Math.min(
              Math.min(one.right, other.right) - Math.max(one.left, other.left),
              Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
            )
          }

          // As wide as the browser sets the text, as high as its letters can be, not as the lines of its font.
          function ink(label) {
            const { x, width } = label.getBBox()
            const size = parseFloat(getComputedStyle(label).fontSize)
            const y = label.y.baseVal[0].value
            return { text: label.textContent, left: x, right: x + width, top: y - 0.8 * size, bottom: y + 0.2 * size }
          }

          function describe({ text, left, top, right, bottom }) {
            return `“${text}” ${[left, top, right, bottom].map((value) => value.toFixed(1))}`
          }
        },
        [STATES, lang, width, FONTS]
      )
      expect(drawn).toBeGreaterThan(STATES / 4)
      expect(faults.slice(0, 5), `${faults.length} states`).toEqual([])
    })
  }
}

/** Defines `states(count)`: the same mixture of good and bad states every time. */
function defineStates() {
  const { parameters, choices, indicators, places } = window.model.vocabulary()
  const views = choices.find(({ key }) => key === 'view').values

  window.states = (count) => {
    let seed = 20260101
    // Marsaglia's xorshift.
    const random = () => {
      seed ^= seed << 13
      seed ^= seed >>> 17
      seed ^= seed << 5
      return (seed >>> 0) / 2 ** 32
    }
    const pick = (list) => list[Math.floor(random() * list.length)]
    const some = (list) => list.filter(() => random() < 0.5)
    const within = ([first, last]) => first + random() * (last - first)
    const wild = () =>
      pick([
        0,
        -1,
        2.5,
        NaN,
        Infinity,
        -Infinity,
        1e-300,
        1e300,
        -0,
        1e15,
        0.1,
        'seven',
        null,
        [],
        [1, 2, 3],
        true,
        {},
        1001
      ])
    const wide = () => 10 ** within([-6, 9])

    const number = ({ slider, whole, default: usual }) => {
      const value = slider && random() < 0.8 ? within(slider) : random() < 0.5 ? usual : wide()
      return whole ? Math.max(1, Math.round(value)) : value
    }

    return Array.from({ length: count }, () => {
      const state = { view: random() < 0.3 ? 'price' : pick(views) }
      state.k = 1 + Math.floor(random() * 8)
      for (const parameter of parameters.filter(({ key }) => key !== 'k' && random() < 0.5)) {
        const each = () => number(parameter)
        state[parameter.key] = parameter.perStage && random() < 0.4 ? Array.from({ length: state.k }, each) : each()
      }
      if (random() < 0.5)
        state.indicator = [...new Set([pick(indicators).id, ...(random() < 0.5 ? [pick(indicators).id] : [])])]
      if (random() < 0.5) state.places = some(places)
      if (random() < 0.3) state.highlight = some(places)
      if (random() < 0.4) state[pick([...parameters, ...choices]).key] = wild()
      return state
    })
  }
}
