// The views that the first script does not carry, with the wasm that draws them.

import { forgetWidths, model } from '../element/wasm.js'
import * as entry from './entry.js'
import * as length from './length.js'
import * as startup from './startup.js'

globalThis.clusterFigureParts ??= {}
globalThis.clusterFigureParts.views = { forgetWidths, model, views: { entry, length, startup } }
