// The article: its units, and the ways to it from addresses that once meant the figures.

import { openGuess } from './article/guess.js'
import { followUnits } from './article/rail.js'
import { openUnit } from './article/unit.js'
import { offlineRow } from './offline/row.js'
import { openArticle, query } from './page/page.js'
import { nameFigure, serialize } from './state/link.js'
import { meant } from './state/mangled.js'
/** @import { Unit } from './article/types.js' */
/** @import { Language } from './element/types.js' */

const place = { unit: () => '' }
openArticle(() => place.unit())
leadOn()
place.unit = followUnits()
offlineRow(/** @type {HTMLElement} */ (document.getElementById('offline')))(
  /** @type {Language} */ (document.documentElement.lang)
)
// Where the figure cannot run, its pictures and the links to them stay.
customElements.whenDefined('cluster-figure').then(openUnits)

function openUnits() {
  const units = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.unit'))].map(openUnit)
  openGuess(/** @type {HTMLFormElement} */ (document.getElementById('guess')), units[0])
  openSettings(units)
}

/** A figure that the address names stands among all figures: `?view=length&k=6`, `#spread`. */
function leadOn() {
  const { lang, theme, ...texts } = meant(query)
  const places = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.all a'))]
  const link = places.find(({ hash }) => hash === location.hash)
  if (!link && !nameFigure(texts) && !query.has('bench')) return
  const all = /** @type {HTMLAnchorElement} */ (link ?? document.querySelector('nav a[href*=figures]'))
  const address = new URL(all.href)
  for (const [key, text] of query) address.searchParams.set(key, text)
  if (!address.hash) address.hash = location.hash
  location.replace(address)
}

/**
 * "All settings" leads to the figure of its unit as it is now.
 * @param {Unit[]} units
 */
function openSettings(units) {
  for (const { figure } of units) {
    const link = /** @type {HTMLAnchorElement} */ (figure.closest('.unit')?.querySelector('[data-settings]'))
    link.addEventListener('click', () => {
      const asked = new URLSearchParams(link.search)
      const { lang, theme, page } = Object.fromEntries(asked)
      const state = new URLSearchParams(serialize(figure.value, { asked: ['view'] }))
      for (const [key, text] of Object.entries({ lang, theme, page })) if (text) state.set(key, text)
      link.search = String(state)
    })
  }
}
