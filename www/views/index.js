// The views and panels that the first script does not carry, with the wasm that draws them.

import { forgetWidths, model } from '../element/wasm.js'
import { csvOf } from '../element/csv.js'
import { derivation } from '../panels/derivation.js'
import * as tables from '../own/table.js'
import * as own from '../own/view.js'
import { solutions } from '../panels/solutions.js'
import * as buildUp from './build-up.js'
import * as duel from './duel.js'
import * as entry from './entry.js'
import * as externality from './externality.js'
import * as iteration from './iteration.js'
import * as length from './length.js'
import * as spread from './spread.js'
import * as startup from './startup.js'
import * as welfare from './welfare.js'

globalThis.clusterFigureParts ??= {}
globalThis.clusterFigureParts.views = {
  forgetWidths, model,
  views: { 'build-up': buildUp, duel, entry, externality, iteration, length, own, spread, startup, welfare },
  panels: { derivation, solutions },
  tables,
  toCsv: ({ table }, { table: own }) => own === undefined ? csvOf(table) : tables.csvOf(own)
}
