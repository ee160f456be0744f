// The views that the first script does not carry, with the wasm that draws them.

import { forgetWidths, model } from '../element/wasm.js'
import * as duel from './duel.js'
import * as length from './length.js'
import * as spread from './spread.js'

globalThis.clusterFigureParts ??= {}
globalThis.clusterFigureParts.views = { forgetWidths, model, views: { duel, length, spread } }
import * as startup from './startup.js'

globalThis.clusterFigureParts ??= {}
globalThis.clusterFigureParts.views = { forgetWidths, model, views: { length, startup } }
