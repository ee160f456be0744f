// The module that draws, words and grades exercises.

import { hindrance, model, StartFailure } from '../element/wasm.js'
/** @import { Teacher } from './types.js' */

/**
 * Its functions, or a failure with the code of what to say.
 * @returns {Teacher}
 */
export function teacher() {
  const code = hindrance()
  if (code) throw new StartFailure(code, undefined)
  return /** @type {Teacher} */ (/** @type {unknown} */ (model()))
}
