// Written by `cargo xtask generate` from the list in src/view/mod.rs.

import { figure as buildUp } from '../../src/view/build_up/words.json'
import { figure as welfare } from '../../src/view/welfare/words.json'
import { figure as startup } from '../../src/view/startup/words.json'
import { figure as duel } from '../../src/view/duel/words.json'
import { figure as spread } from '../../src/view/spread/words.json'
import { figure as length } from '../../src/view/length/words.json'
import { figure as entry } from '../../src/view/entry/words.json'
import { figure as externality } from '../../src/view/externality/words.json'
import { figure as iteration } from '../../src/view/iteration/words.json'
import { figure as decline } from '../../src/view/decline/words.json'
import { figure as industries } from '../../src/view/industries/words.json'
import { figure as burden } from '../../src/view/burden/words.json'
import { figure as cities } from '../../src/view/cities/words.json'
import { figure as consistency } from '../../src/view/consistency/words.json'
import { figure as chains } from '../../src/view/chains/words.json'
import { figure as history } from '../../src/view/history/words.json'

export const words = {
  'build-up': buildUp,
  welfare,
  startup,
  duel,
  spread,
  length,
  entry,
  externality,
  iteration,
  decline,
  industries,
  burden,
  cities,
  consistency,
  chains,
  history
}
