// The state as links write it: `?view=length&k=6&v=1`.

import { complete, formatValue, KEYS, migrate, parseValue } from '../element/state.js'
import { presetState, tellUnknown } from './presets.js'

/**
 * The query of a state, without its question mark: its view if it is not the first one, what differs from the defaults of that view,
 * the keys that are `asked` for, and the version. Embedded code pins everything, because defaults may change. `lang` is written if
 * the state has one.
 */
export function serialize(state, { pinned = false, asked = [] } = {}) {
  const defaults = { ...complete({ view: state.view }), view: complete({}).view }
  const differs = (key) => formatValue(state[key] ?? defaults[key]) !== formatValue(defaults[key])
  const said = KEYS.filter((key) => key === 'v' || pinned || asked.includes(key) || differs(key))
  const pairs = said.map((key) => [key, formatValue(state[key] ?? defaults[key])])
  return [...pairs, ...state.lang ? [['lang', state.lang]] : []].map(([key, text]) => `${key}=${escaped(text)}`).join('&')
}

/**
 * The query that has an element on its own page show its present state. A key that has an attribute is written even at its
 * default, or the author's value would stand; the language is that of the page.
 */
export function serializeAttributes(element) {
  const { lang, ...state } = element.value
  return serialize(state, { asked: element.getAttributeNames() })
}

/**
 * The texts of the keys that a query names, in this version's words; other keys are not of the state. `preset` stands for the keys
 * of that preset, as far as the query does not name them itself.
 */
export function read(query) {
  const asked = new URLSearchParams(query)
  const named = [...KEYS, 'lang'].filter((key) => asked.has(key)).map((key) => [key, asked.get(key)])
  return { ...presetState(asked.get('preset')), ...migrate(Object.fromEntries(named)) }
}

/** The complete state that a query means; what it says wrongly is refused when it is drawn. */
export function parse(query) {
  const { lang, ...texts } = read(query)
  const state = complete(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, parseValue(key, text)])))
  return lang === undefined ? state : { ...state, lang }
}

/**
 * Has an element show what a query names. Keys that it does not name stay as they are, or as they were `authored` where an earlier
 * query may have named them. An unknown preset is named above the element.
 */
export function apply(query, element, authored) {
  tellUnknown(query, element)
  const texts = { ...authored, ...read(query) }
  for (const key of [...KEYS, 'lang']) {
    if (key in texts) element.setAttribute(key, texts[key])
    else if (authored) element.removeAttribute(key)
  }
}

/** The texts of the keys that an element has as attributes. */
export const authoredOf = (element) => Object.fromEntries([...KEYS, 'lang'].filter((key) => element.hasAttribute(key)).map((key) => [key, element.getAttribute(key)]))

// Commas and stars need no escape in a query, and lists are easier to read with them.
const escaped = (text) => encodeURIComponent(text).replaceAll('%2C', ',')
