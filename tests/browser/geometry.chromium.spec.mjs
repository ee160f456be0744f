// No part of a page collapses, and no blank room opens between two: their heights and gaps are those that were looked at.

import { expect, test } from './figure.mjs'
import { pages, partsOf, WIDTHS } from './geometry.mjs'
import geometry from './geometry.json' with { type: 'json' }

// Another font makes other lines, and a short text one line more or less.
const SHARE = 0.12
const LEAST = 40

const isNear = (now, then) => Math.abs(now - then) <= Math.max(LEAST, SHARE * then)

test('every page has been measured', () => {
  expect(Object.keys(geometry)).toEqual(pages.map(({ name }) => name))
})

for (const { name, path } of pages) {
  test(`the parts of ${name} are as high, and as far apart, as they were`, async ({ page, site }) => {
    test.slow()
    const parts = await partsOf(page, `${site.url}/${path}`)
    for (const width of WIDTHS) {
      const then = geometry[name][width]
      expect(
        parts[width].map(({ name }) => name),
        `${width} px`
      ).toEqual(then.map(({ name }) => name))
      const moved = parts[width].filter(
        ({ height, gap }, at) => !isNear(height, then[at].height) || !isNear(gap, then[at].gap)
      )
      expect(moved, `${width} px; node tests/browser/geometry.mjs measures anew`).toEqual([])
    }
  })
}
