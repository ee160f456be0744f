// How far apart the pictures of two canvases are.

import { expect } from './fixtures.mjs'

/** The two canvases below a selector show the same chart, of which plotters-canvas drew the second. */
export async function expectAlike(page, selector, color = 'white') {
  const { sizes, colors, mean, unmatched } = await page.evaluate(compare, [selector, color])
  expect(sizes[0]).toEqual(sizes[1])
  expect(colors).toBeGreaterThan(10)
  // plotters-canvas rounds every position to whole pixels, smears hairlines over two of them, and lets the browser find
  // the middle of a text, which stands a pixel or two higher: edges differ everywhere, by little and not far.
  expect(mean, 'mean difference of a pixel, of 255').toBeLessThan(7)
  expect(unmatched, 'share of pixels with nothing like them nearby').toBeLessThan(0.0025)
}

/**
 * Runs in the page: compares the two canvases below a selector on a paper of this color, as the mean difference of a pixel, of 255,
 * and as the share of pixels that have nothing like them nearby in the other picture.
 */
function compare([selector, color]) {
  const REACH = 2
  const ALIKE = 96
  const [own, reference] = [...document.querySelectorAll(`${selector} canvas`)].map((canvas) => {
    const { width, height } = canvas
    const paper = new OffscreenCanvas(width, height).getContext('2d')
    paper.fillStyle = color
    paper.fillRect(0, 0, width, height)
    paper.drawImage(canvas, 0, 0)
    return paper.getImageData(0, 0, width, height)
  })

  /** The largest difference of a channel between two pixels. */
  const distance = (one, other, at, there = at) =>
    Math.max(...[0, 1, 2].map((channel) => Math.abs(one.data[at + channel] - other.data[there + channel])))
  const places = Array.from({ length: own.width * own.height }, (_, index) => 4 * index)
  const nearby = Array.from({ length: 2 * REACH + 1 }, (_, index) => index - REACH)
  const offsets = nearby.flatMap((dy) => nearby.map((dx) => 4 * (dy * own.width + dx)))
  const lacks = (one, other) => (at) =>
    distance(one, other, at) > ALIKE && !offsets.some((offset) => distance(one, other, at, at + offset) <= ALIKE)
  const unmatched = places.filter(lacks(own, reference)).length + places.filter(lacks(reference, own)).length
  return {
    sizes: [own, reference].map(({ width, height }) => [width, height]),
    colors: new Set(new Uint32Array(own.data.buffer)).size,
    mean: places.reduce((sum, at) => sum + distance(own, reference, at), 0) / places.length,
    unmatched: unmatched / (2 * places.length)
  }
}
