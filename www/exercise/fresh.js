// New numbers for an exercise: a seed whose numbers this student has not seen.

/** @import { Teacher } from './types.js' */

/** How many seeds are tried before what was seen longest ago is taken again: some exercises know nine sets of numbers. */
const TRIES = 500
const LAST_SEED = 2 ** 32 - 1

/** The sets of numbers seen since the page was opened, the latest last, by type and level. @type {Map<string, string[]>} */
const seen = new Map()

/**
 * Notes that the numbers of an exercise are seen.
 * @param {Teacher} teacher
 * @param {string} name
 */
export function see(teacher, name) {
  const { kind, numbers } = variantOf(teacher, name)
  seen.set(kind, [...(seen.get(kind) ?? []).filter((other) => other !== numbers), numbers])
}

/**
 * The name of an exercise of the same type and level with other numbers.
 * @param {Teacher} teacher
 * @param {string} name
 */
export function fresh(teacher, name) {
  const { type, level, version, seed } = teacher.exercise(name)
  /** @type {{ age: number, name: string } | undefined} */
  let oldest
  for (let next = seed + 1; next <= Math.min(seed + TRIES, LAST_SEED); next++) {
    const candidate = `${type}.${level}@${version}:${next}`
    const { kind, numbers } = variantOf(teacher, candidate)
    const age = seen.get(kind)?.indexOf(numbers) ?? -1
    if (age < 0) return candidate
    if (!oldest || age < oldest.age) oldest = { age, name: candidate }
  }
  return oldest?.name ?? `${type}.${level}@${version}:0`
}

/** @param {Teacher} teacher @param {string} name */
function variantOf(teacher, name) {
  const { type, level, params } = teacher.exercise(name)
  return { kind: `${type}.${level}`, numbers: JSON.stringify(params) }
}
