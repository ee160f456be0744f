// The panel of the runs that are kept to compare with the one that is shown.

import { actionButton, create } from '../element/dom.js'
import { speaker } from '../element/speech.js'
import { formatValue } from '../element/state.js'
import { figure as texts } from '../text/panels/kept.json'
import vocabulary from '#vocabulary'
/** @import { Fact, Facts, Figure, Inspection, State } from '../element/types.js' */

/**
 * A list of the runs that are kept, and the buttons that keep and remove one.
 * @param {Figure} figure
 */
export function kept(figure) {
  const { isInteractive, language } = figure
  const { say } = speaker(texts[language], language)
  /** @param {(state: State) => string[]} next */
  const change = (next) => {
    figure.try((state) => ({ ...state, kept: next(state) }))
    figure.commit()
  }
  const keep = actionButton(say('keep'), () => change((state) => [...new Set([...state.kept, written(state)])]))
  const list = create('div')
  /** @type {string | undefined} */
  let shown

  // Buttons that stay as they are keep the focus.
  /** @param {State} _ @param {Inspection} inspection */
  function update(_, { facts: { kept }, saying }) {
    // In a chart of percentages the sentence says which.
    /** @param {Facts & { share?: Fact }} run */
    const share = (run) => (run.share ? ` ${say('share', { share: run.share.text })}` : '')
    const items = figure.said(saying).kept.map((told, at) => told + share(kept[at]))
    if (shown === items.join()) return
    shown = items.join()
    list.replaceChildren(...items.map(item))
    // A button that rests cannot hold the focus.
    const isFocused = keep.matches(':focus')
    keep.disabled = items.length === vocabulary.mostKept
    if (isFocused && keep.disabled) /** @type {HTMLElement} */ (list.querySelector(':last-child > button')).focus()
  }

  /** @param {string} text @param {number} at */
  function item(text, at) {
    const run = 'ABC'[at]
    const remove = actionButton(say('remove', { run }), () => {
      change(({ kept }) => kept.filter((_, index) => index !== at))
      keep.focus()
    })
    return create('p', {}, create('b', { textContent: run }), ` ${text} `, ...(isInteractive ? [remove] : []))
  }

  return {
    element: create('div', {}, list, create('p', {}, ...(isInteractive ? [keep] : []))),
    update,
    // Whoever wants to compare has begun with the run that is shown.
    opened: () => isInteractive && !figure.state.kept.length && keep.click()
  }
}

/**
 * The run of a state as the state writes it: what differs from the defaults, without characters that links have to escape.
 * @param {State} state
 */
function written(state) {
  const parts = vocabulary.parameters.filter(
    ({ key, default: value }) =>
      key === 'k' || (OF_CHAIN.includes(key) && formatValue(state[key]) !== formatValue(value ?? []))
  )
  return parts
    .map(({ key }) => key + [state[key]].flat().join('_'))
    .join('*')
    .replaceAll('+', '')
}

const OF_CHAIN = ['n', 'a', 'b', 'cost', 'c', 'lambda', 'f', 'ff']
