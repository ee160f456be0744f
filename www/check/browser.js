// What the browser and the permissions of a frame grant.

import { create } from '../element/dom.js'
import { isFramed, isOpaque } from './place.js'
/** @import { TellFinding } from './types.js' */

const CHARACTERS = ['門', '骨', '直']
// No font has a picture for this one.
const MISSING = '\u{10FFFE}'

const SIZE = 100
const COLOR = [27, 94, 159, 255]

/**
 * Tells what the browser grants.
 * @param {TellFinding} tell
 */
export function tryBrowser(tell) {
  tell('canvas', ...(readsBack() ? ['works', 'same'] : ['unneeded', 'other']))
  tell('fonts', ...fonts())
  tell('storage', ...(isGranted(() => localStorage) ? ['works', 'granted'] : ['unneeded', 'refused']))
  tell('clipboard', ...clipboard())
  tell('downloads', ...(isFramed || isOpaque ? ['unknown', 'press'] : ['works', 'granted']))
  tell(
    'worker',
    ...(origin !== 'null' && isGranted(() => navigator.serviceWorker) ? ['works', 'granted'] : ['unneeded', 'refused'])
  )
}

/** Whether a canvas gives back the color that was painted: some browsers change it, so that a reader is not recognized by it. */
function readsBack() {
  const pen = context()
  pen.fillStyle = `rgb(${COLOR.slice(0, 3)})`
  pen.fillRect(0, 0, 1, 1)
  return isGranted(() => String([...pen.getImageData(0, 0, 1, 1).data]) === String(COLOR))
}

/** Chinese characters are as wide as they are high; what stands for a missing one seldom is. */
function fonts() {
  const pen = context()
  pen.font = `${SIZE}px ${getComputedStyle(document.body).fontFamily}`
  /** @param {string} character */
  const isFull = (character) => Math.abs(pen.measureText(character).width - SIZE) < SIZE / 20
  if (!CHARACTERS.every(isFull)) return ['fails', 'missing']
  return isFull(MISSING) ? ['unknown', 'alike'] : ['works', 'found']
}

function clipboard() {
  if (!navigator.clipboard) return ['unneeded', 'absent']
  const isAllowed = /** @type {{ featurePolicy?: { allowsFeature(name: string): boolean } }} */ (
    document
  ).featurePolicy?.allowsFeature('clipboard-write')
  if (isAllowed === undefined) return ['unknown', 'silent']
  return isAllowed ? ['works', 'granted'] : ['unneeded', 'refused']
}

const context = () =>
  /** @type {CanvasRenderingContext2D} */ (create('canvas', { width: 1, height: 1 }).getContext('2d'))

/**
 * Whether something is there; a sandbox throws at whoever asks.
 * @param {() => unknown} ask
 */
function isGranted(ask) {
  try {
    return Boolean(ask())
  } catch {
    return false
  }
}
