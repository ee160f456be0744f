// A host and a reader who know no rest: language, view, theme and values change while parts still load, panels open and close,
// figures leave and come back.

const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans']

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

/** Walks in a page with figures: `steps` steps (walker.js), the same for the same seed. */
export async function walk(page, { seed, steps, views, home }) {
  await page.addScriptTag({ path: 'tests/browser/walker.js' })
  const numbers = Array.from({ length: NUMBERS * steps }, randomFrom(seed))
  return page.evaluate((given) => window.walkFigures(given), { numbers, steps, views, languages: LANGUAGES, home })
}

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
