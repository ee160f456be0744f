// The state in its two forms: as attributes and links write it, and as values.

import vocabulary from '#vocabulary'

const { parameters, viewDefaults, choices, defaultIndicator, defaultLayers } = vocabulary

// Keys that hold lists of words.
const LISTS = ['places', 'highlight', 'indicator', 'kept', 'layers']
const NUMBERS = parameters.map(({ key }) => key)
const PER_STAGE = parameters.filter(({ perStage }) => perStage).map(({ key }) => key)

const WORDS = choices.filter(({ key }) => !LISTS.includes(key))

/** All keys of the state but the language, which an element takes from the page around it. */
export const KEYS = [...NUMBERS, ...WORDS.map(({ key }) => key).filter((key) => key !== 'lang'), ...LISTS]

/** The value that a text means: a number or a list of numbers, a word or a list of words. What is no number is NaN. */
export function parseValue(key, text) {
  const items = text.split(',').map((item) => item.trim())
  if (LISTS.includes(key)) return items.filter(Boolean)
  if (!NUMBERS.includes(key)) return text.trim()
  const numbers = items.map(parseNumber)
  return numbers.length === 1 ? numbers[0] : numbers
}

/** A number as the state writes it, with full-width digits and the minus sign of typesetters forgiven. */
export function parseNumber(text) {
  const plain = text.normalize('NFKC').replace('\u2212', '-').trim()
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN
}

/** The text that means a value. */
export function formatValue(value) {
  return Array.isArray(value) ? value.join(',') : String(value)
}

// What each version of the state said otherwise than the next: from the texts of its keys to those of the next version.
const MIGRATIONS = []

/** The texts of the keys of a state in this version's words. A version that is none of the past stays, to be refused. */
export function migrate(given, migrations = MIGRATIONS) {
  const from = Number(given.v)
  if (!(from >= 1 && from <= migrations.length)) return given
  return { ...migrations.slice(from - 1).reduce((state, migration) => migration(state), given), v: String(migrations.length + 1) }
}

/** Rewrites the attributes of an element that was embedded by an older version. */
export function upgrade(element) {
  const given = Object.fromEntries(KEYS.map((key) => [key, element.getAttribute(key)]))
  for (const [key, text] of Object.entries(migrate(given))) {
    if (text !== given[key]) element.setAttribute(key, text)
  }
}

/** The state that an element's attributes describe; keys without an attribute are absent. */
export function readAttributes(element) {
  const present = KEYS.filter((key) => element.hasAttribute(key))
  return Object.fromEntries(present.map((key) => [key, parseValue(key, element.getAttribute(key))]))
}

/** A state with every default filled in; some views have defaults of their own. */
export function complete(state) {
  const numbers = parameters.map(({ key, default: value }) => [key, value])
  const words = WORDS.map(({ key, values }) => [key, values[0]])
  const common = { ...Object.fromEntries([...numbers, ...words]), places: [], highlight: [], indicator: [defaultIndicator], kept: [], layers: defaultLayers }
  const own = viewDefaults.filter(([view]) => view === (state.view ?? common.view)).map(([, key, value]) => [key, value])
  return { ...common, ...Object.fromEntries(own), ...state }
}

/** What the model refuses of a state. A value given once for all stages belongs to no stage. */
export const refusalIn = (state, { code, field, index, value, limit }) =>
  ({ code, field, index: Array.isArray(state[field]) ? index : null, value, limit })

/** The values of a key for each of `stages` stages. */
export function perStage(value, stages) {
  return Array.isArray(value) ? value : Array(stages).fill(value)
}

/** One value where all stages have the same, else the list. */
export function joined(values) {
  return values.every((value) => value === values[0]) ? values[0] : values
}

/**
 * A state with another number of stages: lists keep the stages they have, and a new stage is like the last.
 */
export function withStages(state, stages) {
  const resized = PER_STAGE.filter((key) => Array.isArray(state[key])).map((key) => {
    const values = Array.from({ length: stages }, (_, index) => state[key][index] ?? state[key].at(-1))
    return [key, joined(values)]
  })
  return { ...state, ...Object.fromEntries(resized), k: stages }
}
