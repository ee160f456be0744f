// What the pages of the site share: words in the reader's language, a theme, and links that keep both.

import { languageOf, readersLanguage } from '../element/language.js'
import { site as en } from '../text/en.json'
import { site as zhHans } from '../text/zh-Hans.json'
import { site as zhHant } from '../text/zh-Hant.json'
/** @import { Language, Words } from '../element/types.js' */

const shared = { en: en, 'zh-Hant': zhHant, 'zh-Hans': zhHans }
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
  theme.value = ['light', 'dark'].find((name) => name === query.get('theme')) ?? ''
  const choose = () => {
    const chosen = /** @type {Language} */ (language.value)
    speak({ ...shared[chosen], ...more[chosen] })
    root.dataset.theme = theme.value
    carry()
    show(chosen)
  }
  language.addEventListener('change', choose)
  theme.addEventListener('change', choose)
  choose()
}

/** @param {Words} words */
function speak(words) {
  root.lang = language.value
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-text]')))
    element.textContent = /** @type {string} */ (words[element.dataset.text ?? ''])
}

/** The choices travel in the addresses of the other pages, because nothing is stored. */
function carry() {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-page]'))) {
    const chosen = new URLSearchParams(link.search)
    chosen.set('lang', language.value)
    if (theme.value) chosen.set('theme', theme.value)
    else chosen.delete('theme')
    link.search = String(chosen)
  }
}

/** @param {string} id */
function choice(id) {
  return /** @type {HTMLSelectElement} */ (document.getElementById(id))
}
