// The panel in which each stage has values of its own.

import { create } from '../element/dom.js'
import { listOf } from '../element/list.js'
import { numberField, symbol } from '../element/numbers.js'
import { speaker } from '../element/speech.js'
import { joined, perStage } from '../element/state.js'
import { dresser } from '../element/dress.js'
import { figure as texts } from '../text/panels/stages.json'
import css from './stages.css'
/** @import { Figure, Parameter, Say, State } from '../element/types.js' */

const dress = dresser(css)

/**
 * A table with one row per stage and one field per parameter.
 * @param {Figure} figure
 * @param {Parameter[]} parameters
 */
export function stages(figure, parameters) {
  const { say } = figure
  const { say: tell } = speaker(texts[figure.language], figure.language)
  const head = [tell('stage'), ...parameters.map(({ key }) => `${say(`stageParameter.${key}`)} ${symbol(key)}`)]
  const body = create('tbody')
  const header = create('tr', {}, ...head.map((text) => create('th', { scope: 'col', textContent: text })))
  /** @type {ReturnType<typeof stageRow>[]} */
  let rows = []

  /** @param {State} state */
  function update(state) {
    if (rows.length !== state.k) {
      rows = listOf(state.k, (stage) => stageRow(stageName(stage, state.k, tell), stage, parameters, figure))
      body.replaceChildren(...rows.map(({ element }) => element))
    }
    rows.forEach((row) => row.update(state))
  }

  dress(figure.host.shadowRoot)
  return { element: create('table', {}, create('thead', {}, header), body), update }
}

/** @param {number} stage @param {number} stages @param {Say} tell */
function stageName(stage, stages, tell) {
  const i = stage + 1
  if (stages > 1 && stage === 0) return tell('upstream', { i })
  return stages > 1 && i === stages ? tell('final', { i }) : String(i)
}

/**
 * @param {string} name
 * @param {number} stage
 * @param {Parameter[]} parameters
 * @param {Figure} figure
 */
function stageRow(name, stage, parameters, figure) {
  const { say } = figure
  const fields = parameters.map((parameter) => {
    const label = say('notice.at', { i: stage + 1, name: say(`stageParameter.${parameter.key}`) })
    return numberField(parameter, figure, label, (state, value) => {
      const values = [...valuesOf(parameter, state, figure)]
      values[stage] = value
      return { ...state, [parameter.key]: joined(values) }
    })
  })
  return {
    element: create(
      'tr',
      {},
      create('th', { scope: 'row', textContent: name }),
      ...fields.map(({ element }) => create('td', {}, element))
    ),
    /** @param {State} state */
    update: (state) => fields.forEach((field, index) => field.update(valuesOf(parameters[index], state, figure)[stage]))
  }
}

/**
 * The value of each stage: its own, or its share of the total unit cost.
 * @param {Parameter} parameter
 * @param {State} state
 * @param {Figure} figure
 */
function valuesOf({ key }, state, { inspection }) {
  const values = perStage(state[key], state.k)
  return values.length ? values : inspection.costs.slice(1)
}
