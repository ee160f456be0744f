// The views: two are here, the others are a part that is loaded when somebody asks for one of them.

import vocabulary from '#vocabulary'
import { loaded } from './part.js'
import * as price from './price.js'
import * as provinces from './provinces.js'
import { model } from './wasm.js'

const OWN = { price, provinces }
const NAMES = vocabulary.choices.find(({ key }) => key === 'view').values

/** What a view shows besides its chart. A name that is no view is refused by the model; the notice stands beside the price. */
export const viewOf = (name) => OWN[name] ?? loaded('views')?.views[name] ?? price

/** The functions of the wasm that draws a view. */
export const modelOf = (name) => name in OWN || !NAMES.includes(name) ? model() : loaded('views').model()

/** What says where the chain of a state comes from, if it is a printed one. */
export const originOf = ({ chain }) => chain === 'none' ? undefined : loaded('views')?.origin

/** The part that a state waits for, if it waits. */
export const awaited = ({ view, chain }) => (chain !== 'none' || NAMES.includes(view) && !(view in OWN)) && !loaded('views') ? 'views' : undefined
