/** @import { Fault } from '../element/types.js' */
/** @import { TellFinding } from './types.js' */

/**
 * Resolves when it is clear what became of a figure, and tells it.
 * @param {Element} figure

 * @param {TellFinding} tell
 */
export function tryFigure(figure, tell) {
  return /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      /** @param {...(string | object)} finding */
      const end = (...finding) => {
        tell('figure', ...finding)
        resolve()
      }
      figure.addEventListener('ready', () => end('works', 'painted'))
      figure.addEventListener('error', (event) =>
        end('fails', 'failed', { code: /** @type {CustomEvent<Fault>} */ (event).detail.code ?? 'old' })
      )
      // By then its script has run, if it ever does.
      addEventListener('load', () => {
        if (!customElements.get('cluster-figure')) end('fails', 'missing')
      })
    })
  )
}
