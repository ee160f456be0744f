// The row below a figure: what opens a panel, what takes back, and what the numbers rest on.

import { actionButton, create } from './dom.js'
/** @import { Figure } from './types.js' */

/**
 * The row, with a button for each of the panels, which stand below it; `drop` takes panels away with their buttons.
 * @param {HTMLDetailsElement[]} panels
 * @param {HTMLElement[]} buttons
 * @param {HTMLElement} source
 */
export function footer(panels, buttons, source) {
  const openers = new Map(panels.map((panel) => [panel, opener(panel, panels)]))
  return {
    element: create('div', { className: 'footer', part: 'actions' }, ...openers.values(), ...buttons, source),
    /** @param {HTMLDetailsElement[]} gone */
    drop: (gone) => gone.forEach((panel) => [panel, openers.get(panel)].forEach((each) => each?.remove()))
  }
}

/**
 * The button that opens a panel and closes the others. It stands for the panel's own summary, which lies too far from it.
 * @param {HTMLDetailsElement} panel
 * @param {HTMLDetailsElement[]} panels
 */
function opener(panel, panels) {
  const summary = /** @type {HTMLElement} */ (panel.firstChild)
  const name = /** @type {string} */ (summary.textContent)
  const button = actionButton(
    name,
    () => {
      for (const other of panels) other.open = other === panel && !panel.open
    },
    { part: panel.id, 'aria-controls': panel.id, 'aria-expanded': 'false' }
  )
  summary.hidden = true
  panel.setAttribute('aria-label', name)
  panel.addEventListener('toggle', () => button.setAttribute('aria-expanded', String(panel.open)))
  return button
}
