// One figure in an iframe: the address says which, and the page around is told how high it is. This script runs before the
// figure's own, so that the figure is drawn once.

import { languageOf, readersLanguage } from './element/language.js'
import { asked } from './embed/address.js'
import { followHeight } from './embed/height.js'
import { tell, tellHeight } from './embed/messages.js'
import { apply, read } from './state/link.js'
import words from './text/pages/embed.json'
/** @import { Host, Texts } from './element/types.js' */

const root = document.documentElement
const figure = /** @type {Host} */ (document.querySelector('cluster-figure'))
const controls = /** @type {HTMLElement} */ (document.getElementById('controls'))

tell('load')
show()
addEventListener('hashchange', show)
controls.addEventListener('click', () => {
  controls.ariaExpanded = String(figure.classList.toggle('open'))
})
figure.addEventListener('ready', () => {
  follow()
  new MutationObserver(follow).observe(figure.shadowRoot, { childList: true, characterData: true, subtree: true })
  tell('ready')
})
followHeight(/** @type {HTMLElement} */ (document.getElementById('content')), tellHeight)

/** Shows what the address asks for. */
function show() {
  const address = asked()
  const { lang = '', theme = '' } = read(address)
  const language = languageOf(lang) ?? readersLanguage()
  root.lang = language
  root.dataset.theme = theme
  /** @type {Texts} */
  const texts = words[language]
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('body [data-text]')))
    element.textContent = texts[element.dataset.text ?? '']
  // What an earlier address named is named no more.
  apply(address, figure, {})
}

/** The page is called what its figure says, and offers the controls that the figure has. */
function follow() {
  const { textContent } = /** @type {Element} */ (figure.shadowRoot.querySelector('.title'))
  if (document.title !== textContent) document.title = textContent
  controls.hidden = !figure.shadowRoot.querySelector('.controls')
}
