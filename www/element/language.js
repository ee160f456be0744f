// Which of its languages the figure speaks.

import { above, attributeOf, isElement } from './document.js'
/** @import { Language } from './types.js' */

/**
 * The language that the figure speaks for a tag such as `zh_TW`: by its script, so that zh-HK is traditional.
 * @param {string} tag
 * @returns {Language | undefined}
 */
export function languageOf(tag) {
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize()
    if (['zh', 'yue', 'cmn'].includes(language)) return script === 'Hant' ? 'zh-Hant' : 'zh-Hans'
    if (language === 'en') return 'en'
  } catch {
    // A malformed tag names no language.
  }
}

/** The language of the reader's browser, as far as the figure speaks it. */
export const readersLanguage = () => navigator.languages.map(languageOf).find(Boolean) ?? 'en'

/**
 * The language of an element: its own `lang`, that of what it stands in, across shadow roots, or the reader's.
 * @param {Element} element
 * @returns {Language}
 */
export function languageAt(element) {
  for (let node = /** @type {Node | null} */ (element); node; node = above(node)) {
    const tag = isElement(node) && attributeOf(node, 'lang')
    const language = tag && languageOf(tag)
    if (language) return language
  }
  return readersLanguage()
}
