// The state in words: what the numbers of a figure are computed from.

import { shortened, told } from '../element/chain.js'
import { symbol } from '../element/numbers.js'
import { complete, formatValue } from '../element/state.js'
import vocabulary from '#vocabulary'

// What every chain is made of, whether or not it differs from the defaults.
const CHAIN = ['k', 'n', 'a', 'b', 'c']

// The look of a figure is no part of what it says.
const LOOK = ['view', 'lang', 'theme', 'controls', 'v']

/**
 * The parameters of a figure, a text each: those of its chain, and what else differs from the defaults of its view. Indicators and
 * places are not among them: the chart names them itself.
 */
export function parameters(figure) {
  const { say, state, inspection } = figure
  const defaults = complete({ view: state.view })
  const isSaid = (key) => inspection.equilibrium && CHAIN.includes(key) || formatValue(state[key]) !== formatValue(defaults[key])
  const numbers = vocabulary.parameters.map(({ key }) => key).filter((key) => !LOOK.includes(key) && isSaid(key))
  const words = vocabulary.choices.map(({ key }) => key).filter((key) => !LOOK.includes(key) && isSaid(key))
  const kept = inspection.facts.kept ?? []
  return [
    ...numbers.map((key) => `${say(`parameter.${key}`)} ${symbol(key)} = ${listed(state[key], say)}`),
    ...words.flatMap((key) => {
      const values = [state[key]].flat().map((value) => nameOf(value, key, figure))
      return values.every(Boolean) ? [say('control.named', { name: say(`parameter.${key}`), symbol: values.join(say('list')) })] : []
    }),
    ...kept.map((run, at) => `${'ABC'[at]}: ${plain(told(run, figure))}`)
  ]
}

/** Pieces of a sentence as one text. */
export const plain = (pieces) => pieces.map((piece) => piece?.text ?? piece).join('')

const listed = (values, say) => shortened([values].flat().map(String)).join(say('list'))

/** What a word of the state is called, where the figure has a name for it. */
function nameOf(value, key, { has, say, state }) {
  const name = [`option.${value}`, `${state.view}.option.${value}`, `${state.view}.${key}.${value}`].find(has)
  return name && say(name)
}
