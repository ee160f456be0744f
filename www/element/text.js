// The words of the figure, in the language of the page.

import { figure as en } from '../text/en.json'
import { figure as zhHans } from '../text/zh-Hans.json'
import { figure as zhHant } from '../text/zh-Hant.json'
import { speaker } from './speech.js'

const catalogues = { 'en': en, 'zh-Hant': zhHant, 'zh-Hans': zhHans }

export const languages = Object.keys(catalogues)

/** Speaks the words of the figure in one of its languages. */
export const figureSpeaker = (language) => speaker(catalogues[language], language)

/** The language that the figure speaks for a tag such as `zh_TW`: by its script, so that zh-HK is traditional. */
export function languageOf(tag) {
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize()
    if (['zh', 'yue', 'cmn'].includes(language)) return script === 'Hant' ? 'zh-Hant' : 'zh-Hans'
    if (language === 'en') return 'en'
  } catch {
    // A malformed tag names no language.
  }
}

/** The language of an element: its own `lang`, that of what it stands in, across shadow roots, or the reader's. */
export function languageAt(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const language = node.getAttribute?.('lang') && languageOf(node.getAttribute('lang'))
    if (language) return language
  }
  return navigator.languages.map(languageOf).find(Boolean) ?? 'en'
}
