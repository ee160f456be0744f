// What the pages of the site share: words in the reader's language, a theme, and links that keep both.

import { languageOf, readersLanguage } from '../element/language.js'
import { site as en } from '../text/en.json'
import { site as zhHans } from '../text/zh-Hans.json'
import { site as zhHant } from '../text/zh-Hant.json'

const shared = { 'en': en, 'zh-Hant': zhHant, 'zh-Hans': zhHans }
const root = document.documentElement
const language = document.getElementById('language')
const theme = document.getElementById('theme')

/** What the address asks of the page. */
export const query = new URLSearchParams(location.search)

/**
 * Lets the reader choose language and theme; `own` are the words that only this page says, by language, and `show` is called
 * with every language that is chosen.
 */
export function openPage(own = {}, show = () => {}) {
  language.value = languageOf(query.get('lang') ?? '') ?? readersLanguage()
  theme.value = ['light', 'dark'].includes(query.get('theme')) ? query.get('theme') : ''
  const choose = () => {
    speak({ ...shared[language.value], ...own[language.value] })
    root.dataset.theme = theme.value
    carry()
    show(language.value)
  }
  language.addEventListener('change', choose)
  theme.addEventListener('change', choose)
  choose()
}

function speak(words) {
  root.lang = language.value
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = words[element.dataset.text]
}

/** The choices travel in the addresses of the other pages, because nothing is stored. */
function carry() {
  for (const link of document.querySelectorAll('a[data-page]')) {
    const chosen = new URLSearchParams(link.search)
    chosen.set('lang', language.value)
    if (theme.value) chosen.set('theme', theme.value)
    else chosen.delete('theme')
    link.search = chosen
  }
}
