// What a student has solved, kept in the browser where it lets a page keep something, else as long as the page is open. Nothing is
// written before the first answer.

import { today } from './day.js'
/** @import { Outcome } from '../exercise/types.js' */
/** @import { Progress, Skill } from './types.js' */

const KEY = 'cluster-pricing:study'
const VERSION = 1

/** How many names of a skill are kept. */
const LATEST = 20

/** @returns {Progress} */
const nothing = () => ({ v: VERSION, made: today(), ex: {} })

/** @returns {Skill} */
const untried = () => ({ best: 0, alone: [], seen: [] })

/** Opens the memory; `changed` is called when another tab has written into it. @param {() => void} changed */
export function openMemory(changed) {
  let progress = nothing()
  let isKept = true
  let isForeign = false
  take(read())
  addEventListener('storage', ({ key }) => {
    if (key !== KEY) return
    take(read())
    changed()
  })

  /** @param {unknown} stored */
  function take(stored) {
    // A later version keeps what this one does not know; it is left alone.
    if (typeof versionOf(stored) === 'number' && versionOf(stored) > VERSION) isForeign = true
    else if (isProgress(stored)) progress = merged(progress, stored)
  }

  // Where a page may not keep anything, the mere name of the store throws.
  function read() {
    try {
      return JSON.parse(localStorage.getItem(KEY) ?? 'null')
    } catch (failure) {
      if (!(failure instanceof SyntaxError)) isKept = false
      return null
    }
  }

  function write() {
    try {
      if (!isForeign) localStorage.setItem(KEY, JSON.stringify(progress))
      isKept = !isForeign
    } catch {
      isKept = false
    }
  }

  return {
    /** What is known of a skill. @param {string} type */
    skill: (type) => progress.ex[type] ?? untried(),
    /** Whether it outlives the page. */
    isKept: () => isKept && !isForeign,
    isEmpty: () => Object.keys(progress.ex).length === 0,
    /** Notes how far a student is with an exercise. @param {string} type @param {number} level @param {string} name @param {Outcome} outcome */
    note(type, level, name, outcome) {
      progress.ex[type] = noted(progress.ex[type] ?? untried(), level, name, outcome)
      write()
    },
    /** Adds what a code says was solved: the highest level of each skill. @param {Record<string, number>} levels */
    add(levels) {
      const ex = Object.fromEntries(Object.entries(levels).map(([type, best]) => [type, { ...untried(), best }]))
      progress = merged(progress, { ...nothing(), ex })
      write()
    },
    forget() {
      progress = nothing()
      try {
        if (!isForeign) localStorage.removeItem(KEY)
      } catch {
        // What cannot be reached holds nothing of ours.
      }
    }
  }
}

/** Whether a skill is mastered: solved without help at least twice at level 2 or 3. @param {Skill} skill */
export const isMastered = ({ alone }) => alone.filter((name) => /\.[23]@/.test(name)).length > 1

/** @param {Skill} skill @param {number} level @param {string} name @param {Outcome} outcome @returns {Skill} */
function noted({ best, alone, seen }, level, name, outcome) {
  const isAlone = outcome === 'alone'
  return {
    best: isAlone ? Math.max(best, level) : best,
    alone: isAlone ? latest(alone, [name]) : alone,
    seen: latest(seen, [name])
  }
}

/** @param {Progress} one @param {Progress} other @returns {Progress} */
function merged(one, other) {
  const types = [...new Set([...Object.keys(one.ex), ...Object.keys(other.ex)])]
  const both = types.map((type) => {
    const [a, b] = [one.ex[type] ?? untried(), other.ex[type] ?? untried()]
    return [type, { best: Math.max(a.best, b.best), alone: latest(a.alone, b.alone), seen: latest(a.seen, b.seen) }]
  })
  return { ...one, made: Math.min(one.made, other.made), ex: Object.fromEntries(both) }
}

/** @param {string[]} names @param {string[]} later */
const latest = (names, later) => [...names.filter((name) => !later.includes(name)), ...later].slice(-LATEST)

/** @param {unknown} stored @returns {any} */
const versionOf = (stored) => /** @type {{ v?: unknown } | null} */ (stored)?.v

/** Whether what was stored is what this page writes. @param {unknown} stored @returns {stored is Progress} */
function isProgress(stored) {
  const { v, made, ex } = /** @type {Partial<Progress>} */ (stored ?? {})
  const areNames = (/** @type {unknown} */ list) =>
    Array.isArray(list) && list.every((name) => typeof name === 'string')
  return (
    v === VERSION &&
    typeof made === 'number' &&
    ex !== null &&
    typeof ex === 'object' &&
    Object.values(ex).every(
      (skill) => [0, 1, 2, 3].includes(skill?.best) && areNames(skill.alone) && areNames(skill.seen)
    )
  )
}
