// The state in its two forms: as attributes and links write it, and as values.

import vocabulary from '#vocabulary'
import { listOf } from './list.js'
/** @import { Decimal, Refusal, State, Texts, Value } from './types.js' */

const { parameters, viewDefaults, choices, reads, defaultIndicator, defaultLayers } = vocabulary

// Keys that hold lists of words.
const LISTS = ['places', 'highlight', 'indicator', 'kept', 'layers']
const NUMBERS = parameters.map(({ key }) => key)
// Those that are no number until somebody says one.
const OPEN = parameters.filter((parameter) => parameter.default === null).map(({ key }) => key)
const PER_STAGE = parameters.filter(({ perStage }) => perStage).map(({ key }) => key)

/**
 * The words that a key of the state takes.
 * @param {string} key
 */
export const valuesOf = (key) =>
  /** @type {{ values: string[] }} */ (choices.find((choice) => choice.key === key)).values

const WORDS = choices.filter(({ key }) => !LISTS.includes(key))

/** All keys of the state but the language, which an element takes from the page around it. */
export const KEYS = [...NUMBERS, ...WORDS.map(({ key }) => key).filter((key) => key !== 'lang'), ...LISTS]

/**
 * The keys that a figure of a view reads, in their order: those of its chart, its look and the version.
 * @param {string} view
 */
export const keysOf = (view) =>
  KEYS.filter(
    (key) =>
      !reads.some(([, keys]) => keys.includes(key)) ||
      reads.some(([views, keys]) => views.includes(view) && keys.includes(key))
  )

/**
 * The value that a text means: a number or a list of numbers, a word or a list of words. A decimal that no number holds stays a
 * text; what is no decimal is NaN.
 * @param {string} key
 * @param {string} text
 * @returns {Value}
 */
export function parseValue(key, text) {
  const items = text.split(',').map((item) => item.trim())
  if (LISTS.includes(key) || (OPEN.includes(key) && !text.trim())) return items.filter(Boolean)
  if (!NUMBERS.includes(key)) return text.trim()
  const numbers = items.map(parseNumber)
  return numbers.length === 1 ? numbers[0] : numbers
}

const DECIMAL = /^([+-]?)(?=\.?\d)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i

/**
 * A decimal as the state writes it, with full-width digits and the dashes of typesetters forgiven.
 * @param {string} text
 * @returns {Decimal}
 */
export function parseNumber(text) {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
  if (!DECIMAL.test(plain)) return NaN
  const number = Number(plain)
  return Number.isFinite(number) && digitsOf(plain) !== digitsOf(String(number)) ? plain : number
}

/**
 * A decimal as people write it, without a power of ten, unless it were longer than a field reads.
 * @param {Decimal} decimal
 */
