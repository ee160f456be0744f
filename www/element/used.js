// Keys that a control of the figure uses itself: they are meant for it, and not for the page around.

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']
const PAGES = ['PageUp', 'PageDown']
const EDITING = [...ARROWS, ...PAGES, 'Backspace', 'Delete', 'Enter', 'Process']

/**
 * Whether the control in which a key is pressed does something with it.
 * @param {KeyboardEvent} event
 */
export function isUsed(event) {
  const { key, altKey, ctrlKey, metaKey } = event
  const isCommand = ctrlKey || metaKey
  const isTyped = key.length === 1 && !isCommand
  const target = /** @type {HTMLInputElement} */ (event.target)
  const { localName, type } = target
  if (localName === 'input' && !['range', 'checkbox', 'radio', 'button'].includes(type)) {
    return isTyped || EDITING.includes(key) || (isCommand && 'acvxyz'.includes(key.toLowerCase()))
  }
  if (isCommand || altKey) return false
  if (localName === 'select') return isTyped || [...ARROWS, ...PAGES, 'Enter'].includes(key)
  if (type === 'range') return [...ARROWS, ...PAGES].includes(key)
  if (target.matches('.chart')) return ARROWS.includes(key)
  if (type === 'checkbox') return key === ' '
  return (target.matches('button, summary') && [' ', 'Enter'].includes(key)) || (target.matches('a') && key === 'Enter')
}
