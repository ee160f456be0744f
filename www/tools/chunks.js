// What PNG pictures hold besides their pixels.

/** @import { Texts } from '../element/types.js' */

// A PNG begins with its signature of 8 bytes and the chunk IHDR: length, name, 13 bytes, checksum.
const HEAD = 8 + 4 + 4 + 13 + 4

// CSS pixels in a meter: 96 in an inch of 25.4 mm.
const IN_A_METER = 96 / 0.0254

/**
 * A PNG picture with its size, `scale` pixels to one of CSS, and with texts in it, by their keywords (at most 79 Latin letters), in a
 * language given by its tag.
 * @param {Blob} picture
 * @param {{ scale: number, texts: Texts, language: string }} given
 */
export async function described(picture, { scale, texts, language }) {
  const chunks = [
    chunk('pHYs', resolution(scale)),
    ...Object.entries(texts).map(([keyword, text]) => chunk('iTXt', international(keyword, text, language)))
  ]
  return new Blob([picture.slice(0, HEAD), ...chunks, picture.slice(HEAD)], { type: 'image/png' })
}

/**
 * The content of a pHYs chunk: pixels in a meter across and down, and that it is a meter. Documents place a picture by it.
 * @param {number} scale
 */
function resolution(scale) {
  const view = new DataView(new ArrayBuffer(9))
  for (const at of [0, 4]) view.setUint32(at, Math.round(scale * IN_A_METER))
  view.setUint8(8, 1)
  return new Uint8Array(view.buffer)
}

/**
 * The content of an iTXt chunk: keyword, not compressed, language, no translated keyword, text.
 * @param {string} keyword
 * @param {string} text
 * @param {string} language
 */
const international = (keyword, text, language) => new TextEncoder().encode(`${keyword}\0\0\0${language}\0\0${text}`)

/**
 * A chunk: the length of its content, its name, its content, and the checksum of the two.
 * @param {string} name
 * @param {Uint8Array} content
 */
export function chunk(name, content) {
  const bytes = new Uint8Array(12 + content.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, content.length)
  bytes.set(new TextEncoder().encode(name), 4)
  bytes.set(content, 8)
  view.setUint32(8 + content.length, checksum(bytes.subarray(4, 8 + content.length)))
  return bytes
}

/**
 * CRC-32 as PNG asks for it.
 * @param {Uint8Array} bytes
 */
function checksum(bytes) {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
