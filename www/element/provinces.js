// The view `provinces` on the page: its controls, sentence and key numbers.

import { create } from './dom.js'
import vocabulary from '#vocabulary'
import { languages } from './text.js'

/** Two lists of indicators and a box for every place. */
export function controls(figure) {
  const { say, language } = figure
  const { indicators } = vocabulary
  const own = languages.indexOf(language)
  const options = () => indicators.map(({ id, names }) => create('option', { value: id, textContent: names[own] }))
  const send = (change) => {
    figure.try(change)
    figure.commit()
  }
  const chosen = () => [first.value, second.value].filter(Boolean)
  // Places belong to an indicator: another one starts with all of its own.
  const first = create('select', { onchange: () => send((state) => ({ ...state, indicator: chosen(), places: [] })) }, ...options())
  const second = create('select', { onchange: () => send((state) => ({ ...state, indicator: chosen() })) },
    create('option', { value: '', textContent: say('control.none') }), ...options())
  const boxes = create('div', { className: 'boxes' })
  const places = create('fieldset', {}, create('legend', { textContent: say('parameter.places') }), boxes)

  function update(state) {
    const [primary, other = ''] = state.indicator
    first.value = primary
    second.value = other
    const available = indicators.find(({ id }) => id === primary).places
    for (const option of second.options) {
      const shared = indicators.find(({ id }) => id === option.value)?.places.filter(({ id }) => available.some((place) => place.id === id))
      option.hidden = option.disabled = option.value === primary || shared?.length < 2
    }
    const shown = (id) => !state.places.length || state.places.includes(id)
    const ids = available.map(({ id }) => id)
    if (boxes.dataset.places !== ids.join()) {
      boxes.dataset.places = ids.join()
      boxes.replaceChildren(...available.map(({ id, names }) => create('label', {},
        create('input', { type: 'checkbox', value: id, onchange: () => send((state) => ({ ...state, places: checked(ids) })) }), names[own])))
    }
    const inputs = [...boxes.querySelectorAll('input')]
    for (const box of inputs) box.checked = shown(box.value)
    // No box checked would mean all places, so the last one stays.
    const last = inputs.filter(({ checked }) => checked).length === 1
    for (const box of inputs) box.disabled = last && box.checked
  }

  function checked(ids) {
    const chosen = [...boxes.querySelectorAll(':checked')].map(({ value }) => value)
    return chosen.length === ids.length ? [] : chosen
  }

  const field = (key, select) => create('label', { className: 'control' }, create('span', { className: 'name', textContent: say(key) }), select)
  return { elements: [field('control.first', first), field('control.second', second), places], update }
}

/** The live sentence, in pieces. */
export function sentence({ indicator, northeast, others, highest, lowest }, { say, pieces }) {
  const key = northeast && others ? 'both' : northeast ? 'northeast' : 'others'
  const values = { indicator, northeast: northeast && { text: northeast.text, role: 'cluster' }, others: others?.text }
  return [
    ...pieces(`provinces.${key}`, values),
    say('provinces.extremes', { top: highest.place, topValue: highest.text, bottom: lowest.place, bottomValue: lowest.text })
  ]
}

/** The four key numbers. A mean opens the numbers it is made of, the others their sentence. */
export function keyNumbers({ northeast, others, highest, lowest, unit }, { say }) {
  const mean = (name, value, role) => ({ name: say(name), text: value?.text ?? '–', detail: value && unit, role, indicators: value?.indicators })
  const extreme = (name, { place, text, indicator }) => ({ name: say(name), text, detail: place, indicators: [indicator] })
  return [
    mean('provinces.northeastKey', northeast, 'cluster'),
    mean('provinces.othersKey', others),
    extreme('provinces.topKey', highest),
    extreme('provinces.bottomKey', lowest)
  ]
}

/** Where the numbers come from. */
export function rank(_, { say }) {
  return say('provinces.rank')
}

/** The numbers as programs see them. */
export function result({ figures: { northeast, others }, table }) {
  const values = table.rows.map(({ cells }) => cells.map(({ indicator, value }) => ({ indicator, value })))
  return { values: values.flat(), northeast: northeast?.value ?? null, others: others?.value ?? null }
}
