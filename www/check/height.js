// Whether the page around gives the frame the height that it asks for.

import { tellHeight } from '../embed/messages.js'
import { isFramed } from './place.js'
/** @import { TellFinding } from './types.js' */

// CSS pixels, and milliseconds.
const MORE = 100
const PATIENCE = 1000

/**
 * Asks for some more height, and tells what became of it.
 * @param {TellFinding} tell
 */
export async function tryHeight(tell) {
  if (!isFramed) return tell('height', 'unneeded', 'alone')
  const before = innerHeight
  const wish = before + MORE
  tellHeight(wish)
  const isFollowed = await reached(wish)
  if (isFollowed) tell('height', 'works', 'follows')
  else if (innerHeight !== before) tell('height', 'fails', 'bounded', { wish, height: innerHeight })
  else tell('height', 'fails', 'ignored', { height: innerHeight })
}

/**
 * Whether the frame is as high as it wished, at once or when patience ends.
 * @param {number} wish
 */
function reached(wish) {
  // A frame at another zoom than the page around is a fraction off.
  const isReached = () => Math.abs(innerHeight - wish) <= 1
  const signal = AbortSignal.timeout(PATIENCE)
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(isReached()))
    addEventListener(
      'resize',
      () => {
        if (isReached()) resolve(true)
      },
      { signal }
    )
  })
}
