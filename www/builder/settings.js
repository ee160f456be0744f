// What an author chooses besides the state of the figure, and the page's address that keeps it.

import { languageOf } from '../element/language.js'
import { complete, parseNumber } from '../element/state.js'
import { read, serialize } from '../state/link.js'
import { ownFolder, readFolder } from './folder.js'
import { RECIPES } from './recipes.js'
/** @import { Language, State } from '../element/types.js' */
/** @import { Settings } from './types.js' */

/** @param {...string} words */
const among =
  (...words) =>
  /** @param {string} text */
  (text) =>
    words.includes(text) ? text : undefined

/**
 * Whole pixels, or nothing.
 * @param {number[]} numbers
 */
const pixels =
  ([min, max]) =>
  /** @param {string} text */
  (text) => {
    if (text.trim() === '') return ''
    const value = /** @type {number} */ (parseNumber(text))
    return Number.isInteger(value) && value >= min && value <= max ? String(value) : undefined
  }

/** The pixels that a column and a frame can have. */
export const BOUNDS = { column: [240, 2000], width: [240, 2000], height: [120, 5000] }

/** The words that a setting takes; the first is the default. */
export const WORDS = {
  recipe: Object.keys(RECIPES),
  loading: ['lazy', 'eager'],
  lang: ['', 'en', 'zh-Hant', 'zh-Hans'],
  picture: ['svg', 'png']
}

/**
 * How a text is read as each setting; undefined is refused. Texts that are empty are made from the figure.
 * @type {Record<keyof Settings, (text: string) => string | undefined>}
 */
export const readers = {
  recipe: among(...WORDS.recipe),
  lang: among(...WORDS.lang),
  loading: among(...WORDS.loading),
  folder: readFolder,
  isPinned: among('', '1'),
  /** @param {string} text */
  title: (text) => text,
  /** @param {string} text */
  text: (text) => text,
  column: pixels(BOUNDS.column),
  width: pixels(BOUNDS.width),
  height: pixels(BOUNDS.height),
  picture: among(...WORDS.picture)
}

/** @param {Language | undefined} language */
const defaults = (language) => ({
  recipe: 'script',
  lang: language,
  loading: 'lazy',
  folder: ownFolder(),
  isPinned: '',
  title: '',
  text: '',
  column: '',
  width: '',
  height: '',
  picture: 'svg'
})

// `lang` and `theme` of the page's address are those of the page, so the figure's have names of their own. In a link to a state,
// which tells its version, they are also the figure's.
/** @type {Record<string, string>} */
const names = { lang: 'figure_lang' }
/** @param {string} key */
const nameOf = (key) => names[key] ?? key

/**
 * What the address says: the texts of the state, and the settings; what it says wrongly is as by default.
 * @param {URLSearchParams} query
 * @param {Language} pageLanguage
 */
export function readAddress(query, pageLanguage) {
  const { lang, theme, ...texts } = read(query)
  const isState = 'v' in texts
  const given = { ...defaults(pageLanguage), ...(isState && languageOf(lang ?? '') ? { lang: languageOf(lang) } : {}) }
  const chosen = /** @type {(keyof Settings)[]} */ (Object.keys(readers)).map((key) => [
    key,
    query.has(nameOf(key)) ? (readers[key](query.get(nameOf(key)) ?? '') ?? given[key]) : given[key]
  ])
  const figureTheme = query.get('figure_theme') ?? (isState ? theme : undefined)
  return { texts: { ...texts, ...(figureTheme ? { theme: figureTheme } : {}) }, settings: Object.fromEntries(chosen) }
}

/**
 * Writes what differs from the defaults into the address, without a new entry of the history.
 * @param {State} state
 * @param {Settings} settings
 * @param {HTMLElement} element
 */
export function writeAddress(state, settings, { lang, dataset }) {
  const { theme } = complete({})
  const query = new URLSearchParams(serialize({ ...state, theme, lang: undefined }))
  /** @type {Record<string, string>} */
  const choices = { figure_theme: state.theme, lang, ...(dataset.theme ? { theme: dataset.theme } : {}) }
  const given = defaults(undefined)
  for (const [key, value] of Object.entries(settings))
    if (value !== given[/** @type {keyof Settings} */ (key)]) choices[nameOf(key)] = value
  for (const [key, value] of Object.entries(choices)) query.set(key, value)
  history.replaceState(null, '', `${location.pathname}?${query}`)
}
