// Which of its languages the figure speaks.

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

/** The language of the reader's browser, as far as the figure speaks it. */
export const readersLanguage = () => navigator.languages.map(languageOf).find(Boolean) ?? 'en'

/** The language of an element: its own `lang`, that of what it stands in, across shadow roots, or the reader's. */
export function languageAt(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const language = node.getAttribute?.('lang') && languageOf(node.getAttribute('lang'))
    if (language) return language
  }
  return readersLanguage()
}
