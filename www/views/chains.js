// The view `chains` on the page: its controls, sentence and key numbers.

import { create } from '../element/dom.js'
import { readInspection } from '../element/inspection.js'
import { withStages } from '../element/state.js'
import { model } from '../element/wasm.js'

export { figure as texts } from '../text/views/chains.json'

/** A button for every chain with printed stages. It opens the model with as many. */
export function controls(figure) {
  const { say, count, language } = figure
  const { facts: { list } } = readInspection(model().inspectView({ view: 'chains' }, { lang: language }))
  const buttons = list.map(({ name, stages }) => create('button', {
    type: 'button', className: 'action', onclick: ({ currentTarget }) => open(stages.value, currentTarget.getRootNode()),
    textContent: say('chains.chain', { name: name.text, stages: count('stages', stages) })
  }))

  function open(stages, root) {
    figure.try((state) => ({ ...withStages(state, stages), view: 'price' }))
    figure.commit()
    // The button is gone with its view.
    root.querySelector('.chart').focus()
  }

  return { elements: [create('p', { textContent: say('chains.open') }), ...buttons], update() {} }
}

/** The live sentence, in pieces. */
export function sentence({ facts: { chains, printed, stages, open } }, { say, count }) {
  const found = { chains: chains.text, printed: printed.text, stages: count('stages', stages), open: open.text }
  return [say('chains.found', found), say('chains.unmeasured')]
}

/** The four key numbers. */
export function keyNumbers({ facts: { chains, printed, stages, open } }, { say }) {
  const key = (name, { text, indicators }) => ({ name: say(`chains.${name}`), text, indicators })
  return [key('chainsKey', chains), key('printedKey', printed), key('stagesKey', stages)]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('chains.mark', values)

/** Where the statements come from. */
export const rank = (_, { say }) => say('chains.rank')

/** The numbers as programs see them. */
export const result = ({ facts: { chains, list } }) => ({ chains: chains.value, stages: list.map(({ stages }) => stages.value) })
