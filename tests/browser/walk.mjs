// A host and a reader who know no rest: language, view, theme and values change while parts still load, panels open and close,
// figures leave and come back.

export const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans']

/** Has each part arrive late by its own measure, up to `most` milliseconds. */
export async function delayParts(page, most, seed) {
  const random = randomFrom(seed)
  await page.route('**/cluster-figure-*.js', async (route) => {
    const late = most * random()
    await new Promise((resolve) => {
      setTimeout(resolve, late)
    })
    // The page may be gone.
    await route.continue().catch(() => {})
  })
}

/** Walks in a page with figures: `steps` steps, the same for the same seed. */
export const walk = (page, { seed, steps, views, home }) =>
  page.evaluate(
    async ([numbers, steps, views, languages, home]) => {
      let at = 0
      const next = () => numbers[at++ % numbers.length]
      const pick = (list) => list[Math.floor(next() * list.length)]
      const figures = [...document.querySelectorAll('cluster-figure')]
      // What is hidden nobody can reach.
      const any = (selector) =>
        pick(
          [...pick(figures).shadowRoot.querySelectorAll(selector)].filter((element) => element.getClientRects().length)
        )
      const press = (key, more) =>
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more })
      const chosen = (select) => {
        select.selectedIndex = Math.floor(next() * select.options.length)
        select.dispatchEvent(new Event('change', { bubbles: true }))
      }
      const acts = [
        () => {
          document.documentElement.lang = pick(languages)
        },
        () => {
          pick(figures).lang = pick([...languages, ''])
        },
        () => {
          pick(figures).view = pick([...views, home, home, home])
        },
        () => {
          pick(figures).theme = pick(['auto', 'light', 'dark'])
        },
        () => {
          pick(figures).controls = pick(['auto', 'auto', 'none'])
        },
        () => {
          pick(figures).k = pick([1, 2, 4, 8, 30])
        },
        () => {
          Object.assign(
            pick(figures),
            pick([
              { n: 'x' },
              { n: 3 },
              { a: 1 },
              { a: 100 },
              { chain: 'chain_oil' },
              { chain: 'none' },
              { kept: 'k2' },
              { kept: '' }
            ])
          )
        },
        () => {
          const panel = any('details')
          if (panel) panel.open = !panel.open
        },
        () => any('button')?.click(),
        () => any('.tasks button')?.click(),
        () => any('input[type=checkbox]')?.click(),
        () => {
          const select = any('select')
          if (select) chosen(select)
        },
        () => {
          const range = any('input[type=range]')
          if (!range) return
          range.value = Number(range.min) + next() * (range.max - range.min)
          for (const name of ['input', 'change']) range.dispatchEvent(new Event(name, { bubbles: true }))
        },
        () => any('.chart')?.dispatchEvent(press(pick(['ArrowRight', 'ArrowUp', 'Enter', 'Escape', 'End']))),
        () => any('.chart')?.dispatchEvent(press(pick(['z', 'y']), { ctrlKey: true })),
        () => {
          const figure = pick(figures)
          figure[pick(['toCSV', 'toSVG', 'toPNG'])]().then(
            () => {},
            () => {}
          )
        },
        () => {
          const figure = pick(figures)
          const place = figure.parentNode
          // It may be on its way back.
          if (!place) return
          figure.remove()
          if (next() < 0.8) place.append(figure)
          else setTimeout(() => place.append(figure))
        }
      ]
      const rests = [
        () => undefined,
        () => Promise.resolve(),
        () =>
          new Promise((resolve) => {
            setTimeout(resolve)
          }),
        () => new Promise(requestAnimationFrame)
      ]
      let slowest = 0
      for (let step = 0; step < steps; step++) {
        const before = performance.now()
        pick(acts)()
        slowest = Math.max(slowest, performance.now() - before)
        await pick(rests)()
      }
      return { slowest }
    },
    [Array.from({ length: NUMBERS * steps }, randomFrom(seed)), steps, views, LANGUAGES, home]
  )

// More than a step uses, so that none comes twice.
const NUMBERS = 6

/** Marsaglia's xorshift: the same numbers from 0 to 1 every time. */
export function randomFrom(seed) {
  return () => {
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    return (seed >>> 0) / 2 ** 32
  }
}
