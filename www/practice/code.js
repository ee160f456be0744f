// What somebody has learned, as 36 characters to write down: no name, no answers, and a check that finds a wrong character.

import { listOf } from '../element/list.js'

/** The version that is written, and the only one that is read. */
const VERSION = 1

/** Crockford's digits of base 32: what is taken for another digit is not among them. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The fields of a code, as how many there are of how many bits each. */
const LAYOUT = /** @type {const} */ ({ units: [8, 2], tasks: [11, 2], skills: [26, 2], cards: [16, 3] })
const VERSION_BITS = 4
const DAY_BITS = 14
const SPARE_BITS = 4
const CHECK_BITS = 20
const GROUP = 4

/**
 * What a code carries: for each unit 0 (new), 1 (opened), 2 (done), 3 (mastered); for each task 0, 1 (shown), 2 (committed), 3 (why
 * right); for each skill the highest level solved alone; for each card its box, or 7 if it was never asked; and the day of writing.
 * @typedef {{ units: number[], tasks: number[], skills: number[], cards: number[], day: number }} Learned
 */

const NAMES = /** @type {(keyof typeof LAYOUT)[]} */ (Object.keys(LAYOUT))

/** Nothing learned yet. @type {Learned} */
export const EMPTY = {
  units: listOf(LAYOUT.units[0], () => 0),
  tasks: listOf(LAYOUT.tasks[0], () => 0),
  skills: listOf(LAYOUT.skills[0], () => 0),
  cards: listOf(LAYOUT.cards[0], () => 0),
  day: 0
}

/**
 * The code of what was learned, in groups of four.
 * @param {Learned} learned
 */
export function codeOf(learned) {
  const fields = NAMES.flatMap((name) => learned[name].map((value) => bits(value, LAYOUT[name][1])))
  const content = [bits(VERSION, VERSION_BITS), ...fields, bits(learned.day, DAY_BITS), bits(0, SPARE_BITS)].join('')
  const all = content + bits(checkOf(content), CHECK_BITS)
  const digits = listOf(all.length / 5, (at) => DIGITS[parseInt(all.slice(5 * at, 5 * at + 5), 2)]).join('')
  return listOf(digits.length / GROUP, (at) => digits.slice(GROUP * at, GROUP * at + GROUP)).join('-')
}

/**
 * What a code says; undefined for one with a wrong character, or too many or too few.
 * @param {string} code
 * @returns {Learned | undefined}
 */
export function readCode(code) {
  const digits = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const all = [...digits].map((digit) => (DIGITS.includes(digit) ? bits(DIGITS.indexOf(digit), 5) : '?')).join('')
  const content = all.slice(0, -CHECK_BITS)
  if (all.includes('?') || content.length !== CONTENT_BITS) return undefined
  if (parseInt(all.slice(-CHECK_BITS), 2) !== checkOf(content)) return undefined
  let at = 0
  /** @param {number} count */
  const take = (count) => parseInt(content.slice(at, (at += count)), 2)
  if (take(VERSION_BITS) !== VERSION) return undefined
  const [units, tasks, skills, cards] = NAMES.map((name) => listOf(LAYOUT[name][0], () => take(LAYOUT[name][1])))
  return { units, tasks, skills, cards, day: take(DAY_BITS) }
}

const CONTENT_BITS =
  VERSION_BITS + NAMES.reduce((sum, name) => sum + LAYOUT[name][0] * LAYOUT[name][1], 0) + DAY_BITS + SPARE_BITS

/** @param {number} value @param {number} count */
const bits = (value, count) => value.toString(2).padStart(count, '0')

/**
 * FNV-1a of the bytes, folded.
 * @param {string} content
 */
function checkOf(content) {
  const bytes = listOf(content.length / 8, (at) => parseInt(content.slice(8 * at, 8 * at + 8), 2))
  const hash = bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5)
  return (hash ^ (hash >>> CHECK_BITS)) & (2 ** CHECK_BITS - 1)
}
