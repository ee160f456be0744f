// The view `provinces` on the page: its controls, sentence and key numbers.

import { create } from './dom.js'
import { vocabulary } from './wasm.js'
import { languages } from './text.js'

/** Two lists of indicators and a box for every place. */
export function controls(figure) {
  const { say, language } = figure
  const { indicators } = vocabulary()
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
    for (const box of boxes.querySelectorAll('input')) box.checked = shown(box.value)
  }

  function checked(ids) {
    const chosen = [...boxes.querySelectorAll(':checked')].map(({ value }) => value)
    return chosen.length === ids.length ? [] : chosen
  }

  const field = (key, select) => create('label', { className: 'control' }, create('span', { className: 'name', textContent: say(key) }), select)
  return { elements: [field('control.first', first), field('control.second', second), places], update }
}

/** The live sentence, in pieces. */
export function sentence({ indicator, northeast, others, extremes: [top, bottom] }, { say, pieces }) {
  const key = northeast && others ? 'both' : northeast ? 'northeast' : 'others'
  const values = { indicator, northeast: northeast && { text: northeast.text, role: 'cluster' }, others: others?.text }
  return [
    ...pieces(`provinces.${key}`, values),
    say('provinces.extremes', { top: top.place, topValue: top.text, bottom: bottom.place, bottomValue: bottom.text })
  ]
}

/** The four key numbers. A mean opens the numbers it was made of, the others their sentence. */
export function keyNumbers({ northeast, others, extremes: [top, bottom], unit, means }, { say }) {
  return [
    { name: say('provinces.northeastKey'), text: northeast?.text ?? '–', detail: northeast && unit, role: 'cluster', indicators: means.northeast },
    { name: say('provinces.othersKey'), text: others?.text ?? '–', detail: others && unit, indicators: means.others },
    { name: say('provinces.topKey'), text: top.text, detail: top.place, indicators: [top.indicator] },
    { name: say('provinces.bottomKey'), text: bottom.text, detail: bottom.place, indicators: [bottom.indicator] }
  ]
}

/** Where the numbers come from. */
export function rank(_, { say }) {
  return say('provinces.rank')
}
