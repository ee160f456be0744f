// Packs a module as the text that the figure inlines; `www/element/bytes.js` reads it.

import {
  ALIGNMENT,
  CODE,
  CONSTANT,
  INSTRUCTION,
  LEAST,
  LETTER,
  LITERAL,
  OTHER,
  SHIFT,
  WIDE,
  bytes,
  exchanged,
  passFunction
} from '../www/element/bytes.js'

/**
 * The text of a module with code.
 * @param {Uint8Array} module
 */
export function text(module) {
  const { before, count, streams, aligned } = split(Buffer.from(module))
  const text =
    [aligned.length, before, count, ...streams.map(({ length }) => length)].map(letters).join('') +
    streams.map((stream) => stream.join('')).join('')
  if (!aligned.equals(bytes(text))) throw new Error('this module cannot be packed')
  return text
}

/**
 * The letters of a number.
 * @param {number} number
 * @returns {string}
 */
export const letters = (number) =>
  number < WIDE ? letter(number) : letter(WIDE + (number % WIDE)) + letters(Math.floor(number / WIDE))

/** @param {number} number */
const letter = (number) => String.fromCharCode(number + SHIFT)

/**
 * Whether a character stands for itself.
 * @param {string} character
 */
const isLetter = (character) =>
  character >= String.fromCharCode(LETTER) && character !== '\uFFFD' && Buffer.byteLength(character) === 3

/**
 * The streams of a module, each as its letters; and the module with its natural alignments.
 * @param {Buffer} module
 */
function split(module) {
  const streams = Array.from({ length: ALIGNMENT }, () => /** @type {string[]} */ ([]))
  let place = 8

  /** @returns {number} */
  function number() {
    const byte = module[place++]
    return byte < 128 ? byte : byte - 128 + 128 * number()
  }

  function signed() {
    const start = place
    const value = number()
    const bits = 7 * (place - start)
    return module[place - 1] & 64 ? value - 2 ** bits : value
  }

  /** @param {number} stream @param {number} [natural] */
  function pass(stream, natural) {
    if (stream === ALIGNMENT) {
      module[place++] = /** @type {number} */ (natural)
      return /** @type {number} */ (natural)
    }
    const isByte = stream === INSTRUCTION || stream === LITERAL
    const value = isByte ? module[place++] : stream === CONSTANT ? (signed() - LEAST) >>> 0 : number()
    // A letter each, as long as they are counted.
    streams[stream].push(...letters(stream === INSTRUCTION ? exchanged(value) : value))
    return value
  }

  /** @param {number} end */
  function copy(end) {
    while (place < end) {
      const [character] = module.toString('utf8', place, place + 3)
      streams[OTHER].push(isLetter(character) ? character : letter(module[place]))
      place += isLetter(character) ? 3 : 1
    }
  }

  while (module[place] !== CODE) {
    place++
    const length = number()
    place += length
  }
  const head = place
  place = 0
  copy(head)
  const before = streams[OTHER].length
  place = head + 1
  const end = number() + place
  const count = number()
  for (let index = 0; index < count; index++) {
    number()
    passFunction(pass)
  }
  if (place !== end) throw new Error('the code is not as long as it says')
  copy(module.length)
  return { before, count, streams, aligned: module }
}
