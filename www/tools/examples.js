// States with a name, to choose from.

import { create, listControl, setText } from '../element/dom.js'
import { speaker } from '../element/speech.js'
import { complete, formatValue, parseValue } from '../element/state.js'
import { PRESETS, presetState } from '../state/presets.js'
import { figure as texts } from '../text/panels/presets.json'
/** @import { Fault, Figure, Host, Say, State, Tell } from '../element/types.js' */

/**
 * A list of the presets, and what the chosen one shows. A figure of the author's own table has none: they are of other numbers.
 * @param {Figure} figure
 * @param {Say} say
 * @param {Tell} tell
 */
export function examples(figure, say, tell) {
  if (figure.state.table !== undefined) return undefined
  const { say: name } = speaker(texts[figure.language], figure.language)
  /** @type {HTMLSelectElement} */
  const select = create(
    'select',
    { onchange: () => adopt(select.value) },
    create('option', { value: '', textContent: say('choose'), disabled: true }),
    ...PRESETS.map((id) => create('option', { value: id, textContent: name(`${id}.name`) }))
  )
  const about = create('p', { className: 'unit' })

  /** @param {string} id */
  async function adopt(id) {
    const { host } = figure
    try {
      await figure.part('views')
    } catch (failure) {
      tell(figure.say(`failure.${/** @type {Fault} */ (failure).code}`, /** @type {Fault} */ (failure)))
      return
    }
    figure.try((state) => stateOf(id, state))
    figure.commit()
    if (!select.isConnected) reopen(host)
  }

  function update() {
    const shown = PRESETS.find((id) => isShown(id, figure.state))
    select.value = shown ?? ''
    setText(about, shown ? name(`${shown}.about`) : '')
  }

  return { element: create('div', { className: 'task' }, listControl(say('example'), select), about), update }
}

/**
 * The complete state of a preset in the look of another.
 * @param {string} id
 * @param {State} state
 */
function stateOf(id, { theme, controls }) {
  const values = Object.entries(presetState(id)).map(([key, text]) => [key, parseValue(key, text)])
  return complete({ ...Object.fromEntries(values), theme, controls })
}

/** @param {string} id @param {State} state */
const isShown = (id, state) =>
  Object.entries(stateOf(id, state)).every(([key, value]) => formatValue(state[key]) === formatValue(value))

/**
 * Another view has a panel of its own; the reader goes on in it.
 * @param {Host} host
 */
function reopen(host) {
  const opener = /** @type {HTMLElement | null} */ (host.shadowRoot.querySelector('[aria-controls=tools]'))
  opener?.click()
  opener?.focus()
}