export function written(decimal) {
  const text = String(decimal)
  const [, sign, whole, decimals, power] = DECIMAL.exec(text) ?? []
  // How many digits stand before the point.
  const before = whole?.length + Number(power)
  if (!power || Math.abs(before) > MOST_CHARACTERS) return text
  const digits = '0'.repeat(Math.max(1 - before, 0)) + (whole + decimals).padEnd(before, '0')
  const point = Math.max(before, 1)
  const plain = `${sign}${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.$/, '')
  return plain.length > MOST_CHARACTERS ? text : plain
}

// As `src/typed.rs` has it.
const MOST_CHARACTERS = 40

/**
 * The digits of a decimal, and the power of ten of the last; two texts of the same number have the same.
 * @param {string} text
 */
function digitsOf(text) {
  const [, sign, whole, decimals, power = 0] = /** @type {RegExpExecArray} */ (DECIMAL.exec(text))
  const digits = (whole + decimals).replace(/^0+/, '')
  const kept = digits.replace(/0+$/, '')
  return (
    kept &&
    `${sign.replace('+', '')}${kept}e${/** @type {number} */ (power) - decimals.length + digits.length - kept.length}`
  )
}

/**
 * The state as wasm takes it: a number that is not whole as the decimal that it was written as, which is exact.
 * @param {State} state
 */
export function exactly(state) {
  /** @param {Value | undefined} value */
  const given = (value) => (typeof value === 'number' && !Number.isSafeInteger(value) ? String(value) : value)
  const numbers = NUMBERS.filter((key) => key in state).map((key) => [
    key,
    Array.isArray(state[key]) ? state[key].map(given) : given(state[key])
  ])
  return { ...state, ...Object.fromEntries(numbers) }
}

/**
 * The text that means a value.
 * @param {Value | undefined} value
 */
export function formatValue(value) {
  return Array.isArray(value) ? value.join(',') : String(value)
}

// What each version of the state said otherwise than the next: from the texts of its keys to those of the next version.
/** @type {((texts: Texts) => Texts)[]} */
const MIGRATIONS = [fromFirst]

/**
 * In version 1 each stage cost 7 where nothing was said, however many there were.
 * @param {Texts} texts
 */
function fromFirst(texts) {
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null))
  const { view = valuesOf('view')[0], kept } = given
  const runs = kept?.split(',').map((run) => (!run.trim() || /(^|\*)c/.test(run) ? run : `${run}*c7`))
  return {
    ...(keysOf(view).includes('c') ? { c: '7' } : {}),
    ...FIRST_DEFAULTS[view],
    ...given,
    ...(runs ? { kept: runs.join() } : {})
  }
}

// What views showed in version 1 that show something else today.
/** @type {Record<string, Texts>} */
const FIRST_DEFAULTS = { startup: { c: '0' }, externality: { theta: '0.05' }, entry: { scale: 'log' } }

/**
 * The texts of the keys of a state in this version's words. A version that is none of the past stays, to be refused.
 * @param {Texts} given
 * @param {((texts: Texts) => Texts)[]} [migrations]
 */
export function migrate(given, migrations = MIGRATIONS) {
  const from = Number(given.v)
  if (!(from >= 1 && from <= migrations.length)) return given
  let state = given
  for (const migration of migrations.slice(from - 1)) state = migration(state)
  return { ...state, v: String(migrations.length + 1) }
}

/**
 * Rewrites the attributes of an element that was embedded by an older version.
 * @param {Element} element
 */
export function upgrade(element) {
  const given = /** @type {Texts} */ (Object.fromEntries(KEYS.map((key) => [key, element.getAttribute(key)])))
  for (const [key, text] of Object.entries(migrate(given))) {
    if (text !== given[key]) element.setAttribute(key, text)
  }
}

/**
 * The state that an element's attributes describe; keys without an attribute are absent.
 * @param {Element} element
 */
export function readAttributes(element) {
  const present = KEYS.filter((key) => element.hasAttribute(key))
  return Object.fromEntries(
    present.map((key) => [key, parseValue(key, /** @type {string} */ (element.getAttribute(key)))])
  )
}

/**
 * A state with every default filled in; some views have defaults of their own.
 * @param {Partial<State>} state
 * @returns {State}
 */
export function complete(state) {
  const numbers = parameters.map(({ key, default: value }) => [key, value ?? []])
  const words = WORDS.map(({ key, values }) => [key, values[0]])
  const common = {
    ...Object.fromEntries([...numbers, ...words]),
    places: [],
    highlight: [],
    indicator: [defaultIndicator],
    kept: [],
    layers: defaultLayers
  }
  const ofView = viewDefaults
    .filter(([view]) => view === (state.view ?? common.view))
    .map(([, key, value]) => [key, value])
  return { ...common, ...Object.fromEntries(ofView), ...state }
}

/**
 * The keys in which a state differs from all of the others.
 * @param {State} state
 * @param {...State} others
 */
export const differing = (state, ...others) =>
  KEYS.filter((key) => others.every((other) => formatValue(other[key]) !== formatValue(state[key])))

/**
 * Shows a state without what is refused of it, which stays as it is in a good one. Gives the refusals.
 * @param {State} state
 * @param {State} good
 * @param {(state: State) => Refusal | undefined} show
 */
export function settled(state, good, show) {
  /** @type {Refusal[]} */
  const refusals = []
  for (let refusal; (refusal = show(state)) && refusals.length < KEYS.length;) {
    refusals.push(refusal)
    // Costs and prices, stages and lists can only be wrong together.
    const together = refusal.code === 'A_NOT_ABOVE_COST' || refusal.code === 'LENGTH_MISMATCH'
    state = together ? { ...good, view: state.view } : { ...state, [refusal.field]: good[refusal.field] }
  }
  return refusals
}

/**
 * What the model refuses of a state. A value given once for all stages belongs to no stage.
 * @param {State} state
 * @param {Refusal} refusal
 */
export const refusalIn = (state, { code, field, index, value, limit }) => ({
  code,
  field,
  index: Array.isArray(state[field]) ? index : null,
  value,
  limit
})

/**
 * The values of a key for each of `stages` stages.
 * @param {Value | undefined} value
 * @param {number} stages
 * @returns {Decimal[]}
 */
export function perStage(value, stages) {
  return Array.isArray(value) ? value : Array(stages).fill(value)
}

/**
 * One value where all stages have the same, else the list.
 * @template Item
 * @param {Item[]} values
 */
export function joined(values) {
  return values.every((value) => value === values[0]) ? values[0] : values
}

/**
 * A state with another number of stages: lists keep the stages they have, and a new stage is like the last.
 * @param {State} state
 * @param {number} stages
 * @returns {State}
 */
export function withStages(state, stages) {
  const resized = PER_STAGE.filter((key) => Array.isArray(state[key]) && state[key].length).map((key) => {
    const former = /** @type {Decimal[]} */ (state[key])
    const values = listOf(stages, (index) => former[index] ?? /** @type {Decimal} */ (former.at(-1)))
    return [key, joined(values)]
  })
  return { ...state, ...Object.fromEntries(resized), k: stages }
}
