// A PNG with a palette, which is a third of the size of one without.

import { deflateSync } from 'node:zlib'
import { chunk } from '../../www/tools/chunks.js'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The PNG of pixels, row by row as 0xRRGGBB, in their 256 most frequent colors; any other becomes the nearest of these. */
export function indexed(pixels, width) {
  const counts = new Map()
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1)
  const palette = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 256)
    .map(([color]) => color)
  const indices = new Map([...counts.keys()].map((color) => [color, nearest(color, palette)]))
  const height = pixels.length / width
  // Each row begins with the number of its filter, which is 0 for none.
  const rows = Buffer.alloc(height * (1 + width))
  pixels.forEach((color, at) => {
    rows[at + Math.floor(at / width) + 1] = indices.get(color)
  })
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', [])
  ])
}

/** 8 bits a pixel, with a palette, by the usual methods, not interlaced. */
function header(width, height) {
  const bytes = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0])
  bytes.writeUInt32BE(width, 0)
  bytes.writeUInt32BE(height, 4)
  return bytes
}

function nearest(color, palette) {
  const own = channels(color)
  const distances = palette.map((other) =>
    channels(other).reduce((sum, channel, at) => sum + (channel - own[at]) ** 2, 0)
  )
  return distances.indexOf(Math.min(...distances))
}

const channels = (color) => [color >> 16, (color >> 8) & 255, color & 255]
