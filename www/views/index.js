// The views that the first script does not carry, with the wasm that draws them.

import { forgetWidths, model } from '../element/wasm.js'
import { derivation } from './derivation.js'
import * as length from './length.js'

globalThis.clusterFigureParts ??= {}
globalThis.clusterFigureParts.views = { forgetWidths, model, views: { length }, panels: { derivation } }
