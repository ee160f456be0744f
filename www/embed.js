// One figure in an iframe: the address says which, and the page around is told how high it is. This script runs before the
// figure's own, so that the figure is drawn once.

import { languageOf, readersLanguage } from './element/language.js'
import { asked } from './embed/address.js'
import { followHeight } from './embed/height.js'
import { tell, tellHeight } from './embed/messages.js'
import { apply } from './state/link.js'
import words from './text/pages/embed.json'

const root = document.documentElement
const figure = document.querySelector('cluster-figure')
const controls = document.getElementById('controls')

tell('load')
show()
addEventListener('hashchange', show)
controls.addEventListener('click', () => {
  controls.ariaExpanded = figure.classList.toggle('open')
})
figure.addEventListener('ready', () => {
  follow()
  new MutationObserver(follow).observe(figure.shadowRoot, { childList: true, characterData: true, subtree: true })
  tell('ready')
})
followHeight(document.getElementById('content'), tellHeight)

/** Shows what the address asks for. */
function show() {
  const address = asked()
  root.lang = languageOf(address.get('lang') ?? '') ?? readersLanguage()
  root.dataset.theme = address.get('theme') ?? ''
  for (const element of document.querySelectorAll('body [data-text]')) element.textContent = words[root.lang][element.dataset.text]
  // What an earlier address named is named no more.
  apply(address, figure, {})
}

/** The page is called what its figure says, and offers the controls that the figure has. */
function follow() {
  const { textContent } = figure.shadowRoot.querySelector('.title')
  if (document.title !== textContent) document.title = textContent
  controls.hidden = !figure.shadowRoot.querySelector('.controls')
}
