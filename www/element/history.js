// What a reader did can be undone, redone, and taken back to what the author shows.

import { create } from './dom.js'

/** The states that a reader went through, and which of them is shown. */
export class History {
  at = 0
  states = []

  /** What the page shows anew, the reader begins anew; a figure that only moves stays where it is. */
  begin(state) {
    if (JSON.stringify(this.states[this.at]) !== JSON.stringify(state)) Object.assign(this, { at: 0, states: [state] })
  }

  /** A state that follows the one that was shown. */
  add(state) {
    this.states.splice(++this.at, Infinity, state)
  }
}

/** The buttons through the states that a reader went through, and the keys of undo and redo. */
export function historyButtons(figure) {
  const { say, travel } = figure
  const ways = {
    undo: ({ at }) => at - 1,
    redo: ({ at }) => at + 1,
    reset: () => 0
  }
  const go = (name) => travel(ways[name](figure.history))
  const buttons = Object.keys(ways).map((name) => create('button', {
    type: 'button', className: 'action', textContent: say(`steps.${name}`), onclick: () => go(name)
  }))
  return {
    element: create('div', { className: 'actions', part: 'actions' }, ...buttons),
    /** What a key asks for, unless it is meant for the text of a field. */
    press(event) {
      const name = { z: event.shiftKey ? 'redo' : 'undo', y: 'redo' }[event.key.toLowerCase()]
      if (!name || !(event.ctrlKey || event.metaKey) || event.target.matches('.field')) return
      event.preventDefault()
      go(name)
    },
    update() {
      const { at, states } = figure.history
      // A button that rested for good would lose the focus.
      Object.values(ways).forEach((way, index) => buttons[index].setAttribute('aria-disabled', way({ at }) === at || !states[way({ at })]))
    }
  }
}
