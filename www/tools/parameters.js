// The state in words: what the numbers of a figure are computed from.

import { shortened } from '../element/list.js'
import { symbol } from '../element/numbers.js'
import { complete, formatValue } from '../element/state.js'
import vocabulary from '#vocabulary'
/** @import { Figure, Say, Value } from '../element/types.js' */

// What every chain is made of, whether or not it differs from the defaults.
const CHAIN = ['k', 'n', 'a', 'b', 'cost']

// The look of a figure is no part of what it says.
const LOOK = ['view', 'lang', 'theme', 'controls', 'v']

/**
 * The parameters of a figure, a text each: those of its chain, and what else differs from the defaults of its view. Indicators and
 * places are not among them: the chart names them itself.
 * @param {Figure} figure
 */
export function parameters(figure) {
  const { said, say, state, inspection } = figure
  const defaults = complete({ view: state.view })
  // What each stage costs says all that the total says.
  const unsaid = [state.c].flat().length ? [...LOOK, 'cost'] : LOOK
  /** @param {string} key */
  const isSaid = (key) =>
    !unsaid.includes(key) &&
    ((inspection.equilibrium && CHAIN.includes(key)) || formatValue(state[key]) !== formatValue(defaults[key]))
  const numbers = vocabulary.parameters.map(({ key }) => key).filter(isSaid)
  const words = vocabulary.choices.map(({ key }) => key).filter(isSaid)
  const { kept } = said(inspection.saying)
  return [
    ...numbers.map((key) => `${say(`parameter.${key}`)} ${symbol(key)} = ${listed(state[key], say)}`),
    ...words.flatMap((key) => {
      const values = [state[key]].flat().map((value) => nameOf(value, key, figure))
      return values.every(Boolean)
        ? [say('control.named', { name: say(`parameter.${key}`), symbol: values.join(say('list')) })]
        : []
    }),
    ...kept.map((run, at) => `${'ABC'[at]}: ${run}`)
  ]
}

/** @param {Value | undefined} values @param {Say} say */
const listed = (values, say) => shortened([values].flat().map(String)).join(say('list'))

/**
 * What a word of the state is called, where the figure has a name for it.
 * @param {string | number | undefined} value
 * @param {string} key
 * @param {Figure} figure
 */
function nameOf(value, key, { has, say, state }) {
  const name = [`option.${value}`, `${state.view}.option.${value}`, `${state.view}.${key}.${value}`].find(has)
  return name && say(name)
}
