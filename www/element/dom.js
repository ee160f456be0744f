import { inDocument } from './document.js'
/** @import { Name } from '../sources/types.js' */
/** @import { Piece } from './types.js' */

/**
 * What an element is given: properties, attributes and listeners, whose names begin with `on`.
 * @typedef {{ [key: string]: unknown } & Listeners} Properties
 */

/**
 * @typedef {object} Listeners
 * @property {(event: MouseEvent & { currentTarget: HTMLElement }) => void} [onclick]
 * @property {(event: InputEvent) => void} [oninput]
 * @property {(event: Event) => void} [onchange]
 * @property {(event: Event) => void} [ontoggle]
 * @property {(event: Event) => void} [onsubmit]
 * @property {(event: KeyboardEvent) => void} [onkeydown]
 */

/**
 * Creates an element. Properties are set as properties, or as attributes where there is no such property; text is always text.
 * @template {string} Name
 * @param {Name} name
 * @param {Properties} [properties]
 * @param {(Node | string)[]} children
 * @returns {Name extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Name] : HTMLElement}
 */
export function create(name, properties = {}, ...children) {
  const element = inDocument('createElement', name)
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined) continue
    if (key.startsWith('on')) element.addEventListener(key.slice(2), /** @type {EventListener} */ (value))
    else if (key in element && key !== 'part' && key !== 'list')
      /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element))[key] = value
    else element.setAttribute(key, /** @type {string} */ (value))
  }
  element.append(...children)
  return /** @type {ReturnType<typeof create<Name>>} */ (element)
}

/**
 * A button with a text, and what a press on it does.
 * @param {string} text
 * @param {(event: MouseEvent & { currentTarget: HTMLElement }) => void} onclick
 * @param {Properties} [more]
 */
export const actionButton = (text, onclick, more) =>
  create('button', { type: 'button', className: 'action', textContent: text, onclick, ...more })

/**
 * Sets a text only where it differs, so that nothing moves or is announced twice.
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text
}

/**
 * Shows a text in pieces; a piece with a role has the color of its line.
 * @param {Element} element
 * @param {Piece[]} pieces
 */
export function setPieces(element, pieces) {
  const nodes = pieces.map((piece) =>
    typeof piece === 'object' && piece.role
      ? create('strong', { className: piece.role, textContent: piece.text })
      : textOf(piece)
  )
  element.replaceChildren(...nodes)
}

/**
 * A list to choose from, with its name.
 * @param {string} name
 * @param {HTMLElement} select
 */
export function listControl(name, select) {
  return create('label', { className: 'control' }, create('span', { className: 'name', textContent: name }), select)
}

/**
 * The text of a piece.
 * @param {Piece} piece
 */
export const textOf = (piece) => /** @type {{ text?: string }} */ (piece).text ?? /** @type {string} */ (piece)
