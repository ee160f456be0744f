// Reads a tape of wasm: numbers and texts, one after the other in the order in which src/wire writes them.

import { listOf } from './list.js'
/** @import { Tape, TapeReader } from './types.js' */

/**
 * What takes the next number, text or the like from a tape.
 * @param {Tape} tape
 * @returns {TapeReader}
 */
export function tapeReader([numbers, texts]) {
  const lines = texts.split('\n')
  let next = 0,
    line = 0
  const number = () => numbers[next++]
  const flag = () => number() === 1
  return {
    number,
    flag,
    text: () => lines[line++],
    list: (item) => listOf(number(), item),
    optional: () => (flag() ? number() : null)
  }
}
