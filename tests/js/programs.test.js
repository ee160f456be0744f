// A picture that leaves the page, in a program that is no browser: librsvg, which draws it as Typst, Inkscape and LaTeX do.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import init, { renderSvg, vocabulary } from '../../dist/cluster_pricing.js'

await init({ module_or_path: await readFile(new URL('../../dist/cluster_pricing_bg.wasm', import.meta.url)) })

const views = vocabulary().choices.find(({ key }) => key === 'view').values

// Lengths of a picture to one CSS pixel.
const UNITS = 8

/** The picture as the program draws it, twice as large: the color at a point in CSS pixels. */
function rendered(svg) {
  const png = execFileSync('rsvg-convert', ['--zoom=2', '--format=png'], { input: svg, maxBuffer: 2 ** 28 })
  const { width, rows } = decoded(png)
  return (x, y) => {
    const at = Math.min(Math.floor(2 * x), width - 1) * 3
    const row = rows[Math.min(Math.floor(2 * y), rows.length - 1)]
    return `#${[...row.subarray(at, at + 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }
}

/** The rows of a PNG of 8 bits, in RGB. */
function decoded(png) {
  const parts = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]
  assert.deepEqual([depth, kind], [8, 2])
  const bytes = inflateSync(Buffer.concat(parts))
  const rows = []
  for (let y = 0; y < height; y++) {
    const start = y * (3 * width + 1)
    const row = Buffer.from(bytes.subarray(start + 1, start + 1 + 3 * width))
    unfilter(row, bytes[start], rows[y - 1] ?? Buffer.alloc(3 * width))
    rows.push(row)
  }
  return { width, rows }
}

function unfilter(row, filter, above) {
  for (let at = 0; at < row.length; at++) {
    const [left, up, corner] = [row[at - 3] ?? 0, above[at], above[at - 3] ?? 0]
    const nearest = () =>
      [left, up, corner].reduce((best, each) =>
        Math.abs(left + up - corner - each) < Math.abs(left + up - corner - best) ? each : best
      )
    row[at] += [() => 0, () => left, () => up, () => (left + up) >> 1, nearest][filter]()
  }
}

/** The lines of a picture: color, width and corners in CSS pixels. */
const linesOf = (svg) =>
  [...svg.matchAll(/<path stroke="(#\w+)" stroke-width="(\d+)"([^>]*) d="M([-\d ]+)"/g)].map(
    ([, color, width, rest, points]) => {
      const numbers = points.split(' ').map((number) => number / UNITS)
      return {
        color,
        width: width / UNITS,
        rest,
        points: numbers.flatMap((x, at) => (at % 2 ? [] : [[x, numbers[at + 1]]]))
      }
    }
  )

/** The share of a line at which its color is seen. */
function seen({ color, points }, colorAt) {
  let all = 0,
    met = 0
  points.slice(1).forEach(([x, y], at) => {
    const [fromX, fromY] = points[at]
    const steps = Math.max(1, Math.round(Math.hypot(x - fromX, y - fromY)))
    for (let step = 0; step < steps; step++) {
      const [px, py] = [fromX + ((step + 0.5) / steps) * (x - fromX), fromY + ((step + 0.5) / steps) * (y - fromY)]
      all++
      if ([-0.4, 0, 0.4].some((dx) => [-0.4, 0, 0.4].some((dy) => colorAt(px + dx, py + dy) === color))) met++
    }
  })
  return met / all
}

/** The hairlines of a picture that no other line lies upon. */
const hairlinesOf = (svg) =>
  linesOf(svg).filter(
    ({ rest, points }, at, lines) =>
      rest.includes('crispEdges') && !lines.slice(at + 1).some((other) => String(other.points) === String(points))
  )

for (const view of views) {
  test(`${view} keeps its axes, ticks and lines in other programs`, () => {
    for (const theme of ['light', 'dark']) {
      const svg = renderSvg({ view }, { lang: 'en', width: 720, theme })
      const colorAt = rendered(svg)
      const hairlines = hairlinesOf(svg)
      // Some views are drawn in wider lines alone.
      assert.ok(hairlines.length > 0 || ['chains', 'cities', 'history'].includes(view))
      // Marks and labels may stand on a line, but not on all of it.
      for (const line of hairlines) assert.ok(seen(line, colorAt) > 0.25, `${JSON.stringify(line)} in ${theme}`)
    }
  })
}

test('hairlines of a width that browsers alone keep would be seen to be lost', () => {
  const svg = renderSvg({ view: 'price' }, { lang: 'en', width: 720 })
  // As wide as they are where nobody knows of `vector-effect`.
  const colorAt = rendered(svg.replaceAll(/stroke-width="8" shape-rendering="crispEdges"/g, 'stroke-width="1"'))
  const hairlines = hairlinesOf(svg)
  assert.ok(hairlines.length > 10)
  for (const line of hairlines) assert.ok(seen(line, colorAt) < 0.25)
})
