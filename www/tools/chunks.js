// Texts within PNG pictures.

// A PNG begins with its signature of 8 bytes and the chunk IHDR: length, name, 13 bytes, checksum.
const HEAD = 8 + 4 + 4 + 13 + 4

/** A PNG picture with texts in it, by their keywords (at most 79 Latin letters), in a language given by its tag. */
export async function withTexts(picture, texts, language) {
  const chunks = Object.entries(texts).map(([keyword, text]) => chunk('iTXt', international(keyword, text, language)))
  return new Blob([picture.slice(0, HEAD), ...chunks, picture.slice(HEAD)], { type: 'image/png' })
}

/** The content of an iTXt chunk: keyword, not compressed, language, no translated keyword, text. */
const international = (keyword, text, language) => new TextEncoder().encode(`${keyword}\0\0\0${language}\0\0${text}`)

/** A chunk: the length of its content, its name, its content, and the checksum of the two. */
export function chunk(name, content) {
  const bytes = new Uint8Array(12 + content.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, content.length)
  bytes.set(new TextEncoder().encode(name), 4)
  bytes.set(content, 8)
  view.setUint32(8 + content.length, checksum(bytes.subarray(4, 8 + content.length)))
  return bytes
}

/** CRC-32 as PNG asks for it. */
function checksum(bytes) {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc >>> 1 ^ (crc & 1 ? 0xEDB88320 : 0)
  }
  return ~crc >>> 0
}
