// What a reader did can be undone, redone, and taken back to what the author shows.

import { actionButton } from './dom.js'
/** @import { Figure, State } from './types.js' */

// The most states that are remembered.
const REMEMBERED = 200

/** The states that a reader went through last, after that of the author, and which of them is shown. */
export class History {
  at = 0
  /** @type {State[]} */
  states = []

  /**
   * What the page shows anew, the reader begins anew; a figure that only moves stays where it is.
   * @param {State} state
   */
  begin(state) {
    if (JSON.stringify(this.states[this.at]) !== JSON.stringify(state)) Object.assign(this, { at: 0, states: [state] })
  }

  /**
   * A state that follows the one that was shown.
   * @param {State} state
   */
  add(state) {
    this.states.splice(++this.at, Infinity, state)
    if (this.at < REMEMBERED) return
    this.states.splice(1, 1)
    this.at--
  }
}

/**
 * The buttons through the states that a reader went through, and the keys of undo and redo.
 * @param {Figure} figure
 */
export function historyButtons(figure) {
  const { say, travel } = figure
  /** @type {Record<string, (history: { at: number }) => number>} */
  const ways = {
    undo: ({ at }) => at - 1,
    reset: () => 0,
    redo: ({ at }) => at + 1
  }
  /** @param {string} name */
  const go = (name) => travel(ways[name](figure.history))
  const buttons = Object.keys(ways).map((name) => actionButton(say(`steps.${name}`), () => go(name)))
  return {
    buttons,
    /**
     * What a key asks for. What is being typed into a field is one step, which is taken back as a whole.
     * @param {KeyboardEvent} event
     */
    press(event) {
      const name = { z: event.shiftKey ? 'redo' : 'undo', y: 'redo' }[event.key.toLowerCase()]
      if (!name || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      event.stopPropagation()
      figure.commit()
      go(name)
    },
    update() {
      const { at, states } = figure.history
      // A button that rested for good would lose the focus.
      Object.values(ways).forEach((way, index) =>
        buttons[index].setAttribute('aria-disabled', String(way({ at }) === at || !states[way({ at })]))
      )
    }
  }
}
