// The model and the vocabulary, as programmers have them.

import { readFile } from 'node:fs/promises'
import init, * as functions from '../../dist/cluster_pricing.js'
import { readInspection } from '../../www/element/inspection.js'

await init({ module_or_path: await readFile('dist/cluster_pricing_bg.wasm') })

const { reads } = functions.vocabulary()

/** Whether a view reads a key of the state. */
export const isRead = (view, key) => reads.some(([views, keys]) => views.includes(view) && keys.includes(key))

/** What a view says by default. */
export const inspectionOf = (view) => readInspection(functions.inspectView({ view }, { width: 720, lang: 'en' }))
