// The kinds of exercises, by topic.

import skills from './skills.json'
/** @import { Teacher } from '../exercise/types.js' */
/** @import { Language } from '../element/types.js' */

/** All kinds, in the order in which a code has them. */
export const SKILLS = Object.keys(skills)

export const LEVELS = [1, 2, 3]

/** The version of the numbers that exercises are drawn with today; names of older ones keep theirs. */
const VERSION = 1

const topicOf = /** @type {Record<string, string>} */ (skills)

/**
 * The kinds of each topic.
 * @returns {[topic: string, kinds: string[]][]}
 */
export const topics = () =>
  [...new Set(Object.values(topicOf))].map((topic) => [topic, SKILLS.filter((skill) => topicOf[skill] === topic)])

/**
 * The name of an exercise whose numbers nobody has chosen.
 * @param {string} skill
 * @param {number} level
 */
export const nameOf = (skill, level) => `${skill}.${level}@${VERSION}:${Math.floor(Math.random() * 2 ** 32)}`

/**
 * What a kind is called.
 * @param {Teacher} teacher
 * @param {string} skill
 * @param {Language} language
 */
export const titleOf = (teacher, skill, language) => teacher.exerciseText(`${skill}.1@${VERSION}:0`, language).title
