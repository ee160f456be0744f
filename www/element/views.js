// The views: two are here, the others are a part that is loaded when somebody asks for one of them.

import { childTable } from './content.js'
import { ofDocument } from './document.js'
import { askOf } from './inspection.js'
import { loaded, part } from './part.js'
import { valuesOf } from './state.js'
import { words } from '../views/first-words.js'
import { views as first } from '../views/first.js'
import * as usual from './usual.js'
import { hindrance, model } from './wasm.js'
/** @import { Fault, Host, Language, Model, Parts, State, View } from './types.js' */

const NAMES = valuesOf('view')
/** @type {Record<string, Partial<View>>} */
const HERE = first

/**
 * What a view does on the page. A name that is no view is refused by the model.
 * @param {Pick<State, 'view' | 'table'>} state
 * @returns {View}
 */
export const viewOf = (state) => ({ ...usual, ...(HERE[nameOf(state)] ?? loaded('views')?.views[nameOf(state)]) })

/**
 * What the view of a state says in a language, if it says more than the views of the first script.
 * @param {Pick<State, 'view' | 'table'>} state
 * @param {Language} language
 */
export const wordsOf = (state, language) => loaded('views')?.words[nameOf(state)]?.[language]

/**
 * The functions of the wasm that shows a state, and answers what is asked beside the reading.
 * @param {State} state
 * @param {number} [asks]
 * @returns {Model}
 */
export const modelOf = (state, asks = 0) =>
  isBeyond(state) || state.table !== undefined || asks >= askOf('derivation')
    ? /** @type {Parts['views']} */ (loaded('views')).model()
    : model()

/**
 * Whether the first script cannot draw a state: of another view, or beside runs that are kept.
 * @param {State} state
 */
const isBeyond = ({ view, kept }) => kept.length > 0 || (NAMES.includes(view) && !(view in words))

/**
 * What says where the chain of a state comes from, if it is a printed one.
 * @param {State} state
 */
export const originOf = ({ chain }) => (chain === 'none' ? undefined : loaded('views')?.origin)

/**
 * What an element waits for before it can show a state, if it waits: its children, the part of the views, or its own table.
 * @param {State} state
 * @param {Host} element
 * @returns {Promise<unknown> | undefined}
 */
export function awaited(state, element) {
  const { view, chain } = state
  // The table may be a child that is still to come.
  if (view === 'provinces' && ofDocument('readyState') === 'loading') {
    return new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }))
  }
  const own = hasTable(view, element)
  const wanted = hindrance() ? 'wasmless' : (own || chain !== 'none' || isBeyond(state)) && 'views'
  if (wanted && !loaded(wanted)) return part(wanted, element).catch(blamePolicy)
  return own ? /** @type {Parts['views']} */ (loaded('views')).tables.awaited(element) : undefined
}

/**
 * What could not be loaded would not be needed without the page's policy.
 * @param {Fault} failure
 * @returns {never}
 */
function blamePolicy(failure) {
  if (failure.code === 'wasm' && hindrance() === 'policy') failure.code = 'policy'
  throw failure
}

/**
 * The text of the element's own table, if the view shows one. A `former` one that is another is not kept for it.
 * @param {string} view
 * @param {Element} element
 * @param {string} [former]
 */
export function tableOf(view, element, former) {
  const table = hasTable(view, element)
    ? /** @type {Parts['views']} */ (loaded('views')).tables.text(element)
    : undefined
  if (table !== former) loaded('views')?.tables.forget(/** @type {string} */ (former))
  return table
}

/** @param {string} view @param {Element} element */
const hasTable = (view, element) =>
  view === 'provinces' && (element.hasAttribute('data') || childTable(element) !== undefined)

/** @param {Pick<State, 'view' | 'table'>} state */
const nameOf = ({ view, table }) => (table === undefined ? view : 'own')
