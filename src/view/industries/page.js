// The view `industries` on the page.

import { create, listControl } from '../../../www/element/dom.js'
import { valuesOf } from '../../../www/element/state.js'
/** @import { Figure, State } from '../../../www/element/types.js' */

/**
 * A list of the groups that can be marked.
 * @param {Figure} figure
 */
export function controls(figure) {
  const { say } = figure
  /** @type {HTMLSelectElement} */
  const select = create(
    'select',
    {
      onchange: () => {
        figure.try((state) => ({ ...state, group: /** @type {State['group']} */ (select.value) }))
        figure.commit()
        select.value = figure.state.group
      }
    },
    ...valuesOf('group').map((value) => create('option', { value, textContent: say(`industries.option.${value}`) }))
  )
  return {
    elements: [listControl(say('parameter.group'), select)],
    /** @param {State} state */
    update: ({ group }) => {
      select.value = group
    }
  }
}
