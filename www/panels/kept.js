// The panel of the runs that are kept to compare with the one that is shown.

import { told } from '../element/chain.js'
import { create } from '../element/dom.js'
import { speaker } from '../element/speech.js'
import { figure as texts } from '../text/views/kept.json'
import vocabulary from '#vocabulary'

/** A list of the runs that are kept, and the buttons that keep and remove one. */
export function kept(figure) {
  const { isInteractive, language } = figure
  const { say } = speaker(texts[language], language)
  const button = (textContent, onclick) => create('button', { type: 'button', className: 'action', textContent, onclick })
  const change = (next) => {
    figure.try((state) => ({ ...state, kept: next(state) }))
    figure.commit()
  }
  const keep = button(say('keep'), () => change((state) => [...new Set([...state.kept, written(state)])]))
  const list = create('div', { className: 'controls' })
  let shown

  // Buttons that stay as they are keep the focus.
  function update(_, { facts: { kept } }) {
    const items = kept.map((run) => told(run, figure).map((piece) => piece.text ?? piece).join(''))
    if (shown === items.join()) return
    shown = items.join()
    list.replaceChildren(...items.map(item))
    // A button that rests cannot hold the focus.
    const isFocused = keep.matches(':focus')
    keep.disabled = items.length === vocabulary.mostKept
    if (isFocused && keep.disabled) list.querySelector(':last-child > button').focus()
  }

  function item(text, at) {
    const run = 'ABC'[at]
    const remove = button(say('remove', { run }), () => {
      change(({ kept }) => kept.filter((_, index) => index !== at))
      keep.focus()
    })
    return create('p', {}, create('b', { textContent: run }), ` ${text} `, ...isInteractive ? [remove] : [])
  }

  return { element: create('div', { className: 'controls' }, list, create('p', {}, ...isInteractive ? [keep] : [])), update }
}

/** The run of a state as the state writes it: what differs from the defaults, without characters that links have to escape. */
function written(state) {
  const parts = vocabulary.parameters.filter(({ key, default: value }) => key === 'k' || OF_CHAIN.includes(key) && state[key] !== value)
  return parts.map(({ key }) => key + [].concat(state[key]).join('_')).join('*').replaceAll('+', '')
}

const OF_CHAIN = ['n', 'a', 'b', 'c', 'lambda', 'f', 'ff']
