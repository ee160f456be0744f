// The state as links write it: `?view=length&k=6&v=2`.

import { complete, formatValue, KEYS, keysOf, migrate, parseValue, valuesOf } from '../element/state.js'
import { meant } from './mangled.js'
import { presetState, tellUnknown } from './presets.js'
/** @import { Host, Language, Query, State, Texts } from '../element/types.js' */

/**
 * The query of a state, without its question mark: its view if it is not the first one, what differs from the defaults of that view,
 * the keys that are `asked` for, and the version. Embedded code pins all that its view reads, and nothing else, because defaults may
 * change. `lang` is written if the state has one.
 * @param {Partial<State>} state
 * @param {{ pinned?: boolean, asked?: string[] }} [given]
 */
export function serialize(state, { pinned = false, asked = [] } = {}) {
  /** @type {State} */
  const defaults = { ...complete({ view: state.view }), view: complete({}).view }
  /** @param {string} key */
  const differs = (key) => formatValue(state[key] ?? defaults[key]) !== formatValue(defaults[key])
  const said = pinned
    ? keysOf(state.view ?? defaults.view)
    : KEYS.filter((key) => key === 'v' || asked.includes(key) || differs(key))
  const pairs = said.map((key) => [key, formatValue(state[key] ?? defaults[key])])
  return [...pairs, ...(state.lang ? [['lang', state.lang]] : [])]
    .map(([key, text]) => `${key}=${escaped(text)}`)
    .join('&')
}

/**
 * The query that has an element on its own page show its present state. A key that has an attribute is written even at its
 * default, or the author's value would stand; the language is that of the page.
 * @param {Host} element
 */
export function serializeAttributes(element) {
  const { lang, ...state } = element.value
  return serialize(state, { asked: element.getAttributeNames() })
}

/**
 * The texts of the keys that a query names, in this version's words; other keys are not of the state. `preset` stands for the keys
 * of that preset, as far as the query does not name them itself.
 * @param {Query} query
 * @returns {Texts}
 */
export function read(query) {
  const { preset, ...named } = meant(query)
  return migrate({ ...presetState(preset), ...named })
}

/**
 * Whether the texts of some keys mean a figure, where they stand in the address of a whole page: one key alone may be anybody's, as
 * `a` or `sort`, unless it names a view or a preset.
 * @param {Texts} texts
 */
export function nameFigure(texts) {
  return 'preset' in texts || VIEWS.includes(texts.view) || Object.keys(texts).length > 1
}

/**
 * The complete state that a query means; what it says wrongly is refused when it is drawn.
 * @param {Query} query
 * @returns {State}
 */
export function parse(query) {
  const { lang, ...texts } = read(query)
  const state = complete(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, parseValue(key, text)])))
  return lang === undefined ? state : { ...state, lang: /** @type {Language} */ (lang) }
}

/**
 * Has an element show what a query names. Keys that it does not name stay as they are, or as they were `authored` where an earlier
 * query may have named them. An unknown preset is named above the element.
 * @param {Query} query
 * @param {Element} element
 * @param {Texts} [authored]
 */
export function apply(query, element, authored) {
  tellUnknown(query, element)
  const texts = { ...authored, ...read(query) }
  for (const key of [...KEYS, 'lang']) {
    if (key in texts) element.setAttribute(key, texts[key])
    else if (authored) element.removeAttribute(key)
  }
}

/**
 * The texts of the keys that an element has as attributes.
 * @param {Element} element
 * @returns {Texts}
 */
export const authoredOf = (element) =>
  Object.fromEntries(
    [...KEYS, 'lang']
      .filter((key) => element.hasAttribute(key))
      .map((key) => [key, /** @type {string} */ (element.getAttribute(key))])
  )

const VIEWS = valuesOf('view')

// Commas and stars need no escape in a query, and lists are easier to read with them.
/** @param {string} text */
const escaped = (text) => encodeURIComponent(text).replaceAll('%2C', ',')
