// Where the parts on demand stand for the scripts of their own version: another version on the page has parts of its own. Its key
// is a symbol, because an element whose `id` or `name` is that of a global would stand for it.

import { version } from '../../package.json'
/** @import { Parts } from './types.js' */

/** The parts that are there, by their names. */
export const parts = /** @type {Partial<Parts>} */ (
  globalThis[/** @type {never} */ (Symbol.for(`cluster-figure ${version}`))] ??= /** @type {never} */ ({})
)
