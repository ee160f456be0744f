// The palette's colors can be seen and told apart, whatever colors an eye tells apart.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import palette from '../../www/style/palette.json' with { type: 'json' }

const LETTERS = ['text', 'muted', 'cluster', 'integrated', 'cost']
const MARKS = ['axis', 'ghost']
const PAPERS = ['background', 'surface', 'advantage']
const SERIES = ['cluster', 'integrated', 'cost', 'ghost']

// How eyes without one kind of cones see linear red, green and blue: Machado, Oliveira and Fernandes (2009), severity 1.
const EYES = {
  'all colors': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
}

// Five times the difference that is just noticed, of CIE 1976.
const TOLD_APART = 11.5

for (const [theme, colors] of Object.entries(palette)) {
  test(`letters of the ${theme} theme have a contrast of 4.5, marks of 3`, () => {
    const faint = PAPERS.flatMap((paper) =>
      [...LETTERS.map((role) => [role, 4.5]), ...MARKS.map((role) => [role, 3])].map(([role, least]) => ({
        role,
        paper,
        least,
        contrast: contrast(colors[role], colors[paper])
      }))
    ).filter(({ contrast, least }) => contrast < least)
    assert.deepEqual(faint, [])
  })

  for (const [eye, matrix] of Object.entries(EYES)) {
    test(`the series of the ${theme} theme differ for an eye that sees ${eye}`, () => {
      const seen = SERIES.map((role) => [
        role,
        lab(matrix.map((row) => row.reduce((sum, weight, at) => sum + weight * light(colors[role])[at], 0)))
      ])
      const alike = seen
        .flatMap(([one, here], index) =>
          seen
            .slice(index + 1)
            .map(([other, there]) => [one, other, Math.hypot(...here.map((value, at) => value - there[at]))])
        )
        .filter(([, , difference]) => difference < TOLD_APART)
      assert.deepEqual(alike, [])
    })
  }
}

/** The contrast of two colors as WCAG defines it, from 1 to 21. */
function contrast(one, other) {
  const luminance = (color) => light(color).reduce((sum, value, at) => sum + [0.2126, 0.7152, 0.0722][at] * value, 0)
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

/** Linear red, green and blue of a color #rrggbb, from 0 to 1. */
function light(color) {
  return [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
}

/** CIE L*a*b* of linear red, green and blue, under daylight D65. */
function lab([red, green, blue]) {
  const [x, y, z] = [
    (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
    0.2126 * red + 0.7152 * green + 0.0722 * blue,
    (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
  ].map((value) => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116))
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
