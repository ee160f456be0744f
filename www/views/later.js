// Written by `cargo xtask generate` from the list in src/view/mod.rs.

import * as buildUp from '../../src/view/build_up/page.js'
import * as duel from '../../src/view/duel/page.js'
import * as entry from '../../src/view/entry/page.js'
import * as externality from '../../src/view/externality/page.js'
import * as decline from '../../src/view/decline/page.js'
import * as industries from '../../src/view/industries/page.js'
import * as cities from '../../src/view/cities/page.js'
import * as consistency from '../../src/view/consistency/page.js'
import * as chains from '../../src/view/chains/page.js'
import * as history from '../../src/view/history/page.js'

export const views = {
  'build-up': buildUp,
  duel,
  entry,
  externality,
  decline,
  industries,
  cities,
  consistency,
  chains,
  history
}
