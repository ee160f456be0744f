// What an author chooses besides the state of the figure, and the page's address that keeps it.

import { languageOf } from '../element/language.js'
import { complete, parseNumber } from '../element/state.js'
import { read, serialize } from '../state/link.js'
import { ownFolder, readFolder } from './folder.js'
import { RECIPES } from './recipes.js'

const among = (...words) => (text) => words.includes(text) ? text : undefined

/** Whole pixels, or nothing. */
const pixels = ([min, max]) => (text) => {
  if (text.trim() === '') return ''
  const value = parseNumber(text)
  return Number.isInteger(value) && value >= min && value <= max ? String(value) : undefined
}

/** The pixels that a frame can have. */
export const BOUNDS = { width: [240, 2000], height: [120, 5000] }

/** The words that a setting takes; the first is the default. */
export const WORDS = {
  recipe: Object.keys(RECIPES),
  loading: ['lazy', 'eager'],
  lang: ['', 'en', 'zh-Hant', 'zh-Hans'],
  picture: ['svg', 'png']
}

/** How a text is read as each setting; undefined is refused. Texts that are empty are made from the figure. */
export const readers = {
  recipe: among(...WORDS.recipe),
  lang: among(...WORDS.lang),
  loading: among(...WORDS.loading),
  folder: readFolder,
  isPinned: among('', '1'),
  title: (text) => text,
  text: (text) => text,
  width: pixels(BOUNDS.width),
  height: pixels(BOUNDS.height),
  picture: among(...WORDS.picture)
}

const defaults = (language) => ({
  recipe: 'script', lang: language, loading: 'lazy', folder: ownFolder(), isPinned: '', title: '', text: '', width: '', height: '', picture: 'svg'
})

// `lang` and `theme` of the page's address are those of the page, so the figure's have names of their own. In a link to a state,
// which tells its version, they are also the figure's.
const names = { lang: 'figure_lang' }
const nameOf = (key) => names[key] ?? key

/** What the address says: the texts of the state, and the settings; what it says wrongly is as by default. */
export function readAddress(query, pageLanguage) {
  const isState = query.has('v')
  const { lang, theme, ...texts } = read(query)
  const given = { ...defaults(pageLanguage), ...isState && languageOf(lang ?? '') ? { lang: languageOf(lang) } : {} }
  const chosen = Object.keys(readers).map((key) => [key, query.has(nameOf(key)) ? readers[key](query.get(nameOf(key))) ?? given[key] : given[key]])
  const figureTheme = query.get('figure_theme') ?? (isState ? theme : undefined)
  return { texts: { ...texts, ...figureTheme ? { theme: figureTheme } : {} }, settings: Object.fromEntries(chosen) }
}

/** Writes what differs from the defaults into the address, without a new entry of the history. */
export function writeAddress(state, settings, { lang, dataset }) {
  const { theme } = complete({})
  const query = new URLSearchParams(serialize({ ...state, theme, lang: undefined }))
  const choices = { figure_theme: state.theme, lang, ...dataset.theme ? { theme: dataset.theme } : {} }
  const given = defaults(undefined)
  for (const [key, value] of Object.entries(settings)) if (value !== given[key]) choices[nameOf(key)] = value
  for (const [key, value] of Object.entries(choices)) query.set(key, value)
  history.replaceState(null, '', `${location.pathname}?${query}`)
}
