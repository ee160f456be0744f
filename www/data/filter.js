// What the reader searches for and filters by.

import { create, listControl } from '../element/dom.js'
import { FILTERS } from './address.js'
import { wordsOf } from './row.js'

/** Fills the form of the filters; `admitted` gives the rows that all of them let through. */
export function filterForm(form, rows, { say, language }, state, update) {
  const search = create('input', { type: 'search', value: state.q, spellcheck: false, oninput: () => set('q', search.value) })
  const disputed = create('input', { type: 'checkbox', checked: Boolean(state.disputed), onchange: () => set('disputed', disputed.checked ? '1' : '') })
  const collator = new Intl.Collator(language)
  const lists = {
    kind: choice('kind', ['printed', 'derived'].map((kind) => [kind, say(`kinds.${kind}`)])),
    topic: choice('topic', pairs('topic', 'topicName').sort(([, one], [, other]) => collator.compare(one, other))),
    place: choice('place', pairs('placeId', 'place').sort(([, one], [, other]) => collator.compare(one, other))),
    year: choice('year', [...pairs('year', 'year').sort(), ['none', say('no_year')]]),
    qualifier: choice('qualifier', ['exact', 'approx', 'more_than', 'at_least', 'less_than'].map((word) => [word, say(`sources.qualifier.${word}`)]))
  }

  function set(key, value) {
    state[key] = value
    update()
  }

  /** A list of the values of a filter; the first admits all. */
  function choice(key, options) {
    const select = create('select', { onchange: () => set(key, select.value) },
      create('option', { value: '', textContent: say('all') }),
      ...options.map(([value, textContent]) => create('option', { value, textContent })))
    select.value = state[key]
    // What the address asks for may not exist.
    if (select.selectedIndex < 0) state[key] = select.value = ''
    return select
  }

  function pairs(key, name) {
    return [...new Map(rows.filter((row) => row[key]).map((row) => [String(row[key]), String(row[name])]))]
  }

  function admitted() {
    const words = wordsOf(state.q)
    const year = ({ year, kind }) => state.year === 'none' ? kind === 'printed' && !year : String(year) === state.year
    return rows.filter((row) => words.every((word) => row.text.includes(word))
      && (!state.kind || row.kind === state.kind)
      && (!state.topic || row.topic === state.topic)
      && (!state.place || row.placeId === state.place)
      && (!state.year || year(row))
      && (!state.qualifier || row.qualifier === state.qualifier)
      && (!state.disputed || row.disputes.length > 0))
  }

  function reset() {
    for (const key of FILTERS) state[key] = ''
    search.value = ''
    disputed.checked = false
    for (const select of Object.values(lists)) select.value = ''
  }

  form.onsubmit = (event) => event.preventDefault()
  form.replaceChildren(
    listControl(say('search'), search),
    ...Object.entries(lists).map(([key, select]) => listControl(say(`columns.${key}`), select)),
    create('label', { className: 'check' }, disputed, say('disputed')),
    create('button', { type: 'button', textContent: say('reset'), onclick: () => { reset(); update() } }))
  return { admitted, reset }
}
