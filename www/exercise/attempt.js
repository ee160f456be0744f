// What a student has done with one exercise. What cannot be read costs nothing, and neither does the same answer again.

/** @import { Attempt, Graded, Outcome } from './types.js' */

/** So many different wrong answers, and the solution is there without being asked for. */
const PATIENCE = 3

/**
 * A new one.
 * @param {string} name
 * @returns {Attempt}
 */
export const begin = (name) => ({ name, answers: [], graded: new Set(), hints: 0, isSolved: false, isShown: false })

/**
 * Notes an answer and what is said of it.
 * @param {Attempt} attempt
 * @param {string[]} answers
 * @param {Graded} said
 */
export function note(attempt, answers, said) {
  Object.assign(attempt, { answers, said })
  if (said.counts) attempt.graded.add(answers.join('\n'))
  attempt.isSolved ||= said.solved && !attempt.isShown
  attempt.isShown ||= !attempt.isSolved && attempt.graded.size >= PATIENCE
}

/**
 * Whether there is nothing left to answer.
 * @param {Attempt} attempt
 */
export const isOver = ({ isSolved, isShown }) => isSolved || isShown

/**
 * How far the student is.
 * @param {Attempt} attempt
 * @returns {Outcome}
 */
export function outcomeOf({ graded, hints, isSolved, isShown }) {
  if (isSolved) return hints || isShown ? 'helped' : 'alone'
  return isShown ? 'helped' : graded.size ? 'tried' : 'new'
}
