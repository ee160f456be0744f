// How the build inlines the wasm: as text through which a server's compression sees. Compressed, it weighs a tenth less than the
// module, which weighs less than base64 of a compressed file.
//
// Instructions stand with instructions and operands with operands of their kind, a number a character. What follows from the
// rest is left out: sizes, and alignments, which have no effect. `xtask/pack.mjs` writes it.

import { listOf } from './list.js'

/** The lowest shift that leaves the double quote and ASCII's line ends and control characters unused. */
export const SHIFT = 35

/** Characters from here on stand for themselves among bytes, in UTF-8. */
export const LETTER = 0x3000

/** Of a number from here on, a character has the lower digits, and the next one the rest. */
export const WIDE = 0x4000

/** The least constant that takes one character. */
export const LEAST = -64

/**
 * The streams, in their order: what is no function of the module, then the numbers of the functions. Alignments have none. The
 * text starts with the length of the module, that of what comes before the functions, their count, and the lengths of the streams.
 */
export const OTHER = 0,
  INSTRUCTION = 1,
  LOCAL = 2,
  CONSTANT = 3,
  LOAD = 4,
  STORE = 5,
  CALL = 6,
  LABEL = 7,
  TYPE = 8,
  LITERAL = 9,
  ALIGNMENT = 10

/** The number of the section of code. */
export const CODE = 10

// The natural alignment of each instruction that loads or stores.
const ALIGNMENTS = '23230011001122232301012'

// A letter tells brotli what is usual behind letters of its class: of punctuation, which has many classes, more than of others.
// Common instructions have changed places with some that have such a letter.
const EXCHANGED = [0x6a, 0x09, 0x20, 0x1e, 0x21, 0x1a, 0x6b, 0x0e, 0x41, 0x05, 0x02, 0x0c, 0x04, 0x42]

/**
 * The number in whose place an instruction stands, and the other way round.
 * @param {number} instruction
 */
export function exchanged(instruction) {
  const at = EXCHANGED.indexOf(instruction)
  return at < 0 ? instruction : EXCHANGED[at ^ 1]
}

/**
 * Passes a function on, number by number: `pass` takes the next one of a stream and returns it.
 * @param {(stream: number, implied?: number) => number} pass
 */
export function passFunction(pass) {
  /** @param {number} count @param {number} stream */
  function several(count, stream) {
    for (; count > 0; count--) pass(stream)
  }

  // Each group of variables is a count and a type.
  several(2 * pass(TYPE), TYPE)
  for (let depth = 1; depth > 0;) {
    const instruction = pass(INSTRUCTION)
    if (instruction > 0x01 && instruction < 0x05) depth++
    if (instruction === 0x0b) depth--
    passOperands(instruction, pass, several)
  }
}

/**
 * Passes on what stands behind an instruction.
 * @param {number} instruction
 * @param {(stream: number, implied?: number) => number} pass
 * @param {(count: number, stream: number) => void} several
 */
function passOperands(instruction, pass, several) {
  switch (instruction) {
    case 0x02:
    case 0x03:
    case 0x04:
    case 0x3f:
    case 0x40:
    case 0xd0:
      pass(TYPE)
      break
    case 0x0c:
    case 0x0d:
      pass(LABEL)
      break
    case 0x0e:
      several(pass(LABEL) + 1, LABEL)
      break
    case 0x10:
    case 0xd2:
      pass(CALL)
      break
    case 0x11:
    case 0x1c:
      several(2, TYPE)
      break
    case 0x41:
      pass(CONSTANT)
      break
    case 0x42:
      while (pass(LITERAL) > 127);
      break
    case 0x43:
    case 0x44:
      several(instruction === 0x43 ? 4 : 8, LITERAL)
      break
    case 0xfc:
      // Conversions have no operand; what copies has two.
      several([0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1][pass(INSTRUCTION)], TYPE)
      break
    default:
      if (instruction > 0x1f && instruction < 0x27) pass(instruction < 0x23 ? LOCAL : TYPE)
      if (instruction > 0x27 && instruction < 0x3f) {
        pass(ALIGNMENT, Number(ALIGNMENTS[instruction - 0x28]))
        pass(instruction < 0x36 ? LOAD : STORE)
      }
  }
}

/**
 * Takes the next number of a stream, whose place in the text moves on.
 * @param {string} text
 * @param {number[]} places
 * @param {number} stream
 * @returns {number}
 */
function take(text, places, stream) {
  const number = text.charCodeAt(places[stream]++) - SHIFT
  if (!(number >= 0)) throw new RangeError('the text is cut')
  return number < WIDE ? number : number - WIDE + WIDE * take(text, places, stream)
}

/**
 * The bytes behind inlined text. Of one that was changed or cut they are no module, if there are any.
 * @param {string} text
 */
export function bytes(text) {
  // The first place is that of the lengths, until they are read.
  const places = [0]

  const [length, before, count, ...lengths] = listOf(ALIGNMENT + 3, () => take(text, places, 0))
  lengths.forEach((length, stream) => places.push(places[stream] + length))
  const end = places[INSTRUCTION]
  // With room for two lengths that are not known yet.
  const module = new Uint8Array(length + 10)
  let size = 0

  /** @param {number} number */
  function write(number) {
    for (; number > 127; number = Math.floor(number / 128)) module[size++] = (number % 128) + 128
    module[size++] = number
  }

  /** @param {number} stream @param {number} [implied] */
  function pass(stream, implied) {
    let number = implied ?? take(text, places, stream)
    if (stream === INSTRUCTION) number = exchanged(number)
    if (stream === INSTRUCTION || stream === LITERAL) module[size++] = number
    else if (stream !== CONSTANT) write(number)
    else {
      let rest = (number + LEAST) | 0
      for (; rest < -64 || rest > 63; rest >>= 7) module[size++] = (rest & 127) | 128
      module[size++] = rest & 127
    }
    return number
  }

  /** @param {number} end */
  function copy(end) {
    while (places[OTHER] < end) {
      const letter = text.charCodeAt(places[OTHER]++)
      if (letter < LETTER) module[size++] = letter - SHIFT
      else module.set([(letter >> 12) | 224, ((letter >> 6) & 63) | 128, (letter & 63) | 128], (size += 3) - 3)
    }
  }

  /**
   * Writes something behind its length, which nobody knows before.
   * @param {() => void} writing
   */
  function measured(writing) {
    const start = size
    size += 5
    writing()
    const [from, to] = [start + 5, size]
    size = start
    write(to - from)
    module.copyWithin(size, from, to)
    size += to - from
  }

  copy(places[OTHER] + before)
  module[size++] = CODE
  measured(() => {
    write(count)
    for (let index = 0; index < count; index++) measured(() => passFunction(pass))
  })
  copy(end)
  return module.subarray(0, length)
}
