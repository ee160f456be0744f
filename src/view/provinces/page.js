// The view `provinces` on the page.

import { boxes } from '../../../www/element/boxes.js'
import { create, listControl } from '../../../www/element/dom.js'
import { namesIn } from '../../../www/element/names.js'
import { choiceControl } from '../../../www/element/numbers.js'
import vocabulary from '#vocabulary'
/** @import { Comparable, Figure, Inspection, Names, PlaceBoxes, Say, State } from '../../../www/element/types.js' */

/** @param {Figure} figure */
export const controls = (figure) => indicatorControls(figure, vocabulary, namesIn(figure.language))

/** @type {PlaceBoxes} */
const plainBoxes = (_, name, { nameOf }, choose) => boxes(name, nameOf, choose)

/**
 * Two lists of indicators, a box for every place, their order, and which of them are accented.
 * @param {Figure} figure
 * @param {Comparable} comparable
 * @param {Names} names
 * @param {PlaceBoxes} [placeBoxes]
 */
export function indicatorControls(figure, { indicators }, names, placeBoxes = plainBoxes) {
  const { say } = figure
  const nameOf = (/** @type {string} */ id) => /** @type {string} */ (names.places.get(id))
  /** @param {(state: State) => State} change */
  const send = (change) => {
    figure.try(change)
    figure.commit()
    // What was refused does not stay in the lists and boxes.
    update(figure.state)
  }
  const pair = indicatorLists(indicators, names, say, send)
  const sort = choiceControl('sort', figure)
  const accent = accentList(nameOf, say, send)
  const shown = placeBoxes(
    figure,
    say('parameter.places'),
    { nameOf, namesOf: (id) => /** @type {NonNullable<Names['all']>} */ (names.all)(id) },
    (checked, isAll) => send((state) => ({ ...state, places: isAll ? [] : checked }))
  )

  /** @param {State} state */
  function update(state) {
    const ids = placesOf(indicators, pair.update(state))
    accent.update(ids, state)
    shown.show(ids, state.places)
    sort.update(state)
  }

  return {
    elements: [
      listControl(say('control.first'), pair.first),
      listControl(say('control.second'), pair.second),
      shown.element,
      sort.element,
      listControl(say('parameter.highlight'), accent.element)
    ],
    update
  }
}

/** @param {Comparable['indicators']} indicators @param {string} indicator */
const placesOf = (indicators, indicator) => indicators.find(({ id }) => id === indicator)?.places ?? []

/**
 * Whether two indicators can be compared: they are two, and two places or more have both.
 * @param {Comparable['indicators']} indicators
 * @param {string} one
 * @param {string} other
 */
function fits(indicators, one, other) {
  const ids = placesOf(indicators, one)
  return one !== other && placesOf(indicators, other).filter((id) => ids.includes(id)).length >= 2
}

/**
 * The lists of the first and of the second indicator; `update` gives the first.
 * @param {Comparable['indicators']} indicators
 * @param {Names} names
 * @param {Say} say
 * @param {(change: (state: State) => State) => void} send
 */
function indicatorLists(indicators, names, say, send) {
  const options = () =>
    indicators.map(({ id }) => create('option', { value: id, textContent: names.indicators.get(id) }))
  // Places belong to an indicator: another one starts with all of its own.
  const chooseFirst = () => {
    const indicator = [first.value, second.value].filter((id, at) => !at || fits(indicators, first.value, id))
    send((state) => ({ ...state, indicator, places: [], highlight: [] }))
  }
  const chooseSecond = () => send((state) => ({ ...state, indicator: [first.value, second.value].filter(Boolean) }))
  /** @type {HTMLSelectElement} */
  const first = create('select', { onchange: chooseFirst }, ...options())
  /** @type {HTMLSelectElement} */
  const second = create(
    'select',
    { onchange: chooseSecond },
    create('option', { value: '', textContent: say('control.none') }),
    ...options()
  )

  /** @param {State} state */
  function update({ indicator }) {
    // Without an indicator the first one is shown.
    const [primary = indicators[0].id, other = ''] = indicator
    first.value = primary
    second.value = other
    for (const option of second.options)
      option.hidden = option.disabled = option.value !== '' && !fits(indicators, primary, option.value)
    return primary
  }

  return { first, second, update }
}

/**
 * The list of the place that is accented.
 * @param {(id: string) => string} nameOf
 * @param {Say} say
 * @param {(change: (state: State) => State) => void} send
 */
function accentList(nameOf, say, send) {
  /** @type {HTMLSelectElement} */
  const element = create('select', {
    onchange: () => send((state) => ({ ...state, highlight: element.value ? [element.value] : [] }))
  })
  /** @type {string | undefined} */
  let offered
  return {
    element,
    /** @param {string[]} ids @param {State} state */
    update(ids, { highlight }) {
      if (offered !== ids.join()) {
        offered = ids.join()
        element.replaceChildren(
          ...['', ...ids].map((id) =>
            create('option', { value: id, textContent: id ? nameOf(id) : say('provinces.accent') })
          )
        )
      }
      // Of several accented places the list can show none.
      element.value = highlight.join()
    }
  }
}

/**
 * The numbers as programs see them.
 * @param {Inspection} inspection
 */
export function result({ facts: { northeast, others }, table }) {
  const values = table.rows.map(({ cells }) =>
    cells.map((cell) => ({ indicator: cell?.indicator ?? null, value: cell?.value ?? null }))
  )
  return { values: values.flat(), northeast: northeast?.value ?? null, others: others?.value ?? null }
}
