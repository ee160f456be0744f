// The views and panels that the first script does not carry, with the wasm that draws them.

import { forgetWidths, model } from '../element/wasm.js'
import * as iteration from './iteration.js'
import * as length from './length.js'
import { solutions } from '../panels/solutions.js'

globalThis.clusterFigureParts ??= {}
globalThis.clusterFigureParts.views = { forgetWidths, model, views: { iteration, length }, panels: { solutions } }
