// What is done with a figure beside reading it: sharing, saving, citing, printing.

import { formats } from './formats.js'
import { follow } from './fragment.js'
import { tools } from './panel.js'
import { stages } from './stages.js'

globalThis.clusterFigureParts ??= {}
globalThis.clusterFigureParts.tools = { follow, formats, panels: { stages, tools } }
