// How the build inlines the wasm: one character a byte. Compressed by a server, it weighs less than base64 of a
// compressed file, because the server's compression still sees the bytes.

// The lowest shift that leaves the double quote and ASCII's line ends and control characters unused.
const SHIFT = 35

/** The bytes behind inlined text. */
export function bytes(text) {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index) - SHIFT
  return bytes
}

/** The text to inline for these bytes. */
export function text(bytes) {
  return Array.from(bytes, (byte) => String.fromCharCode(byte + SHIFT)).join('')
}
