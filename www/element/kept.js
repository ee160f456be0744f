// Runs that are kept to compare with the one that is shown.

import { told } from './chain.js'
import { create } from './dom.js'
import vocabulary from '#vocabulary'

/** A list of the runs that are kept, and the buttons that keep and remove one. */
export function keptRuns(figure) {
  const { say, isInteractive } = figure
  const button = (textContent, onclick) => create('button', { type: 'button', className: 'action', textContent, onclick })
  const change = (next) => {
    figure.try((state) => ({ ...state, kept: next(state) }))
    figure.commit()
  }
  const keep = button(say('kept.keep'), () => change((state) => [...new Set([...state.kept, written(state)])]))
  const list = create('ul')
  let shown

  // Buttons that stay as they are keep the focus.
  function show({ facts: { kept } }) {
    const items = kept.map((run) => told(run, figure).map((piece) => piece.text ?? piece).join(''))
    if (shown === items.join()) return
    shown = items.join()
    list.replaceChildren(...items.map(item))
    // A button that rests cannot hold the focus.
    const isFocused = keep.matches(':focus')
    keep.disabled = items.length === vocabulary.mostKept
    if (isFocused && keep.disabled) list.querySelector('li:last-child button').focus()
  }

  function item(text, at) {
    const run = 'ABC'[at]
    const remove = button(say('kept.remove', { run }), () => {
      change(({ kept }) => kept.filter((_, index) => index !== at))
      keep.focus()
    })
    return create('li', {}, create('b', { textContent: run }), ` ${text} `, ...isInteractive ? [remove] : [])
  }

  return { element: create('div', { className: 'kept', part: 'kept' }, list, ...isInteractive ? [keep] : []), show }
}

/** The run of a state as the state writes it: what differs from the defaults, without characters that links have to escape. */
function written(state) {
  const parts = vocabulary.parameters.filter(({ key, default: value }) => key === 'k' || OF_CHAIN.includes(key) && state[key] !== value)
  return parts.map(({ key }) => key + [].concat(state[key]).join('_')).join('*').replaceAll('+', '')
}

const OF_CHAIN = ['n', 'a', 'b', 'c', 'lambda', 'f', 'ff']
