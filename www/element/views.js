// The views: two are here, the others are a part that is loaded when somebody asks for one of them.

import vocabulary from '#vocabulary'
import { loaded, part } from './part.js'
import * as price from './price.js'
import * as provinces from './provinces.js'
import { model } from './wasm.js'

const OWN = { price, provinces }
const NAMES = vocabulary.choices.find(({ key }) => key === 'view').values

/** What a view shows besides its chart. A name that is no view is refused by the model; the notice stands beside the price. */
export const viewOf = (state) => OWN[nameOf(state)] ?? loaded('views')?.views[nameOf(state)] ?? price

/** The functions of the wasm that draws a state. */
export const modelOf = (state) => isBeyond(state) || state.table !== undefined ? loaded('views').model() : model()

/** Whether the first script cannot draw a state: of another view, or beside runs that are kept. */
const isBeyond = ({ view, kept }) => kept.length > 0 || NAMES.includes(view) && !(view in OWN)

/** What says where the chain of a state comes from, if it is a printed one. */
export const originOf = ({ chain }) => chain === 'none' ? undefined : loaded('views')?.origin

/** What an element waits for before it can show a state, if it waits: its children, the part of the views, or its own table. */
export function awaited(state, element) {
  const { view, chain } = state
  // The table may be a child that is still to come.
  if (view === 'provinces' && document.readyState === 'loading') {
    return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
  }
  const own = hasTable(view, element)
  const wanted = !globalThis.WebAssembly ? 'wasmless' : (own || chain !== 'none' || isBeyond(state)) && 'views'
  if (wanted && !loaded(wanted)) return part(wanted)
  return own ? loaded('views').tables.awaited(element) : undefined
}

/** The text of the element's own table, if the view shows one. */
export const tableOf = (view, element) => hasTable(view, element) ? loaded('views').tables.text(element) : undefined

const hasTable = (view, element) => view === 'provinces' && (element.hasAttribute('data') || element.querySelector(':scope > script[type="text/csv"]'))

const nameOf = ({ view, table }) => table === undefined ? view : 'own'
