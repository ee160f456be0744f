// What a trap does not end: an instance of the wasm that another one replaces.

import { Refusal } from './refusal.js'
/** @import { Model } from './types.js' */

/** @typedef {(...given: unknown[]) => unknown} Call */

/** Nothing is left to compute in: the memory cannot grow, or too many calls wait for one another. */
export class Exhaustion extends Refusal {
  /** @param {string} message @param {unknown} cause @param {string} [code] */
  constructor(message, cause, code = 'OUT_OF_MEMORY') {
    super(message, code)
    this.cause = cause
  }
}

/**
 * The functions of a glue. One that ends in the middle of its work is tried again with a new instance, and throws an
 * {@link Exhaustion} if that ends, too; the functions called next have an instance that works, or throw the same. What a caller
 * hands over may call back: a function that is called while another one runs throws a refusal.
 * @param {object} glue
 * @returns {Model}
 */
export function enduring(glue) {
  let isBroken = false
  let isRunning = false

  /**
   * @param {Call} call
   * @param {unknown[]} given
   * @param {boolean} isLast
   * @returns {unknown}
   */
  function attempt(call, given, isLast) {
    try {
      if (isBroken) /** @type {{ __wbg_reset_state(): void }} */ (glue).__wbg_reset_state()
      isBroken = false
      return call(...given)
    } catch (failure) {
      // A TypeError is that of a program, which has called before there was an instance.
      if (/** @type {Error | undefined} */ (failure)?.name === 'Refusal' || failure instanceof TypeError) throw failure
      isBroken = true
      if (isLast) throw new Exhaustion('out of memory', failure)
      return attempt(call, given, true)
    }
  }

  const guarded =
    /** @param {Call} call @returns {Call} */
    (call) =>
      (...given) => {
        if (isRunning) throw new Exhaustion('called while it runs', undefined, 'REENTERED')
        isRunning = true
        try {
          return attempt(call, given, false)
        } finally {
          isRunning = false
        }
      }

  /** @type {Record<string, unknown>} */
  const functions = Object.fromEntries(Object.entries(glue).map(([name, call]) => [name, guarded(call)]))
  return /** @type {Model & Record<string, unknown>} */ (functions)
}
