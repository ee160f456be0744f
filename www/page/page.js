// What the pages of the site share: words in the reader's language, a theme, and links that keep both.

import { languageOf, readersLanguage } from '../element/language.js'
import { site as en } from '../text/en.json'
import { site as zhHans } from '../text/zh-Hans.json'
import { site as zhHant } from '../text/zh-Hant.json'
/** @import { Language, Words } from '../element/types.js' */

const shared = { en: en, 'zh-Hant': zhHant, 'zh-Hans': zhHans }
// The article has an address in each language.
const FOLDERS = { en: '', 'zh-Hant': 'zh-hant/', 'zh-Hans': 'zh-hans/' }
const root = document.documentElement
const language = choice('language')
const theme = choice('theme')

/** What the address asks of the page. */
export const query = new URLSearchParams(location.search.replaceAll('&amp;', '&'))

/**
 * Lets the reader choose language and theme; `more` are the words that only this page says, by language, and `show` is called
 * with every language that is chosen.
 * @param {Partial<Record<Language, Words>>} [more]
 * @param {(language: Language) => void} [show]
 */
export function openPage(more = {}, show = () => {}) {
  language.value = languageOf(query.get('lang') ?? '') ?? readersLanguage()
  openHeader(() => {
    const chosen = /** @type {Language} */ (language.value)
    speak({ ...shared[chosen], ...more[chosen] })
    show(chosen)
  })
}

/**
 * The same for a page whose address has its language: another one stands at another address, and the reader goes on there at the
 * same `place`, the id of what is being read.
 * @param {() => string} place
 */
export function openArticle(place) {
  const own = root.lang
  const asked = languageOf(query.get('lang') ?? '') ?? own
  const go = () => {
    const option = /** @type {HTMLOptionElement} */ (language.selectedOptions[0])
    const address = new URL(option.dataset.href ?? '', location.href)
    for (const [key, text] of query) if (key !== 'lang' && key !== 'page') address.searchParams.set(key, text)
    if (theme.value) address.searchParams.set('theme', theme.value)
    address.hash = place() || location.hash
    location.replace(address)
  }
  language.value = asked
  if (asked !== own && language.selectedOptions[0].dataset.href) go()
  openHeader(() => {
    if (language.value !== own) go()
  })
}

/** @param {() => void} speak */
function openHeader(speak) {
  theme.value = ['light', 'dark'].find((name) => name === query.get('theme')) ?? ''
  const choose = () => {
    speak()
    root.dataset.theme = theme.value
    carry()
  }
  language.addEventListener('change', choose)
  theme.addEventListener('change', choose)
  choose()
  const menu = /** @type {HTMLButtonElement} */ (document.getElementById('menu'))
  menu.addEventListener('click', () => {
    menu.ariaExpanded = String(menu.ariaExpanded === 'false')
  })
}

/** @param {Words} words */
function speak(words) {
  root.lang = language.value
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-text]')))
    element.textContent = /** @type {string} */ (words[element.dataset.text ?? ''])
}

/** The choices travel in the addresses of the other pages, because nothing is stored. */
function carry() {
  const chosen = /** @type {Language} */ (language.value)
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-page]'))) {
    const asked = new URLSearchParams(link.search)
    const isArticle = link.pathname.endsWith('/index.html') && link.dataset.article !== undefined
    if (isArticle) link.href = new URL(FOLDERS[chosen] + 'index.html', siteOf(link)).href
    else asked.set('lang', chosen)
    if (theme.value) asked.set('theme', theme.value)
    else asked.delete('theme')
    link.search = String(asked)
  }
}

/**
 * The folder of the site, which a link to the article names.
 * @param {HTMLAnchorElement} link
 */
const siteOf = (link) => new URL((link.dataset.article ?? '').replace('index.html', './'), location.href)

/** @param {string} id */
function choice(id) {
  return /** @type {HTMLSelectElement} */ (document.getElementById(id))
}
