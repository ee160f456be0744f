// What is done with a figure beside reading it: sharing, saving, citing, printing.

import { parts } from '../element/parts.js'
import { formats } from './formats.js'
import { follow } from './fragment.js'
import { tools } from './panel.js'
import { stages } from './stages.js'

parts.tools = { follow, formats, panels: { stages, tools } }
