// The views and panels that the first script does not carry, with the wasm that draws them.

import { parts } from '../element/parts.js'
import { forgetWidths, model } from '../element/wasm.js'
import * as tables from '../own/table.js'
import * as own from '../own/view.js'
import { derivation } from '../panels/derivation.js'
import { kept } from '../panels/kept.js'
import { solutions } from '../panels/solutions.js'
import { origin } from '../../src/view/chains/page.js'
import { figure as ownWords } from '../text/panels/own.json'
import { words } from './later-words.js'
import { views } from './later.js'

parts.views = {
  forgetWidths,
  model,
  origin,
  views: { ...views, own },
  words: { ...words, own: ownWords },
  panels: { derivation, kept, solutions },
  tables
}
