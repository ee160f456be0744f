// The view `provinces` on the page: its controls, sentence and key numbers.

import { boxes } from './boxes.js'
import { create, listControl } from './dom.js'
import { namesIn } from './names.js'
import { choiceControl } from './numbers.js'
import vocabulary from '#vocabulary'

export const controls = (figure) => indicatorControls(figure, vocabulary, namesIn(figure.language))

/** Two lists of indicators, a box for every place, their order, and which of them are accented. */
export function indicatorControls(figure, { indicators }, names) {
  const { say } = figure
  const options = () => indicators.map(({ id }) => create('option', { value: id, textContent: names.indicators.get(id) }))
  const send = (change) => {
    figure.try(change)
    figure.commit()
    // What was refused does not stay in the lists and boxes.
    update(figure.state)
  }
  // Places belong to an indicator: another one starts with all of its own.
  const first = create('select', {
    onchange: () => send((state) => ({ ...state, indicator: [first.value, second.value].filter((id, at) => !at || fits(first.value, id)), places: [], highlight: [] }))
  }, ...options())
  const second = create('select', {
    onchange: () => send((state) => ({ ...state, indicator: [first.value, second.value].filter(Boolean) }))
  }, create('option', { value: '', textContent: say('control.none') }), ...options())
  const sort = choiceControl('sort', figure)
  const highlight = create('select', {
    onchange: () => send((state) => ({ ...state, highlight: highlight.value ? [highlight.value] : [] }))
  })
  const shown = boxes(say('parameter.places'), (id) => names.places.get(id),
    (checked, isAll) => send((state) => ({ ...state, places: isAll ? [] : checked })))
  let offered

  function update(state) {
    const [primary, other = ''] = state.indicator
    first.value = primary
    second.value = other
    for (const option of second.options) option.hidden = option.disabled = option.value !== '' && !fits(primary, option.value)
    const ids = placesOf(primary)
    if (offered !== ids.join()) {
      offered = ids.join()
      highlight.replaceChildren(...['', ...ids].map((id) => create('option', { value: id, textContent: id ? names.places.get(id) : say('provinces.accent') })))
    }
    shown.show(ids, state.places)
    sort.update(state)
    // Of several accented places the list can show none.
    highlight.value = state.highlight.join()
  }

  const placesOf = (indicator) => indicators.find(({ id }) => id === indicator)?.places ?? []

  /** Whether two indicators can be compared: they are two, and two places or more have both. */
  function fits(one, other) {
    const ids = placesOf(one)
    return one !== other && placesOf(other).filter((id) => ids.includes(id)).length >= 2
  }

  return { elements: [listControl(say('control.first'), first), listControl(say('control.second'), second), shown.element, sort.element, listControl(say('parameter.highlight'), highlight)], update }
}

/** The live sentence, in pieces. */
export function sentence({ facts: { indicator, northeast, others, highest, highestPlace, lowest, lowestPlace } }, { say, pieces }) {
  const key = northeast && others ? 'both' : northeast ? 'northeast' : 'others'
  const own = northeast && { text: northeast.text, role: 'cluster' }
  return [
    ...pieces(`provinces.${key}`, { indicator: indicator.text, northeast: own, others: others?.text }),
    say('provinces.extremes', { top: highestPlace.text, topValue: highest.text, bottom: lowestPlace.text, bottomValue: lowest.text })
  ]
}

/** The four key numbers. A mean opens the numbers it is made of, the others their sentence. */
export function keyNumbers({ facts: { northeast, others, highest, highestPlace, lowest, lowestPlace, unit } }, { say }) {
  const mean = (name, value, role) => ({ name: say(name), text: value?.text ?? '–', detail: value && unit.text, role, indicators: value?.indicators })
  const extreme = (name, { text, indicators }, place) => ({ name: say(name), text, detail: place.text, indicators })
  return [
    mean('provinces.northeastKey', northeast, 'cluster'),
    mean('provinces.othersKey', others),
    extreme('provinces.topKey', highest, highestPlace),
    extreme('provinces.bottomKey', lowest, lowestPlace)
  ]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('provinces.mark', values)

/** Where the numbers come from. */
export function rank(_, { say }) {
  return say('provinces.rank')
}

/** The numbers as programs see them. */
export function result({ facts: { northeast, others }, table }) {
  const values = table.rows.map(({ cells }) => cells.map(({ indicator, value }) => ({ indicator, value })))
  return { values: values.flat(), northeast: northeast?.value ?? null, others: others?.value ?? null }
}
