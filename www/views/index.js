// The views and panels that the first script does not carry, with the wasm that draws them.

import { forgetWidths, model } from '../element/wasm.js'
import * as tables from '../own/table.js'
import * as own from '../own/view.js'
import { derivation } from '../panels/derivation.js'
import { kept } from '../panels/kept.js'
import { solutions } from '../panels/solutions.js'
import * as buildUp from './build-up.js'
import * as burden from './burden.js'
import * as chains from './chains.js'
import * as cities from './cities.js'
import * as consistency from './consistency.js'
import * as decline from './decline.js'
import * as duel from './duel.js'
import * as entry from './entry.js'
import * as externality from './externality.js'
import * as history from './history.js'
import * as industries from './industries.js'
import * as iteration from './iteration.js'
import * as length from './length.js'
import * as spread from './spread.js'
import * as startup from './startup.js'
import * as welfare from './welfare.js'

globalThis.clusterFigureParts ??= {}
globalThis.clusterFigureParts.views = {
  forgetWidths, model, origin: chains.origin,
  views: {
    'build-up': buildUp, burden, chains, cities, consistency, decline, duel, entry, externality, history, industries, iteration, length, own,
    spread, startup, welfare
  },
  panels: { derivation, kept, solutions },
  tables
}
