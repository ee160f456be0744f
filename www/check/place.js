// Where the page stands.

/** @import { TellFinding } from './types.js' */

const { protocol } = location

/** Whether the page stands in a frame. */
export const isFramed = parent !== window

/** Whether a sandbox has taken the page's origin; a page on a disk has none of its own. */
export const isOpaque = origin === 'null' && protocol !== 'file:'

/**
 * Tells where the page stands.
 * @param {TellFinding} tell
 */
export function tryPlace(tell) {
  tell('frame', 'fact', isFramed ? 'framed' : 'alone')
  tell('origin', 'fact', protocol === 'file:' ? 'file' : isOpaque ? 'opaque' : 'own', { origin })
  tell('secure', ...(isSecureContext ? ['works', 'yes'] : ['unneeded', 'no']))
  tell('protocol', 'fact', { 'https:': 'https', 'http:': 'http', 'file:': 'file' }[protocol] ?? 'other', { protocol })
  tell('agent', 'fact', 'named', { agent: navigator.userAgent })
}
