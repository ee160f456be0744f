// What the reader searches for and filters by.

import { create, listControl } from '../element/dom.js'
import { FILTERS } from './address.js'
import { wordsOf } from './row.js'
/** @import { Choice, Entry } from './types.js' */
/** @import { Language, Say, Speaker } from '../element/types.js' */

/**
 * Fills the form of the filters and of the `order`; `admitted` gives the rows that all filters let through.
 * @param {HTMLFormElement} form
 * @param {Entry[]} rows
 * @param {Speaker} speaker
 * @param {Choice} state
 * @param {{ order: { element: HTMLElement }, update: () => void }} given
 */
export function filterForm(form, rows, { say, language }, state, { order, update }) {
  /** @type {HTMLInputElement} */
  const search = create('input', {
    type: 'search',
    value: state.q,
    spellcheck: false,
    oninput: () => set('q', search.value)
  })
  /** @type {HTMLInputElement} */
  const disputed = create('input', {
    type: 'checkbox',
    checked: Boolean(state.disputed),
    onchange: () => set('disputed', disputed.checked ? '1' : '')
  })
  const lists = Object.fromEntries(
    Object.entries(optionsIn(rows, say, language)).map(([key, options]) => [
      key,
      choice(options, state, /** @type {keyof Choice} */ (key), { say, update })
    ])
  )

  /** @param {keyof Choice} key @param {string} value */
  function set(key, value) {
    state[key] = value
    update()
  }

  function reset() {
    for (const key of FILTERS) state[key] = ''
    search.value = ''
    disputed.checked = false
    for (const select of Object.values(lists)) select.value = ''
  }

  const onclick = () => {
    reset()
    update()
  }
  form.onsubmit = (event) => event.preventDefault()
  form.replaceChildren(
    listControl(say('search'), search),
    ...Object.entries(lists).map(([key, select]) => listControl(say(`columns.${key}`), select)),
    order.element,
    create('label', { className: 'check' }, disputed, say('disputed')),
    create('button', { type: 'button', textContent: say('reset'), onclick })
  )
  return { admitted: () => rows.filter(admits(state)), reset }
}

/**
 * A list of the values of a filter; the first admits all.
 * @param {string[][]} options
 * @param {Choice} state
 * @param {keyof Choice} key
 * @param {{ say: Say, update: () => void }} given
 */
function choice(options, state, key, { say, update }) {
  const onchange = () => {
    state[key] = select.value
    update()
  }
  /** @type {HTMLSelectElement} */
  const select = create(
    'select',
    { onchange },
    ...[['', say('all')], ...options].map(([value, textContent]) => create('option', { value, textContent }))
  )
  select.value = state[key]
  // What the address asks for may not exist.
  if (select.selectedIndex < 0) state[key] = select.value = ''
  return select
}

/**
 * The values of each filter that is chosen from a list, with their names, as far as some rows have them.
 * @param {Entry[]} rows
 * @param {Say} say
 * @param {Language} language
 * @returns {Record<string, string[][]>}
 */
function optionsIn(rows, say, language) {
  const collator = new Intl.Collator(language)
  /** @param {string[]} one @param {string[]} other */
  const byName = ([, one], [, other]) => collator.compare(one, other)
  /** @param {keyof Entry} key @param {keyof Entry} name */
  const pairs = (key, name) => [
    ...new Map(rows.filter((row) => row[key]).map((row) => [String(row[key]), String(row[name])]))
  ]
  return {
    kind: ['printed', 'derived'].map((kind) => [kind, say(`kinds.${kind}`)]),
    topic: pairs('topic', 'topicName').sort(byName),
    place: pairs('placeId', 'place').sort(byName),
    year: [...pairs('year', 'year').sort(), ['none', say('no_year')]],
    qualifier: ['exact', 'approx', 'more_than', 'at_least', 'less_than'].map((word) => [
      word,
      say(`sources.qualifier.${word}`)
    ])
  }
}

/**
 * Whether all filters let a row through.
 * @param {Choice} state
 */
function admits(state) {
  const words = wordsOf(state.q)
  /** @param {Entry} entry */
  const year = ({ year, kind }) => (state.year === 'none' ? kind === 'printed' && !year : String(year) === state.year)
  return (/** @type {Entry} */ row) =>
    words.every((word) => row.text.includes(word)) &&
    (!state.kind || row.kind === state.kind) &&
    (!state.topic || row.topic === state.topic) &&
    (!state.place || row.placeId === state.place) &&
    (!state.year || year(row)) &&
    (!state.qualifier || row.qualifier === state.qualifier) &&
    (!state.disputed || row.isDisputed)
}
