import { create } from './dom.js'
/** @import { Say } from './types.js' */

/** What stands where there is no value. */
export const MISSING = '–'

/**
 * The same on a screen, spoken as words.
 * @param {Say} say
 */
export const missing = (say) =>
  create('span', { className: 'missing', role: 'img', 'aria-label': say('table.missing'), textContent: MISSING })
