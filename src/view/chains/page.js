// The view `chains` on the page.

import { actionButton, create, setText } from '../../../www/element/dom.js'
import { readInspection } from '../../../www/element/inspection.js'
import { speaker } from '../../../www/element/speech.js'
import { withStages } from '../../../www/element/state.js'
import { model } from '../../../www/element/wasm.js'
import { dresser } from '../../../www/element/dress.js'
import { writtenArea } from '../../../www/written/area.js'
import { cited } from '../../../www/written/cited.js'
import { figure as texts } from './words.json'
import css from './page.css'
/** @import { Fact, Facts, Figure, Inspection, Language, Root, State } from '../../../www/element/types.js' */

const dress = dresser(css)

/**
 * The chains in the place of a chart: each a list of its stages, with a button that opens the model with as many.
 * @param {Figure} figure
 */
export const area = (figure) =>
  writtenArea(({ list }) => {
    dress(/** @type {ShadowRoot} */ (figure.host.shadowRoot))
    return [create('ol', { className: 'chains' }, ...list.map((chain) => item(chain, figure)))]
  })

/**
 * @param {Facts} chain
 * @param {Figure} figure
 */
function item({ id, name, stages, names }, figure) {
  const heading = create('h3', { id: id.text }, ...cited(name, figure))
  // The name of a chain without stages says so.
  if (!stages.value) return create('li', {}, heading)
  const steps = names.map(({ text }) => create('li', { textContent: text }))
  return create('li', {}, heading, create('ol', { className: 'steps' }, ...steps), ...opener(id.text, stages, figure))
}

/**
 * The button that opens the model with the stages of a chain, where the reader may change anything.
 * @param {string} chain
 * @param {Fact} stages
 * @param {Figure} figure
 */
function opener(chain, stages, figure) {
  if (!figure.isInteractive) return []
  const open = button(figure.say('chains.open', { stages: figure.count('stages', stages) }), figure, (state) => ({
    ...withStages(state, stages.value),
    view: 'price',
    chain: /** @type {State['chain']} */ (chain)
  }))
  open.setAttribute('aria-describedby', chain)
  return [open]
}

/**
 * Says of a model view which chain its number of stages comes from, and leads back.
 * @param {Figure} figure
 */
export function origin(figure) {
  const { language, isInteractive } = figure
  const { say } = speaker({ chains: texts[language] }, language)
  const found = printed(language).find(({ id }) => id.text === figure.state.chain)
  // A chain that is none is refused when it is solved.
  if (!found) return undefined
  const { name, stages, names } = found
  const text = create('p')
  const back = button(say('chains.back'), figure, (state) => ({ ...state, view: 'chains', chain: 'none' }))
  const element = create('div', { className: 'origin', part: 'origin' }, text, ...(isInteractive ? [back] : []))

  /** @param {Inspection} inspection */
  function show({ equilibrium }) {
    dress(/** @type {Root} */ (element.getRootNode()))
    // The data views have no chain, and free entry has one without an equilibrium of its own.
    const { k, view } = figure.state
    const values = { name: name.text, stages: names.map(({ text }) => text).join(' → '), k: stages.text, n: k }
    element.hidden = !equilibrium && view !== 'entry'
    setText(text, say(k === stages.value ? 'chains.taken' : 'chains.changed', values))
  }

  return { element, show }
}

/**
 * The chains with printed stages, as the wasm knows them.
 * @param {Language} language
 */
function printed(language) {
  const [, ...tapes] = model().showView({ view: 'chains' }, { lang: language, asks: 1 })
  return readInspection(tapes).facts.list.filter(({ stages }) => stages.value)
}

/**
 * A button that leads to another view. It is gone with its own, so the chart of the other takes the keyboard.
 * @param {string} textContent
 * @param {Figure} figure
 * @param {(state: State) => State} change
 */
function button(textContent, figure, change) {
  return actionButton(textContent, ({ currentTarget }) => {
    const root = /** @type {ShadowRoot} */ (currentTarget.getRootNode())
    figure.try(change)
    figure.commit()
    const chart = /** @type {HTMLElement} */ (root.querySelector('.chart'))
    chart.focus()
  })
}

/**
 * The numbers as programs see them.
 * @param {Inspection} inspection
 */
export const result = ({ facts: { chains, list } }) => ({
  chains: chains.value,
  stages: list.flatMap(({ stages }) => stages.value || [])
})
