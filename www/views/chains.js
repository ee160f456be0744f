// The view `chains` on the page: its controls, sentence and key numbers.

import { create, setText } from '../element/dom.js'
import { readInspection } from '../element/inspection.js'
import { speaker } from '../element/speech.js'
import { withStages } from '../element/state.js'
import { model } from '../element/wasm.js'
import { dresser } from '../panels/dress.js'
import { figure as texts } from '../text/views/chains.json'
import css from './chains.css'

export { texts }

const dress = dresser(css)

/** A button for every chain with printed stages. It opens the model with as many. */
export function controls(figure) {
  const { say, count, language } = figure
  const buttons = printed(language).map(({ id, name, stages }) => button(
    say('chains.chain', { name: name.text, stages: count('stages', stages) }),
    figure,
    (state) => ({ ...withStages(state, stages.value), view: 'price', chain: id.text })
  ))
  return { elements: [create('p', { textContent: say('chains.open') }), ...buttons], update() {} }
}

/** Says of a model view which chain its number of stages comes from, and leads back. */
export function origin(figure) {
  const { language, isInteractive } = figure
  const { say } = speaker({ chains: texts[language] }, language)
  const { name, stages, names } = printed(language).find(({ id }) => id.text === figure.state.chain)
  const text = create('p')
  const back = button(say('chains.back'), figure, (state) => ({ ...state, view: 'chains', chain: 'none' }))
  const element = create('div', { className: 'origin', part: 'origin' }, text, ...isInteractive ? [back] : [])

  function show({ equilibrium }) {
    dress(element.getRootNode())
    // The data views have no chain, and free entry has one without an equilibrium of its own.
    const { k, view } = figure.state
    const values = { name: name.text, stages: names.map(({ text }) => text).join(' → '), k: stages.text, n: k }
    element.hidden = !equilibrium && view !== 'entry'
    setText(text, say(k === stages.value ? 'chains.taken' : 'chains.changed', values))
  }

  return { element, show }
}

/** The chains with printed stages, as the wasm knows them. */
function printed(language) {
  return readInspection(model().inspectView({ view: 'chains' }, { lang: language })).facts.list
}

/** A button that leads to another view. It is gone with its own, so the chart of the other takes the keyboard. */
function button(textContent, figure, change) {
  return create('button', {
    type: 'button', className: 'action', textContent,
    onclick: ({ currentTarget }) => {
      const root = currentTarget.getRootNode()
      figure.try(change)
      figure.commit()
      root.querySelector('.chart').focus()
    }
  })
}

/** The live sentence, in pieces. */
export function sentence({ facts: { chains, printed, stages, open } }, { say, count }) {
  const found = { chains: chains.text, printed: printed.text, stages: count('stages', stages), open: open.text }
  return [say('chains.found', found), say('chains.unmeasured')]
}

/** The four key numbers. */
export function keyNumbers({ facts: { chains, printed, stages, unprinted } }, { say }) {
  const key = (name, { text, indicators }) => ({ name: say(`chains.${name}`), text, indicators })
  return [key('chainsKey', chains), key('printedKey', printed), key('stagesKey', stages), key('openKey', unprinted)]
}

/** What is read at a mark. */
export const mark = (values, { say }) => say('chains.mark', values)

/** Where the statements come from. */
export const rank = (_, { say }) => say('chains.rank')

/** The numbers as programs see them. */
export const result = ({ facts: { chains, list } }) => ({ chains: chains.value, stages: list.map(({ stages }) => stages.value) })
